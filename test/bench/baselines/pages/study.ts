import { getDocument } from 'pdfjs-dist';
import { readPageOrNothing } from '../../../../renderer/import/page-reading.ts';
import { readFacts } from '../../../../renderer/import/paper-facts.ts';
import type { PageContent } from '../../../../shared/pack/page-runs.ts';
import { understandPaper } from '../../../../shared/pack/understand.ts';
import { PDFJS_OPTIONS, readPaper } from './paper.ts';

const REST_MS = 1000;

/**
 * Bare pdf.js extracts the text of every page; then the paper is understood, once, what import keeps of it in hand. The
 * milliseconds of each are written to the body.
 */
const pdf = await getDocument({ ...PDFJS_OPTIONS, data: await readPaper() }).promise;
const beganAt = performance.now();
for (let pageNumber = 1; pageNumber <= pdf.numPages; pageNumber += 1) {
  const page = await pdf.getPage(pageNumber);
  await page.getTextContent();
}
const extractedAt = performance.now();
const facts = await readFacts(pdf);
const pages: PageContent[] = [];
for (let pageIndex = 0; pageIndex < pdf.numPages; pageIndex += 1) pages.push(await readPageOrNothing(pdf, pageIndex));
const input = { fileName: 'paper.pdf', ...facts, pages };
// What extracting leaves to be collected is none of understanding's work.
await new Promise(resolve => setTimeout(resolve, REST_MS));
const inHandAt = performance.now();
understandPaper(input);
document.body.dataset['understandMs'] = String(performance.now() - inHandAt);
document.body.dataset['extractMs'] = String(extractedAt - beganAt);
