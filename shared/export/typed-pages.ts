import { pagesBearing } from '../pack/labels/find-page.ts';
import type { PageSpan } from '../pack/page-span.ts';
import { err, ok, type Result } from '../result.ts';

/** The paper that pages are typed of. */
export type NumberedPages = {
  readonly pageCount: number;
  /** What is printed on each page; null where it bears nothing. */
  readonly labels: readonly (string | null)[];
};

/** Why no pages follow from what is typed. */
export type TypedProblem =
  | { readonly code: 'nothing-typed' }
  | { readonly code: 'no-such-page'; readonly typed: readonly string[]; readonly pageCount: number }
  | { readonly code: 'open-ended'; readonly typed: string }
  | { readonly code: 'backwards'; readonly typed: string }
  /** The paper prints it more than once; `spans` are the pages that it may mean. */
  | { readonly code: 'printed-again'; readonly typed: string; readonly spans: readonly PageSpan[] };

const PLACE_IN_FILE = /^pdf\s*(?:page\s*)?(?=\d)/i;
const DASHES = /\s*[-\u2010-\u2015\u2212]\s*|\s+to\s+/gi;
const ENDS_OPEN = /^[-\u2010-\u2015\u2212]|[-\u2010-\u2015\u2212]$/;

/** In a sentence at most, of pages that are unknown or that a number may mean. */
const MOST_NAMED = 3;
const LONGEST_NAMED = 24;

/**
 * The pages of what a member types by printed numbers, `59-64, A1`, or by places in the file, `PDF 2-4`: indexes into the
 * file as they were typed, each once. What may mean different pages is refused, not guessed.
 */
export function pagesTyped(typed: string, pages: NumberedPages): Result<readonly number[], TypedProblem> {
  const parts = typed
    .split(/[,;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '');
  if (parts.length === 0) return err({ code: 'nothing-typed' });
  const found = new Set<number>();
  const unknown: string[] = [];
  for (const part of parts) {
    const span = spanOf(part, pages);
    if (span.ok) for (let page = span.value.first; page <= span.value.last; page += 1) found.add(page);
    else if (span.error === 'unknown') unknown.push(part);
    else return err(span.error);
  }
  const { pageCount } = pages;
  return unknown.length > 0 ? err({ code: 'no-such-page', typed: unknown, pageCount }) : ok([...found]);
}

/** What is wrong with what was typed, and what to do. */
export function typedProblemWords(problem: TypedProblem): string {
  switch (problem.code) {
    case 'nothing-typed':
      return 'Type the pages to take out, as they are numbered in the paper: 59-64, A1.';
    case 'no-such-page': {
      const { typed, pageCount } = problem;
      const are = typed.length === 1 ? 'is not a page' : 'are not pages';
      return `${listed(typed)} ${are} of this paper. Type the numbers that are printed on its pages, with commas between them, or places in the file, from PDF 1 to PDF ${pageCount}.`;
    }
    case 'open-ended':
      return `“${clipped(problem.typed)}” has only one end. Type the first page and the last: 59-64.`;
    case 'backwards':
      return `“${clipped(problem.typed)}” runs backwards. Type the earlier page first.`;
    case 'printed-again': {
      const { typed, spans } = problem;
      const places = spans.slice(0, MOST_NAMED).map(placeWords);
      if (spans.length > MOST_NAMED) places.push('others');
      return `“${clipped(typed)}” is printed more than once in this paper. Type which you mean by its place in the file: ${places.slice(0, -1).join(', ')} or ${places.at(-1)}.`;
    }
  }
}

/** The pages of `59`, `59-64` or `A-1`: a dash may be part of a printed number. */
function spanOf(part: string, pages: NumberedPages): Result<PageSpan, TypedProblem | 'unknown'> {
  const single = pagesNamed(part, pages);
  if (single.length > 0)
    return onlyOf(
      part,
      single.map(page => ({ first: page, last: page })),
    );
  for (const dash of part.matchAll(DASHES)) {
    const [begin, end] = [part.slice(0, dash.index), part.slice(dash.index + dash[0].length)];
    const firsts = pagesNamed(begin, pages);
    // Who counts in the file goes on doing so: `PDF 1-3`.
    const isCounted = PLACE_IN_FILE.test(begin) && /^\d+$/.test(end);
    const lasts = pagesNamed(isCounted ? `PDF ${end}` : end, pages);
    if (firsts.length === 0 || lasts.length === 0) continue;
    const spans = spansBetween(firsts, lasts).filter(span => !countsDown(span, pages.labels));
    return spans.length === 0 ? err({ code: 'backwards', typed: part }) : onlyOf(part, spans);
  }
  const named = pagesNamed(part.replace(/^\W+|\W+$/g, ''), pages);
  return err(ENDS_OPEN.test(part) && named.length > 0 ? { code: 'open-ended', typed: part } : 'unknown');
}

function onlyOf(typed: string, spans: readonly PageSpan[]): Result<PageSpan, TypedProblem> {
  const [span, ...more] = spans;
  return span && more.length === 0 ? ok(span) : err({ code: 'printed-again', typed, spans });
}

/** From each first page to the next last one, where no other first page lies between. */
function spansBetween(firsts: readonly number[], lasts: readonly number[]): readonly PageSpan[] {
  return firsts.flatMap(first => {
    const last = lasts.find(page => page >= first);
    return last === undefined || firsts.some(other => other > first && other < last) ? [] : [{ first, last }];
  });
}

/** Whether a later page of the same count is typed first, where numbers begin anew between the two. */
function countsDown({ first, last }: PageSpan, labels: NumberedPages['labels']): boolean {
  const [begin, end] = [first, last].map(page => /^(\D{0,4})(\d{1,6})$/.exec(labels[page] ?? ''));
  return begin?.[1] !== undefined && begin[1] === end?.[1] && Number(begin[2]) > Number(end[2]);
}

/** The pages that bear a number; one that bears none goes by its place in the file. */
function pagesNamed(typed: string, { labels, pageCount }: NumberedPages): readonly number[] {
  // What only looks like one number, `5 9` or `5-`, is none, unless it is printed so.
  const looksOdd = typed === '' || ENDS_OPEN.test(typed) || /\d\s+\d/.test(typed);
  if (looksOdd && !labels.includes(typed)) return [];
  const bare = typed.replace(PLACE_IN_FILE, '');
  if (bare !== typed) return placesOf(bare, pageCount);
  const bearing = pagesBearing(typed, labels);
  return bearing.length > 0 ? bearing : placesOf(typed, pageCount).filter(page => (labels[page] ?? null) === null);
}

function placesOf(typed: string, pageCount: number): readonly number[] {
  const place = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  return place >= 1 && place <= pageCount ? [place - 1] : [];
}

function placeWords({ first, last }: PageSpan): string {
  return first === last ? `PDF ${first + 1}` : `PDF ${first + 1}-${last + 1}`;
}

function listed(typed: readonly string[]): string {
  const quoted = typed.slice(0, MOST_NAMED).map(part => `“${clipped(part)}”`);
  if (typed.length > MOST_NAMED) quoted.push(`${typed.length - MOST_NAMED} more`);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} and ${last}`;
}

function clipped(typed: string): string {
  return typed.length > LONGEST_NAMED ? `${typed.slice(0, LONGEST_NAMED)}…` : typed;
}
