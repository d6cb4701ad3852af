import { getDocument } from 'pdfjs-dist';
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
  const page = await pdf.getPage(Number(query.get('page')) + 1);
  const viewport = page.getViewport({ scale: Number(query.get('scale')) * devicePixelRatio });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${canvas.width / devicePixelRatio}px`;
  const sheet = needed('sheet', HTMLDivElement);
  sheet.append(canvas);
  await page.render({ canvas, viewport }).promise;
  sheet.dataset['drawn'] = 'true';
}
