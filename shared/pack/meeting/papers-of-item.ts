import type { AgendaItem } from '../agenda/item.ts';
import type { PageSpan } from '../page-span.ts';

/** One of the papers that an item has in a file: the report, which has no title of its own here, or one behind it. */
export type PaperOfItem = {
  readonly title: string;
  readonly pages: PageSpan;
  /** False where others may stand behind it that nothing tells from it. */
  readonly endIsKnown: boolean;
};

/** The papers of an item, the report first, as far as they are told apart. */
export function papersOf({ pages, documents = [] }: Pick<AgendaItem, 'pages' | 'documents'>): readonly PaperOfItem[] {
  if (!pages) return [];
  const behind = documents.toSorted((a, b) => a.pages.first - b.pages.first);
  const papers = behind.map(({ title, pages: own }) => ({ title, pages: own, endIsKnown: true }));
  const end = (behind[0]?.pages.first ?? pages.last + 1) - 1;
  if (end < pages.first) return papers;
  return [{ title: '', pages: { first: pages.first, last: end }, endIsKnown: behind.length > 0 }, ...papers];
}

const APPENDIX =
  /\b(?:appendix|annexe?|enclosure|atodiad)\s+(?:no\.?\s*)?([A-Z]{1,2}\d{0,2}|\d{1,2}[A-Z]?|[IVX]{1,5})\b/i;

/** `appendix b`, by whatever words its title calls it that; undefined for a paper that is no lettered appendix. */
export function appendixNamed({ title }: Pick<PaperOfItem, 'title'>): string | undefined {
  const name = APPENDIX.exec(title.slice(0, 300))?.[1];
  return name === undefined ? undefined : `appendix ${name.toLowerCase()}`;
}
