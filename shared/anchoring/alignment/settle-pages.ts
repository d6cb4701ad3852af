import type { Alignment } from './align.ts';
import { keptString } from '../text/letter-string.ts';
import { isStampLine } from '../text/edge-lines.ts';
import { release } from './rows.ts';
import { claim, hasBecome } from './settle.ts';
import { lettersIn, type VersionText } from '../text/version-text.ts';

/** Letters of a page at least that is the same one wherever it stands. */
const TELLING = 200;

/** What stands on a page but for its stamps: letters from `from` to before `to`. */
type Page = { readonly from: number; readonly to: number; readonly words: string };

/** By letter of the source and of the target 1 where nothing is to be settled any more. */
export type Settled = { readonly own: Uint8Array; readonly there: Uint8Array };

/**
 * Has whole pages that are the same letter for letter continue each other: one that stands once in either version, and
 * those before and behind it for as long as they are the same as well. Of forms that are alike on many pages each is its own.
 *
 * @returns by letter of either version 1 where it is on such a page
 */
export function settlePages({
  source,
  target,
  to,
  from,
  isTied,
}: Pick<Alignment, 'source' | 'target' | 'to' | 'from' | 'isTied'>): Settled {
  const settled = { own: new Uint8Array(to.length), there: new Uint8Array(from.length) };
  const [pages, others] = [pagesOf(source), pagesOf(target)];
  for (const [at, there] of samePages(pages, others)) {
    const [page, other] = [pages[at], others[there]];
    if (!page || !other) continue;
    settled.own.fill(1, page.from, page.to);
    settled.there.fill(1, other.from, other.to);
    if (hasBecome(page, other, to)) continue;
    release(page, to, from);
    release(other, from, to);
    claim({ source: page.from, target: other.from, length: page.to - page.from }, { to, from });
    isTied.fill(0, page.from, page.to);
  }
  return settled;
}

/** By page of the one version that of the other which is the same one. */
function samePages(pages: readonly Page[], others: readonly Page[]): ReadonlyMap<number, number> {
  const [only, onlyThere] = [onlyPages(pages), onlyPages(others)];
  const map = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (at: number, there: number): void => {
    map.set(at, there);
    taken.add(there);
  };
  for (const [words, at] of only) {
    const there = onlyThere.get(words);
    if (there !== undefined && words.length >= TELLING) pair(at, there);
  }
  for (const step of [1, -1]) {
    const known = [...map];
    for (const [begin, there] of known) {
      for (let steps = step; ; steps += step) {
        const [page, other] = [pages[begin + steps], others[there + steps]];
        if (!page || page.words !== other?.words || map.has(begin + steps) || taken.has(there + steps)) break;
        pair(begin + steps, there + steps);
      }
    }
  }
  return map;
}

function onlyPages(pages: readonly Page[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of pages) counts.set(words, (counts.get(words) ?? 0) + 1);
  return new Map(pages.flatMap(({ words }, at) => (counts.get(words) === 1 ? [[words, at] as const] : [])));
}

function pagesOf(version: VersionText): readonly Page[] {
  const all = keptString(version.codes);
  return version.pages.map((text, pageIndex) => {
    const [from, to] = lettersIn(version, { pageIndex, ...withoutStamps(text) });
    return { from, to, words: all.slice(from, to) };
  });
}

/** A page's text without the lines at either end that are stamped there or empty. */
function withoutStamps(text: string): { readonly start: number; readonly end: number } {
  let [start, end] = [0, text.length];
  while (start < end) {
    const lineEnd = text.indexOf('\n', start);
    if (!isStampOrEmpty(text.slice(start, lineEnd === -1 ? end : lineEnd))) break;
    start = lineEnd === -1 ? end : lineEnd + 1;
  }
  while (end > start) {
    const lineStart = Math.max(start, text.lastIndexOf('\n', end - 1) + 1);
    if (!isStampOrEmpty(text.slice(lineStart, end))) break;
    end = Math.max(start, lineStart - 1);
  }
  return { start, end };
}

function isStampOrEmpty(line: string): boolean {
  return line.trim() === '' || isStampLine(line);
}
