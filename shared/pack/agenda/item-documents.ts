import type { OutlineEntry } from '../outline.ts';
import type { PageSpan } from '../page-span.ts';
import type { PaperContent } from '../paper-content.ts';
import type { ItemDocument } from './item.ts';

const MOST = 200;
const LONGEST_TITLE = 300;
const HEAD_LINES = 4;
const HEAD_LETTERS = 500;
const APPENDIX =
  /^(?:item \S{1,6}\s*[-–:]?\s*)?((?:appendix|annexe?|enclosure|atodiad)\s+(?:no\.?\s*)?(?:[A-Z]{1,2}\d{0,2}|\d{1,2}[A-Za-z]?|[ivx]{1,5})(?:\.\d{1,2})?)(?![a-z\d])(.*)$/i;
/** The same at the start of any line of a page's text. */
const MAY_HOLD = /^\s*(?:item \S{1,6}\s*[-–:]?\s*)?(?:appendix|annexe?|enclosure|atodiad)\s/im;

/** The papers of an item that its entry in the outline has below it, each up to where the next begins. */
export function outlineDocuments(children: readonly OutlineEntry[], pages: PageSpan): readonly ItemDocument[] {
  const starts = new Map<number, string>();
  for (const { title, pageIndex } of children) {
    if (pageIndex === null || pageIndex < pages.first || pageIndex > pages.last || starts.size >= MOST) continue;
    const words = title.slice(0, LONGEST_TITLE).replace(/\s+/g, ' ').trim();
    if (words !== '' && !starts.has(pageIndex)) starts.set(pageIndex, words);
  }
  return spansOf(starts, pages);
}

/** The appendices of an item by their headings: pages that begin with "Appendix A", "Annex 1". */
export function headedDocuments(content: PaperContent, pages: PageSpan): readonly ItemDocument[] {
  const starts = new Map<number, string>();
  const seen = new Set<string>();
  for (let pageIndex = pages.first; pageIndex <= pages.last && starts.size < MOST; pageIndex += 1) {
    const text = content.text(pageIndex);
    // The order of the text in the file is not that on the page: a heading may be the last of its runs.
    if (!MAY_HOLD.test(text.slice(0, HEAD_LETTERS)) && !MAY_HOLD.test(text.slice(-HEAD_LETTERS))) continue;
    const heading = content
      .lines(pageIndex)
      .slice(0, HEAD_LINES)
      .map(line => headingOf(line.text))
      .find(found => found !== null);
    if (!heading || seen.has(heading.key)) continue;
    seen.add(heading.key);
    starts.set(pageIndex, heading.title);
  }
  return spansOf(starts, pages);
}

/** A line that is the heading of an appendix, not a sentence about one. */
function headingOf(line: string): { readonly key: string; readonly title: string } | null {
  const match = line.length <= 160 ? APPENDIX.exec(line.trim()) : null;
  const [, name, rest = ''] = match ?? [];
  if (name === undefined) return null;
  const behind = rest.trim();
  const isHeading = behind === '' || /^[-–—:.(]/.test(behind) || (/^\p{Lu}/u.test(behind) && !/[.;,]$/.test(behind));
  return isHeading ? { key: name.toLowerCase().replace(/\s+/g, ' '), title: line.trim() } : null;
}

function spansOf(starts: ReadonlyMap<number, string>, pages: PageSpan): readonly ItemDocument[] {
  const sorted = [...starts].toSorted(([a], [b]) => a - b);
  return sorted.map(([first, title], at) => ({
    title,
    pages: { first, last: (sorted[at + 1]?.[0] ?? pages.last + 1) - 1 },
  }));
}
