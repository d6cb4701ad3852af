import { getDocument } from 'pdfjs-dist';
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import 'pdfjs-dist/web/pdf_viewer.css';
import { needed, PDFJS_OPTIONS, readPaper } from './paper.ts';
import './viewer.css';

/** CSS pixels a point that the viewer component calls the scale 1. */
const POINT = 96 / 72;

/**
 * pdf.js's own viewer component as it comes, in an area of `?width=…&height=…` CSS pixels, pages at `scale` CSS pixels a
 * point. `data-drawn` stands on the body once page one is drawn.
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
eventBus.on('pagerendered', () => {
  document.body.dataset['drawn'] = 'true';
});

const pdf = await getDocument({ ...PDFJS_OPTIONS, data: await readPaper() }).promise;
viewer.setDocument(pdf);
linkService.setDocument(pdf);
