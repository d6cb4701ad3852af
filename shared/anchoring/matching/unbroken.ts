import type { Alignment } from '../alignment/align.ts';
import { piecesOfPage } from '../alignment/page-pieces.ts';
import type { Spot } from '../outcome.ts';
import { isLineStart } from '../text/letters.ts';
import { hasSameJoint, nextOfBody, previousOfBody, type Piece } from './pieces.ts';
import { lettersIn, lettersOnPages, pageOfLetter } from '../text/version-text.ts';

/** Whether nothing new stands between the pieces: they are parted by what stood elsewhere before, or read in another order. */
export function isUnbroken(alignment: Alignment, letters: readonly number[], pieces: readonly Piece[]): boolean {
  const { source, target, from, isTold } = alignment;
  const own = new Set(letters);
  const [first, last] = [letters[0] ?? 0, letters.at(-1) ?? 0];
  // What the mark goes over without marking it, such as a head between its pages, may still stand there.
  const isPassedOver = (letter: number): boolean => {
    const was = from[letter] ?? -1;
    if (target.isEdge[letter] === 1) return true;
    return was === -1 ? isOnNewPage(alignment, letter) : was > first && was < last && !own.has(was);
  };
  return pieces.every((piece, at) => {
    const before = pieces[at - 1];
    if (!before) return true;
    // The same letters joined in another way, such as figures that were one number, follow each other.
    if (piece.first === before.last + 1 || piece.first === nextOfBody(target, before.last)) return false;
    const isOfColumn = [before.to - 1, piece.from].every(place => isTold[letters[place] ?? 0] === 1);
    if (piece.first < before.last) return isOfColumn || areColumnsTurned(alignment, letters[piece.from] ?? 0);
    const between = Array.from({ length: piece.first - before.last - 1 }, (_, step) => before.last + 1 + step);
    if (between.every(letter => isPassedOver(letter) || (isOfColumn && isInOtherColumn(letter)))) return true;
    return (
      isReadAcross(alignment, letters, before, piece) &&
      between.every(letter => isPassedOver(letter) || isOfPage(letter))
    );
  });

  function isInOtherColumn(letter: number): boolean {
    const was = from[letter] ?? -1;
    return was !== -1 && !own.has(was);
  }

  /** Read between its lines, as the other column of its page is. */
  function isOfPage(letter: number): boolean {
    const was = from[letter] ?? -1;
    return was !== -1 && !own.has(was) && pageOfLetter(source, was) === pageOfLetter(source, first);
  }
}

/** Letters of a column at least that is read before the one that it came behind. */
const COLUMN = 100;

/** Whether the text is read on from a letter in another place, and long stretches before it and behind it are whole. */
function areColumnsTurned({ source, target, to }: Alignment, letter: number): boolean {
  const runOf = (begin: number, step: typeof nextOfBody): number => {
    let count = 1;
    let [at, there] = [begin, to[begin] ?? -1];
    while (count < COLUMN) {
      const [next, nextThere] = [step(source, at), step(target, there)];
      if (next === -1 || nextThere === -1 || to[next] !== nextThere) return count;
      [at, there] = [next, nextThere];
      count += 1;
    }
    return count;
  };
  const isLine = isLineStart(source, letter);
  return isLine && runOf(letter, nextOfBody) >= COLUMN && runOf(letter - 1, previousOfBody) >= COLUMN;
}

/** Pieces that a page with columns falls into where it is read across in the one version and down in the other. */
const ACROSS = 6;

/** Whether the lines of a page stand between each other's, and a mark is parted where a line begins. */
function isReadAcross(alignment: Alignment, letters: readonly number[], before: Piece, piece: Piece): boolean {
  const { source, target, to } = alignment;
  const letter = letters[piece.from] ?? 0;
  const isAtLine =
    isLineStart(source, letter) || isLineStart(target, before.last + 1) || isLineStart(target, piece.first);
  if (!isAtLine) return false;
  const { pieces, back } = piecesOfPage(source, to, pageOfLetter(source, letter));
  return pieces >= ACROSS && back > 0;
}

/** Whether a letter is on a page of which nothing was there before: one put in between two is no edit of what goes on over it. */
function isOnNewPage({ target, from }: Alignment, letter: number): boolean {
  const page = lettersOnPages(target, pageOfLetter(target, letter));
  return from.subarray(page.from, page.to).every(was => was === -1);
}

/** Whether a place reads letter for letter as the mark does, its hyphens and figures joined in the same way. */
export function readsTheSame({ source, target }: Alignment, letters: readonly number[], { spans }: Spot): boolean {
  let at = 0;
  for (const span of spans) {
    const [from, to] = lettersIn(target, span);
    for (let there = from; there < to; there += 1) {
      const letter = letters[at] ?? -1;
      if (target.codes[there] !== source.codes[letter]) return false;
      const isInside = at > 0 && there > from;
      if (isInside && !hasSameJoint(source, letter, target, there)) return false;
      at += 1;
    }
  }
  return at === letters.length;
}
