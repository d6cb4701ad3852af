import type { Alignment } from '../alignment/align.ts';
import { isWordless } from '../alignment/page-map.ts';
import type { VersionText } from '../text/version-text.ts';

/**
 * By pageIndex a key of what a page without words shows: equal keys, equal pictures. Empty for one that shows nothing, null
 * where it cannot be told. Pages that are not compared are left out.
 */
export type PagePictures = ReadonlyMap<number, string | null>;

/** How pages without words are compared: by their pictures, or, where these cannot be told, by their place alone. */
export type WithoutWords = 'by-picture' | 'by-place';

const SAID_BLANK = /\b(?:intentionally|deliberately) (?:left )?blank\b/i;

type Page = { readonly page: number; readonly key: string | null; readonly isBlank: boolean };

/** What became of pages without words. */
export type WordlessFates = {
  /** Pages of the later version and of the earlier one that the other does not have. */
  readonly added: ReadonlySet<number>;
  readonly gone: ReadonlySet<number>;
  /** The same of those that show nothing. */
  readonly blank: { readonly added: ReadonlySet<number>; readonly gone: ReadonlySet<number> };
  /** By page of the earlier version the one of the later version with the same picture, or at the same place. */
  readonly pairs: ReadonlyMap<number, number>;
};

/**
 * Finds pages without words in the other version: by their pictures between the pages that stand around them, then
 * anywhere; those of which the picture cannot be told, and those that show nothing, by their order there.
 *
 * @param continuedBy by pageIndex of the earlier version the page of the later one that continues it
 */
export function wordlessFates(
  { source, target }: Alignment,
  pictures: { readonly was: PagePictures; readonly now: PagePictures },
  continuedBy: readonly (number | null)[],
): WordlessFates {
  const was = wordlessPages(source, pictures.was);
  const now = wordlessPages(target, pictures.now);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (own: readonly Page[], others: readonly Page[], fits: (a: Page, b: Page) => boolean): void => {
    for (const one of own) {
      if (pairs.has(one.page)) continue;
      const other = others.find(candidate => !taken.has(candidate.page) && fits(one, candidate));
      if (!other) continue;
      pairs.set(one.page, other.page);
      taken.add(other.page);
    }
  };
  const continues = new Map(continuedBy.flatMap((there, page) => (there === null ? [] : [[there, page] as const])));
  const before = groupedBy(was, page => lastBefore(page, at => (continuedBy[at] ?? null) !== null));
  const after = groupedBy(now, page => continues.get(lastBefore(page, at => continues.has(at))) ?? -1);
  const stretches = Array.from(before, ([anchor, own]) => [own, after.get(anchor) ?? []] as const);
  for (const [own, others] of stretches) pair(own, others, hasSamePicture);
  pair(was, now, hasSamePicture);
  for (const [own, others] of stretches) {
    pair(own, others, (a, b) => a.isBlank && b.isBlank);
    pair(own, others, (a, b) => !a.isBlank && !b.isBlank && (a.key === null || b.key === null));
  }
  const [added, gone] = [now.filter(({ page }) => !taken.has(page)), was.filter(({ page }) => !pairs.has(page))];
  const numbers = (pages: readonly Page[], isBlank: boolean): ReadonlySet<number> =>
    new Set(pages.flatMap(one => (one.isBlank === isBlank ? one.page : [])));
  return {
    added: numbers(added, false),
    gone: numbers(gone, false),
    blank: { added: numbers(added, true), gone: numbers(gone, true) },
    pairs: new Map([...pairs].filter(([page]) => was.some(one => one.page === page && !one.isBlank))),
  };
}

/** How the pages without words among some are compared; undefined where there are none that show anything. */
export function comparedWithoutWords(
  version: VersionText,
  pictures: PagePictures,
  pages: readonly number[],
): WithoutWords | undefined {
  const shown = wordlessPages(version, pictures).filter(({ page, isBlank }) => !isBlank && pages.includes(page));
  if (shown.length === 0) return undefined;
  return shown.some(({ key }) => key === null) ? 'by-place' : 'by-picture';
}

function wordlessPages(version: VersionText, pictures: PagePictures): readonly Page[] {
  return Array.from(pictures).flatMap(([page, key]) => {
    if (!isWordless(version, page)) return [];
    return [{ page, key, isBlank: key === '' || saysBlank(version, page) }];
  });
}

/** Whether a page without words says that it is blank. */
export function saysBlank({ pages }: Pick<VersionText, 'pages'>, page: number): boolean {
  return SAID_BLANK.test(pages[page] ?? '');
}

function hasSamePicture(a: Page, b: Page): boolean {
  return !a.isBlank && a.key !== null && a.key === b.key;
}

/** The last page before another one of which something holds; -1 where there is none. */
function lastBefore(page: number, holds: (page: number) => boolean): number {
  let at = page - 1;
  while (at >= 0 && !holds(at)) at -= 1;
  return at;
}

function groupedBy(pages: readonly Page[], anchorOf: (page: number) => number): ReadonlyMap<number, readonly Page[]> {
  const groups = new Map<number, Page[]>();
  for (const one of pages) {
    const anchor = anchorOf(one.page);
    groups.set(anchor, [...(groups.get(anchor) ?? []), one]);
  }
  return groups;
}
