import { findPage } from '../pack/labels/find-page.ts';
import type { PageSpan } from '../pack/page-span.ts';
import { err, ok, type Result } from '../result.ts';

/** Which pages of a paper are taken out. */
export type PageChoice =
  | { readonly is: 'whole' }
  | { readonly is: 'item'; readonly pages: PageSpan }
  /** As a member types it, by printed numbers: `59-64, A1`. */
  | { readonly is: 'typed'; readonly typed: string }
  /** Those that the member has marked. */
  | { readonly is: 'marked' };

/** What of a paper a choice of pages depends on. */
export type PagesToChoose = {
  readonly pageCount: number;
  /** What is printed on each page; null where it bears nothing. */
  readonly labels: readonly (string | null)[];
  /** The pages that bear marks. */
  readonly marked: ReadonlySet<number>;
};

/** Why no pages follow from a choice. */
export type PageProblem =
  | { readonly code: 'nothing-typed' }
  | { readonly code: 'no-such-page'; readonly typed: readonly string[] }
  | { readonly code: 'backwards'; readonly typed: string }
  | { readonly code: 'nothing-marked' };

/** Before all pages: nothing is looked for behind it. */
const NO_PAGE = -1;

const PLACE_IN_FILE = /^pdf/i;
const DASHES = /\s*[-\u2010-\u2015\u2212]\s*|\s+to\s+/gi;

/** The pages of a choice, as indexes into the file: in the order of the file, or as they were typed; each once. */
export function choosePages(choice: PageChoice, pages: PagesToChoose): Result<readonly number[], PageProblem> {
  switch (choice.is) {
    case 'whole':
      return ok(stretch(0, pages.pageCount - 1));
    case 'item':
      return ok(stretch(choice.pages.first, Math.min(choice.pages.last, pages.pageCount - 1)));
    case 'typed':
      return pagesTyped(choice.typed, pages);
    case 'marked': {
      const marked = stretch(0, pages.pageCount - 1).filter(page => pages.marked.has(page));
      return marked.length > 0 ? ok(marked) : err({ code: 'nothing-marked' });
    }
  }
}

/** What is wrong with a choice, and what to do. */
export function pageProblemWords(problem: PageProblem): string {
  switch (problem.code) {
    case 'nothing-typed':
      return 'Type the pages to take out, as they are numbered in the paper: 59-64, A1.';
    case 'no-such-page':
      return `${listed(problem.typed)} ${problem.typed.length === 1 ? 'is not a page' : 'are not pages'} of this paper. Type the numbers that are printed on the pages.`;
    case 'backwards':
      return `“${problem.typed}” runs backwards. Type the earlier page first.`;
    case 'nothing-marked':
      return 'No page of this paper bears a note of yours yet. Choose other pages.';
  }
}

function pagesTyped(typed: string, pages: PagesToChoose): Result<readonly number[], PageProblem> {
  const parts = typed
    .split(/[,;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '');
  if (parts.length === 0) return err({ code: 'nothing-typed' });
  const found = new Set<number>();
  const unknown: string[] = [];
  for (const part of parts) {
    const span = spanOf(part, pages);
    if (!span) unknown.push(part);
    else if (span.first > span.last) return err({ code: 'backwards', typed: part });
    else for (const page of stretch(span.first, span.last)) found.add(page);
  }
  return unknown.length > 0 ? err({ code: 'no-such-page', typed: unknown }) : ok([...found]);
}

/** The pages of `59`, `59-64` or `A-1`: a dash may be part of a printed number. */
function spanOf(part: string, pages: PagesToChoose): PageSpan | undefined {
  const single = pageTyped(part, pages, NO_PAGE);
  if (single !== undefined) return { first: single, last: single };
  for (const dash of part.matchAll(DASHES)) {
    const first = pageTyped(part.slice(0, dash.index).trim(), pages, NO_PAGE);
    const last = pageTyped(part.slice(dash.index + dash[0].length).trim(), pages, first ?? NO_PAGE);
    if (first !== undefined && last !== undefined) return { first, last };
  }
  return undefined;
}

/** The page that bears a number; one that bears none goes by its place in the file. */
function pageTyped(typed: string, { labels, pageCount }: PagesToChoose, after: number): number | undefined {
  if (typed === '') return undefined;
  const isPlace = PLACE_IN_FILE.test(typed);
  // A page that bears the number that another one is looked for behind is that other one too: `5-5`.
  const own = labels[after]?.toLowerCase() === typed.toLowerCase() ? after : undefined;
  const printed = own ?? findPage(typed, labels, isPlace ? pageCount : 0, after);
  if (printed !== undefined || isPlace) return printed;
  const inFile = findPage(typed, [], pageCount);
  return inFile !== undefined && (labels[inFile] ?? null) === null ? inFile : undefined;
}

function stretch(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
}

function listed(typed: readonly string[]): string {
  const quoted = typed.map(part => `“${part}”`);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} and ${last}`;
}
