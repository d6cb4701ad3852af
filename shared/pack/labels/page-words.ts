import type { Paper } from '../paper.ts';
import type { Supplement } from '../supplement/supplement.ts';

type Labels = readonly (string | null)[];

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * What a page is called where there is little room: the printed number; in a paper whose pages are numbered, one that
 * bears no number goes by its place in the file, and says so (`PDF 2`), for its place is another page's number.
 */
export function pageName(labels: Labels, pageIndex: number): string {
  return labels[pageIndex] ?? (labels.some(label => label !== null) ? `PDF ${pageIndex + 1}` : String(pageIndex + 1));
}

/** A page in a sentence: `page 59`, `PDF page 2`. */
export function pageWords(labels: Labels, pageIndex: number): string {
  const name = pageName(labels, pageIndex);
  return name.startsWith('PDF ') ? `PDF page ${name.slice(4)}` : `page ${name}`;
}

/** The pages from `first` to `last` (indexes into the file): `page 5`, `pages 5–10`, `PDF pages 1–2`. */
export function rangeWords(labels: Labels, first: number, last: number): string {
  if (first === last) return pageWords(labels, first);
  const [from, to] = [pageName(labels, first), pageName(labels, last)];
  if (!from.startsWith('PDF ')) return `pages ${from}–${to}`;
  return `PDF pages ${from.slice(4)}–${to.startsWith('PDF ') ? to.slice(4) : last + 1}`;
}

/**
 * The same, said of one paper among those of a meeting: a supplement has pages of its own, so that its third is `page 3
 * of the supplement for item 7`; other papers are numbered as the pack is.
 */
export function paperRangeWords(
  paper: Pick<Paper, 'kind' | 'supplement'>,
  labels: Labels,
  first: number,
  last: number,
): string {
  const pages = rangeWords(labels, first, last);
  return paper.kind === 'supplement' ? `${pages} of ${supplementWords(paper.supplement)}` : pages;
}

/** {@link paperRangeWords} of one page. */
export function paperPageWords(paper: Pick<Paper, 'kind' | 'supplement'>, labels: Labels, pageIndex: number): string {
  return paperRangeWords(paper, labels, pageIndex, pageIndex);
}

/** `the supplement for items 7 and 9`, `supplement 2`. */
function supplementWords(supplement: Supplement | null): string {
  const { ordinal = null, items = [] } = supplement ?? {};
  const name = ordinal === null ? 'the supplement' : `supplement ${ordinal}`;
  const last = items.at(-1);
  if (last === undefined) return name;
  const before = items.slice(0, -1).join(', ');
  return before === '' ? `${name} for item ${last}` : `${name} for items ${before} and ${last}`;
}

/** The parts of a paper that say whose meeting it is for. */
export type NamedPaper = Pick<Paper, 'body' | 'committee' | 'title'>;

/** Whose meeting a paper is for: the body as printed, or its committee; the title of the paper where it names neither. */
export function sourceName({ body, committee, title }: NamedPaper): string {
  return body ?? (committee === '' ? title : committee);
}

/** Where words that are quoted stand: `Cabinet, 30 January 2025, page 3 of the supplement for item 7`. */
export function citation(
  paper: NamedPaper & Pick<Paper, 'kind' | 'supplement' | 'date'>,
  labels: Labels,
  pageIndex: number,
): string {
  const date = paper.date === null ? undefined : dayWords(paper.date);
  return [sourceName(paper), date, paperPageWords(paper, labels, pageIndex)].filter(words => words).join(', ');
}

/** `2025-01-30` as `30 January 2025`; what is no such day as it is. */
export function dayWords(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? date : DAY.format(day);
}
