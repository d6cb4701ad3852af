import { onlyLines, type Line } from './lines.ts';
import { claim, type Claims } from './settle.ts';

/** Letters of a line that tells a row from others. */
const [SHORTEST, LONGEST] = [5, 100];
/** Lines that belong to a row at most. */
const ROW = 8;

/**
 * Gives rows that begin with a line of their own back to that line: where two have changed places that say the same but for
 * their first words, it looks as if only these words had been edited.
 *
 * @param lines of the source, and `others` of the target
 */
export function settleRows(lines: readonly Line[], others: readonly Line[], claims: Claims, isTied: Uint8Array): void {
  const [only, onlyThere] = [onlyLines(lines), onlyLines(others)];
  for (const [words, at] of only) {
    const there = onlyThere.get(words);
    const [line, other] = [lines[at], there === undefined ? undefined : others[there]];
    if (!line || !other || there === undefined) continue;
    if (words.length < SHORTEST || words.length > LONGEST) continue;
    if (isWhole(line, claims.to) || isWhole(other, claims.from)) continue;
    for (let row = 0; row < ROW; row += 1) {
      const [own, into] = [lines[at + row], others[there + row]];
      if (!own || !into || own.words !== into.words || own.words.length > LONGEST) break;
      if (row > 0 && (only.has(own.words) || onlyThere.has(into.words))) break;
      release(own, claims.to, claims.from);
      release(into, claims.from, claims.to);
      claim({ source: own.from, target: into.from, length: own.to - own.from }, claims);
      isTied.fill(0, own.from, own.to);
    }
  }
}

/** Whether all letters of a line have become letters that follow each other, too. */
function isWhole({ from, to }: Line, counterparts: Int32Array): boolean {
  const first = counterparts[from] ?? -1;
  if (first === -1) return false;
  for (let at = from; at < to; at += 1) if (counterparts[at] !== first + at - from) return false;
  return true;
}

/** Has letters continue nothing. */
export function release({ from, to }: Pick<Line, 'from' | 'to'>, own: Int32Array, other: Int32Array): void {
  for (let at = from; at < to; at += 1) {
    const claimed = own[at] ?? -1;
    if (claimed !== -1) other[claimed] = -1;
    own[at] = -1;
  }
}
