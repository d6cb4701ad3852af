import type { Alignment } from '../alignment/align.ts';
import { hasSameJoint, nextOfBody, previousOfBody, type Piece } from './pieces.ts';
import { isWordStart } from '../alignment/same-words.ts';
import { pageOfLetter } from '../text/version-text.ts';

/** Letters by which the parts of a passage on other pages may have come nearer to each other or further apart. */
const APART = 600;
/** Letters of a part that says nothing where it stands before what it should stand behind. */
const FEW = 8;

/**
 * The pieces that stand together with the longest one, with the letters beside them that read on as the mark does: what
 * stands there is the passage, whatever else those letters may have continued.
 */
export function together(alignment: Alignment, letters: readonly number[], pieces: readonly Piece[]): readonly Piece[] {
  const longest = pieces.reduce<Piece | undefined>(
    (best, piece) => (best && best.to - best.from >= piece.to - piece.from ? best : piece),
    undefined,
  );
  if (!longest) return [];
  const page = pageOfLetter(alignment.target, longest.first);
  const near = pieces.filter(piece => {
    if (piece === longest) return true;
    const isInOrder = piece.from > longest.from ? piece.first > longest.last : piece.last < longest.first;
    const isTold = alignment.isTold[letters[piece.from] ?? 0] === 1;
    if (!isInOrder && !isTold && piece.to - piece.from < FEW) return false;
    const isOnPage = Math.abs(pageOfLetter(alignment.target, piece.first) - page) <= (isInOrder ? 1 : 0);
    return isOnPage || Math.abs(piece.first - longest.first - (piece.from - longest.from)) <= APART;
  });
  const whole: Piece[] = [];
  near.forEach((piece, at) => {
    // No letter of the target is two of the mark: of equal neighbours one may be gone.
    const others = [...whole, ...near.slice(at + 1)];
    const isTaken = (there: number): boolean => others.some(({ first, last }) => first <= there && there <= last);
    whole.push(grown(alignment, letters, piece, isTaken, near[at - 1]?.to ?? 0, near[at + 1]?.from));
  });
  return whole;
}

/** A piece with the letters of the mark at either end that stand beside it, up to those of other pieces in both texts. */
function grown(
  { source, target }: Alignment,
  letters: readonly number[],
  piece: Piece,
  isTaken: (there: number) => boolean,
  least: number,
  most = letters.length,
): Piece {
  const isSame = (at: number, there: number): boolean => source.codes[letters[at] ?? -1] === target.codes[there];
  const isWhole = (at: number, there: number): boolean =>
    isWordStart(source, letters[at] ?? -1) && isWordStart(target, there);
  let start = { at: piece.from, there: piece.first };
  for (let { at, there } = start; at > least; at -= 1) {
    if (!hasSameJoint(source, letters[at] ?? -1, target, there)) break;
    there = previousOfBody(target, there);
    if (there === -1 || isTaken(there) || !isSame(at - 1, there)) break;
    if (isWhole(at - 1, there)) start = { at: at - 1, there };
  }
  let end = { at: piece.to, there: piece.last };
  for (let { at, there } = end; at < most; at += 1) {
    there = nextOfBody(target, there);
    if (there === -1 || isTaken(there) || !isSame(at, there)) break;
    if (!hasSameJoint(source, letters[at] ?? -1, target, there)) break;
    const next = nextOfBody(target, there);
    const isEnd = at + 1 === letters.length || isWordStart(source, letters[at + 1] ?? -1);
    if (isEnd && (next === -1 || isWordStart(target, next))) end = { at: at + 1, there };
  }
  return { from: start.at, to: end.at, first: start.there, last: end.there };
}
