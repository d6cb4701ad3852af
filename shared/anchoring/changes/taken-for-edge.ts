import type { Alignment } from '../alignment/align.ts';
import { wordDifference } from '../text/difference.ts';
import { letterString } from '../text/letter-string.ts';
import { lettersOf } from '../text/letters.ts';
import type { VersionText } from '../text/version-text.ts';
import type { PassageChange } from './change.ts';

/** Letters of words that are told from others of the same letters. */
const TELLING = 8;
/** Stands between stretches that do not follow each other. */
const GAP = '\uffff';

/** Tells words that are not gone, but stand where the other version has lines that look like running heads or feet. */
export class TakenForEdge {
  readonly #edges: { readonly was: string; readonly now: string };

  constructor({ source, target, to, from }: Alignment) {
    this.#edges = { was: unclaimedEdges(source, to), now: unclaimedEdges(target, from) };
  }

  /** Whether all words that differ stand at the edges of pages of the other version. */
  explains({ was, now }: PassageChange): boolean {
    return wordDifference(was?.words ?? '', now?.words ?? '').every(({ kind, text }) => {
      if (kind === 'same') return true;
      const key = letterString(lettersOf(text).codes);
      const edges = kind === 'removed' ? this.#edges.now : this.#edges.was;
      return key.length >= TELLING && /\p{L}/u.test(key) && edges.includes(key);
    });
  }
}

/** The letters at the edges of pages that have no counterpart. */
function unclaimedEdges({ codes, isEdge }: VersionText, counterparts: Int32Array): string {
  const edges: string[] = [];
  let from = -1;
  for (let letter = 0; letter <= codes.length; letter += 1) {
    const isOne = isEdge[letter] === 1 && counterparts[letter] === -1;
    if (isOne && from === -1) from = letter;
    if (isOne || from === -1) continue;
    edges.push(letterString(codes.subarray(from, letter)));
    from = -1;
  }
  return edges.join(GAP);
}
