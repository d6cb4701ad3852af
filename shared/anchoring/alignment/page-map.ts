import type { Alignment } from './align.ts';
import { lettersOnPages, pageOfLetter, type VersionText } from '../text/version-text.ts';

const known = new WeakMap<Alignment, readonly (number | null)[]>();

/**
 * By pageIndex of the source the page of the target that continues it: the one most of its words are on. Pages without
 * words of their own go with the page before or behind. Null where no page continues it.
 */
export function pageMap(alignment: Alignment): readonly (number | null)[] {
  const map = known.get(alignment) ?? mapPages(alignment);
  known.set(alignment, map);
  return map;
}

/** The same, of versions whose letters are being aligned. */
export function mapPages({
  source,
  target,
  to,
}: Pick<Alignment, 'source' | 'target' | 'to'>): readonly (number | null)[] {
  const map: (number | null)[] = source.pages.map((_, pageIndex) => pageOfMost(source, target, to, pageIndex));
  const isTaken = new Set(map);
  const follow = (at: number, near: number | null | undefined, step: number): void => {
    const page = (near ?? NaN) + step;
    if (map[at] !== null || !isWordless(source, at)) return;
    if (!(page in target.pages) || isTaken.has(page) || !isWordless(target, page)) return;
    map[at] = page;
    isTaken.add(page);
  };
  for (let at = 0; at < map.length; at += 1) follow(at, at === 0 ? -1 : map[at - 1], 1);
  for (let at = map.length - 1; at >= 0; at -= 1)
    follow(at, at === map.length - 1 ? target.pages.length : map[at + 1], -1);
  return map;
}

function pageOfMost(source: VersionText, target: VersionText, to: Int32Array, pageIndex: number): number | null {
  const { from, to: end } = lettersOnPages(source, pageIndex);
  const counts = new Map<number, number>();
  let letter = from;
  while (letter < end) {
    const there = to[letter] ?? -1;
    if (there === -1) {
      letter += 1;
      continue;
    }
    const page = pageOfLetter(target, there);
    const last = target.pageStarts[page + 1] ?? 0;
    const begun = letter;
    while (letter < end && (to[letter] ?? -1) >= there && (to[letter] ?? -1) < last) letter += 1;
    counts.set(page, (counts.get(page) ?? 0) + letter - begun);
  }
  let [best, most] = [-1, 0];
  for (const [page, count] of counts) if (count > most || (count === most && page < best)) [best, most] = [page, count];
  return best === -1 ? null : best;
}

/** Whether a page has no words but what is stamped on its edges. */
export function isWordless(version: VersionText, pageIndex: number): boolean {
  const { from, to } = lettersOnPages(version, pageIndex);
  return !version.isEdge.subarray(from, to).includes(0);
}
