import { letterString } from '../text/letter-string.ts';
import { isLineStart } from '../text/letters.ts';
import type { Lettered } from './same-words.ts';

/** A line of a text: letters from `from` to before `to`. */
export type Line = { readonly from: number; readonly to: number; readonly words: string };

/** The lines of a text, in its order. */
export function linesOf(text: Lettered): readonly Line[] {
  const all = letterString(text.codes);
  const lines: Line[] = [];
  let from = 0;
  for (let at = 1; at <= all.length; at += 1) {
    if (at < all.length && !isLineStart(text, at)) continue;
    lines.push({ from, to: at, words: all.slice(from, at) });
    from = at;
  }
  return lines;
}

/** The lines that a text has once, by what they say. */
export function onlyLines(lines: readonly Line[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  lines.forEach(({ words }, at) => places.set(words, places.has(words) ? SEVERAL : at));
  for (const [words, at] of places) if (at === SEVERAL) places.delete(words);
  return places;
}

const SEVERAL = -1;
