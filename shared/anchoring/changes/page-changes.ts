import type { PageSpan } from '../../pack/page-span.ts';
import type { Alignment } from '../alignment/align.ts';
import { pageMap } from '../alignment/page-map.ts';
import { lettersOnPages, type VersionText } from '../text/version-text.ts';
import { placesOf, topOf } from './both-places.ts';
import type { PagesChange } from './change.ts';
import { wordlessFates, type PagePictures, type WordlessFates } from './wordless-pages.ts';

/** Share of a page's words that the other version has, at most, for the page to be new or gone, and at least, to have moved. */
const [NEW, MOVED] = [0.15, 0.5];

/** What became of the pages of two versions. */
export type PageFates = {
  readonly wordless: WordlessFates;
  /** By pageIndex of the later version whether its words, or its picture, are new. */
  readonly isAdded: readonly boolean[];
  /** By pageIndex of the earlier version whether its words, or its picture, are gone. */
  readonly isGone: readonly boolean[];
  /** By pageIndex of the earlier version the page that continues it; null for none, and where little of it does. */
  readonly continuedBy: readonly (number | null)[];
};

export function pageFates(
  alignment: Alignment,
  pictures: { readonly was: PagePictures; readonly now: PagePictures },
): PageFates {
  const { source, target, to, from } = alignment;
  const [kept, known] = [sharesKept(source, to), sharesKept(target, from)];
  const continuedBy = pageMap(alignment).map((page, at) => ((kept[at] ?? 0) >= MOVED ? page : null));
  const wordless = wordlessFates(alignment, pictures, continuedBy);
  return {
    isAdded: known.map((share, page) => (share === undefined ? wordless.added.has(page) : share < NEW)),
    isGone: kept.map((share, page) => (share === undefined ? wordless.gone.has(page) : share < NEW)),
    continuedBy: continuedBy.map((page, at) => page ?? wordless.pairs.get(at) ?? null),
    wordless,
  };
}

/** By pageIndex the share of a page's letters that have a counterpart; undefined where it has none of its own. */
function sharesKept(version: VersionText, to: Int32Array): readonly (number | undefined)[] {
  return version.pages.map((_, pageIndex) => {
    let [kept, all] = [0, 0];
    const { from, to: end } = lettersOnPages(version, pageIndex);
    for (let letter = from; letter < end; letter += 1) {
      if (version.isEdge[letter] === 1) continue;
      all += 1;
      if (to[letter] !== -1) kept += 1;
    }
    return all === 0 ? undefined : kept / all;
  });
}

/** The pages of an item that are new, gone, or come before or behind others of it than they did. */
export function pagesChanges(
  alignment: Alignment,
  { isAdded, isGone, continuedBy, wordless: { blank } }: PageFates,
  was: readonly number[],
  now: readonly number[],
): readonly PagesChange[] {
  const added = runsOf(now, isAdded, blank.added).map(({ span, areBlank }): PagesChange => {
    const places = placesOf(alignment, undefined, lettersOnPages(alignment.target, span.first, span.last));
    return { what: 'pages', how: 'added', areBlank, was: null, now: span, at: { ...places, now: topOf(span.first) } };
  });
  const gone = runsOf(was, isGone, blank.gone).map(({ span, areBlank }): PagesChange => {
    const places = placesOf(alignment, lettersOnPages(alignment.source, span.first, span.last), undefined);
    return { what: 'pages', how: 'gone', areBlank, was: span, now: null, at: { ...places, was: topOf(span.first) } };
  });
  return [...added, ...gone, ...movedPages(was, now, continuedBy)];
}

function movedPages(
  was: readonly number[],
  now: readonly number[],
  continuedBy: PageFates['continuedBy'],
): readonly PagesChange[] {
  const here = new Set(now);
  const pairs = was.flatMap(page => {
    const there = continuedBy[page] ?? -1;
    return here.has(there) ? [{ page, there }] : [];
  });
  const inOrder = longestAscending(pairs.map(({ there }) => there));
  const moved = pairs.filter((_, at) => !inOrder.has(at));
  const runs: (typeof pairs)[] = [];
  for (const pair of moved) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.page + 1 === pair.page && last.there + 1 === pair.there) runs.at(-1)?.push(pair);
    else runs.push([pair]);
  }
  return runs.flatMap((run): readonly PagesChange[] => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return [];
    return [
      {
        what: 'pages',
        how: 'moved',
        areBlank: false,
        was: { first: first.page, last: last.page },
        now: { first: first.there, last: last.there },
        at: { was: topOf(first.page), now: topOf(first.there) },
      },
    ];
  });
}

/** Which of some numbers, by index, make the longest row in which none is less than the one before it. */
function longestAscending(numbers: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const before: number[] = [];
  let last = -1;
  numbers.forEach((number, at) => {
    lengths[at] = 1;
    before[at] = -1;
    for (let earlier = 0; earlier < at; earlier += 1) {
      const length = (lengths[earlier] ?? 0) + 1;
      if ((numbers[earlier] ?? 0) > number || length <= (lengths[at] ?? 0)) continue;
      lengths[at] = length;
      before[at] = earlier;
    }
    if (last === -1 || (lengths[at] ?? 0) > (lengths[last] ?? 0)) last = at;
  });
  const found = new Set<number>();
  for (let at = last; at !== -1; at = before[at] ?? -1) found.add(at);
  return found;
}

/** Pages that follow each other, and whether none of them shows anything. */
type Run = { readonly span: PageSpan; readonly areBlank: boolean };

/** Pages of which something holds as runs of those that follow each other, with the blank ones beside them. */
function runsOf(pages: readonly number[], holds: readonly boolean[], blank: ReadonlySet<number>): readonly Run[] {
  const runs: Run[] = [];
  for (const page of pages) {
    const isBlank = blank.has(page);
    if (holds[page] !== true && !isBlank) continue;
    const before = runs.at(-1);
    if (before && before.span.last + 1 === page) {
      const span = { first: before.span.first, last: page };
      runs[runs.length - 1] = { span, areBlank: before.areBlank && isBlank };
    } else runs.push({ span: { first: page, last: page }, areBlank: isBlank });
  }
  return runs;
}
