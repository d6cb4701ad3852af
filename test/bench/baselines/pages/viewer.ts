import { getDocument } from 'pdfjs-dist';
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import 'pdfjs-dist/web/pdf_viewer.css';
import { needed, PDFJS_OPTIONS, readPaper } from './paper.ts';
import './viewer.css';

/** What the viewer component tells of a page. */
type PageEvent = { readonly source: { readonly div: HTMLElement } };

/** CSS pixels a point that the viewer component calls the scale 1. */
const POINT = 96 / 72;

/**
 * pdf.js's own viewer component as it comes, in an area of `?width=…&height=…` CSS pixels, pages at `scale` CSS pixels a
 * point. `data-drawn` stands on a page once it is drawn to its end; one that was thrown away has no `data-loaded`. PageDown
 * turns to the next page, as its viewer's own button does.
 */
const query = new URLSearchParams(location.search);
const container = needed('container', HTMLDivElement);
container.style.width = `${query.get('width') ?? ''}px`;
container.style.height = `${query.get('height') ?? ''}px`;

const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({ container, viewer: needed('viewer', HTMLDivElement), eventBus, linkService });
linkService.setViewer(viewer);
eventBus.on('pagesinit', () => {
  viewer.currentScale = Number(query.get('scale')) / POINT;
});
eventBus.on('pagerender', ({ source }: PageEvent) => {
  delete source.div.dataset['drawn'];
});
eventBus.on('pagerendered', ({ source }: PageEvent) => {
  source.div.dataset['drawn'] = 'true';
});
addEventListener('keydown', event => {
  if (event.key !== 'PageDown') return;
  event.preventDefault();
  viewer.nextPage();
});

const pdf = await getDocument({ ...PDFJS_OPTIONS, data: await readPaper() }).promise;
viewer.setDocument(pdf);
linkService.setDocument(pdf);
