import { getDocument } from 'pdfjs-dist';
import { drawPage } from './draw-page.ts';
import { needed, PDFJS_OPTIONS, readPaper } from './paper.ts';

/** Bare pdf.js that has the paper open and draws the page that is asked for as `INDEX SCALE`, in the place of the last. */
const pdf = await getDocument({ ...PDFJS_OPTIONS, data: await readPaper() }).promise;
const field = needed('page', HTMLInputElement);
needed('form', HTMLFormElement).addEventListener('submit', event => {
  event.preventDefault();
  void draw();
});
needed('next', HTMLButtonElement).disabled = false;

async function draw(): Promise<void> {
  const [pageIndex = 0, scale = 1] = field.value.split(' ').map(Number);
  const sheet = needed('sheet', HTMLDivElement);
  await drawPage(pdf, pageIndex, scale, sheet);
  sheet.dataset['drawn'] = String(pageIndex);
}
