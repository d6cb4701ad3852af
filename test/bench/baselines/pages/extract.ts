import { getDocument } from 'pdfjs-dist';
import { needed, PDFJS_OPTIONS, readPaper } from './paper.ts';

/**
 * Bare pdf.js that extracts the text of every page once the button is pressed, and does nothing with it. `busy` is in the
 * page meanwhile. The paper's bytes are in memory and pdf.js is loaded before; its worker is started by the press.
 */
const data = await readPaper();
const button = needed('open', HTMLButtonElement);
button.addEventListener('click', () => void extract(), { once: true });
button.disabled = false;

async function extract(): Promise<void> {
  const busy = document.createElement('p');
  busy.id = 'busy';
  document.body.append(busy);
  const pdf = await getDocument({ ...PDFJS_OPTIONS, data }).promise;
  for (let pageNumber = 1; pageNumber <= pdf.numPages; pageNumber += 1) {
    const page = await pdf.getPage(pageNumber);
    await page.getTextContent();
  }
  busy.remove();
}
