import type { PageSpan } from '../pack/page-span.ts';
import { err, ok, type Result } from '../result.ts';
import { pagesTyped, typedProblemWords, type NumberedPages, type TypedProblem } from './typed-pages.ts';

/** Which pages of a paper are taken out. */
export type PageChoice =
  | { readonly is: 'whole' }
  | { readonly is: 'item'; readonly pages: PageSpan }
  /** As a member types it, by printed numbers: `59-64, A1`. */
  | { readonly is: 'typed'; readonly typed: string }
  /** Those that the member has marked. */
  | { readonly is: 'marked' };

/** What of a paper a choice of pages depends on. */
export type PagesToChoose = NumberedPages & {
  /** The pages that bear marks. */
  readonly marked: ReadonlySet<number>;
};

/** Why no pages follow from a choice. */
export type PageProblem = TypedProblem | { readonly code: 'nothing-marked' };

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
  return problem.code === 'nothing-marked'
    ? 'No page of this paper bears a note of yours yet. Choose other pages.'
    : typedProblemWords(problem);
}

function stretch(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
}
