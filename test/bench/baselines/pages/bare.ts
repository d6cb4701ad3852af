import { getDocument } from 'pdfjs-dist';
import { drawPage } from './draw-page.ts';
import { needed, PDFJS_OPTIONS, readPaper } from './paper.ts';

/**
 * Bare pdf.js: `?page=INDEX&scale=SCALE` names the page that is drawn once the button is pressed. The paper's bytes are
 * in memory and pdf.js is loaded by then; its worker is started by the press, as `getDocument` does by itself.
 */
const query = new URLSearchParams(location.search);
const data = await readPaper();
const button = needed('open', HTMLButtonElement);
button.addEventListener('click', () => void open(), { once: true });
button.disabled = false;

async function open(): Promise<void> {
  const pdf = await getDocument({ ...PDFJS_OPTIONS, data }).promise;
  const sheet = needed('sheet', HTMLDivElement);
  await drawPage(pdf, Number(query.get('page')), Number(query.get('scale')), sheet);
  sheet.dataset['drawn'] = 'true';
}
