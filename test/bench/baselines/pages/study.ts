import { getDocument } from 'pdfjs-dist';
import { readPageOrNothing } from '../../../../renderer/import/page-reading.ts';
import { FRONT_PAGES, readFacts } from '../../../../renderer/import/paper-facts.ts';
import type { PageContent } from '../../../../shared/pack/page-runs.ts';
import { understandPaper } from '../../../../shared/pack/understand.ts';
import { PDFJS_OPTIONS, readPaper } from './paper.ts';

const REST_MS = 1000;

/**
 * Bare pdf.js extracts the text of every page; then the paper is understood, its front pages first, what import keeps of it
 * in hand. The milliseconds of extracting and of understanding all are written to the body.
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
const kept = structuredClone({ fileName: 'paper.pdf', ...facts, pages });
// What extracting leaves to be collected is none of understanding's work.
await new Promise(resolve => setTimeout(resolve, REST_MS));
understandPaper({ ...kept, pages: kept.pages.slice(0, FRONT_PAGES) });
const inHandAt = performance.now();
understandPaper(kept);
const understoodAt = performance.now();
document.body.dataset['understandMs'] = String(understoodAt - inHandAt);
document.body.dataset['extractMs'] = String(extractedAt - beganAt);
