import type { Alignment } from '../alignment/align.ts';
import { hasSameContext, supportAt } from './context.ts';
import { withOtherAttached } from './attached.ts';
import { editedEnds } from './edited-ends.ts';
import { figureBeside } from './figure-beside.ts';
import { findCellNearby, findElsewhere, findOnPages, onlyPlace } from './elsewhere.ts';
import type { Outcome, Spot, WordSpan } from '../outcome.ts';
import { pageMap } from '../alignment/page-map.ts';
import { lettersOfMark, piecesOf, type Piece } from './pieces.ts';
import { insteadOf, replacementOf, wordStarts } from './replaced.ts';
import { isWholeWords, isWordStart } from '../alignment/same-words.ts';
import { spotOfLetters, type LetterRange } from './spot.ts';
import { together } from './together.ts';
import { isToldApart } from './told-apart.ts';
import { isUnbroken, readsTheSame } from './unbroken.ts';
import { lettersOnPages, pageOfLetter } from '../text/version-text.ts';

/** Share of a passage that must still stand there for it to be the same passage, and to be offered as one that may be. */
const [EDITED, MAYBE] = [0.5, 0.3];
/** Share of a passage that was edited where it stood. */
const EDITED_IN_PLACE = 0.7;
/** Letters of a passage that says little by itself, and how much around it must then have stayed. */
const [SHORT, SUPPORTED] = [16, 0.25];
/** Letters of a passage that may stand by itself, and of one that is the same wherever it stands. */
const [ALONE, TELLING] = [30, 60];
/** Letters of a running line at least, for it to be found among the text of its page. */
const TOLD_ON_PAGE = 4;
/** Words that may have been put in the place of others without any in common. */
const FEW_WORDS = 8;
/** Places that are offered at most. */
const MOST_OFFERED = 5;
/** Letters that may have been put in between two parts of a passage. */
const APART = 600;

/**
 * What has become of a passage of the source in the target.
 *
 * @param spans where its words stand in the source
 */
export function outcomeOf(alignment: Alignment, spans: readonly WordSpan[]): Outcome {
  const letters = lettersOfMark(alignment, spans);
  const outcome = outcomeOfLetters(alignment, letters);
  // What was edited where it stood has become that, even if its old words are cited elsewhere now.
  if (outcome.kind === 'changed' && shareKept(alignment, letters) >= EDITED_IN_PLACE) return outcome;
  const found = outcome.kind === 'same' || outcome.kind === 'moved' ? outcome : atOnlyPlace(alignment, letters);
  if (!found) return outcome;
  const other = withOtherAttached(alignment, letters, found.spot);
  return other ? { kind: 'changed', spot: other } : found;
}

function shareKept({ to }: Alignment, letters: readonly number[]): number {
  return letters.filter(letter => to[letter] !== -1).length / letters.length;
}

/** Where a passage stands that is nowhere else in either version, however it was missed. */
function atOnlyPlace(alignment: Alignment, letters: readonly number[]): FoundOutcome | undefined {
  const only = onlyPlace(alignment, letters);
  const spot = only && spotOfLetters(alignment.target, [only]);
  return spot && readsTheSame(alignment, letters, spot) ? { kind: 'moved', spot, because: 'order' } : undefined;
}

type FoundOutcome = Extract<Outcome, { readonly kind: 'same' | 'moved' }>;

function outcomeOfLetters(alignment: Alignment, letters: readonly number[]): Outcome {
  if (letters.length === 0) return { kind: 'unsure', candidates: [], because: 'no-words' };
  if (letters.every(letter => alignment.isTied[letter] === 1)) return atOneOfSeveral(alignment, letters);
  const pieces = together(alignment, letters, piecesOf(alignment, letters));
  const found = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  if (found === 0) return withoutTrace(alignment, letters);
  if (found === letters.length && isUnbroken(alignment, letters, pieces)) return inFull(alignment, letters, pieces);
  return inPart(alignment, letters, pieces, found / letters.length);
}

function inFull(alignment: Alignment, letters: readonly number[], pieces: readonly Piece[]): Outcome {
  const { source, isOutOfOrder, isTold } = alignment;
  const [first, last] = [letters[0] ?? 0, letters.at(-1) ?? 0];
  const spot = spotOfLetters(alignment.target, pieces.map(rangeOf), ownIn(alignment, letters));
  if (!readsTheSame(alignment, letters, spot)) return { kind: 'changed', spot };
  // What stands around a line that is read across is another column's, and tells nothing.
  if (letters.every(letter => isTold[letter] === 1)) return { kind: 'moved', spot, because: 'order' };
  const isOnEdge = source.isEdge[first] === 1;
  const there = pieces[0]?.first ?? 0;
  // A sentence that stands by itself elsewhere may be one that every report has.
  const least = isOutOfOrder[first] === 1 ? ALONE : SHORT;
  if (!isOnEdge && letters.length < least && supportAt(alignment, first, last, there) < SUPPORTED) {
    return oneOfThoseNear(alignment, letters, there, spot);
  }
  const other = letters.length < SHORT ? figureBeside(alignment, letters) : undefined;
  if (other) {
    const candidates = [spotOfLetters(alignment.target, [other]), spot];
    return { kind: 'unsure', candidates, because: 'poor-fit' };
  }
  const isInQuestion = letters.length < SHORT || (isOutOfOrder[first] === 1 && pieces.length === 1);
  if (!isOnEdge && isInQuestion && !isToldApart(alignment, first, last)) {
    return oneOfThoseNear(alignment, letters, there, spot);
  }
  if (isOutOfOrder[first] === 1) return { kind: 'moved', spot, because: 'order' };
  const isSame = isOnEdge || hasSameContext(alignment, first, last);
  return isSame ? { kind: 'same', spot } : { kind: 'moved', spot, because: 'context' };
}

/** The place that is likeliest, and those near it where the same words stand, the nearest first. */
function oneOfThoseNear(alignment: Alignment, letters: readonly number[], there: number, spot: Spot): Outcome {
  const { target } = alignment;
  const page = pageOfLetter(target, there);
  const others = findOnPages(alignment, letters, page - 1, page + 1).filter(
    ({ from, to }) => from !== there && isWholeWords(target, from, to),
  );
  const nearest = others.toSorted((a, b) => Math.abs(a.from - there) - Math.abs(b.from - there));
  return {
    kind: 'unsure',
    candidates: [spot, ...nearest.slice(0, MOST_OFFERED - 1).map(range => spotOfLetters(target, [range]))],
    because: nearest.length > 0 ? 'repeated' : 'poor-fit',
  };
}

/** Equal neighbours are fewer or more than they were, and any of them may be the one: those that are there are offered. */
function atOneOfSeveral(alignment: Alignment, letters: readonly number[]): Outcome {
  const { source, target, to, from, isTied } = alignment;
  const first = letters[0] ?? 0;
  const tied = [...tiedAround(isTied, first)].map(letter => to[letter] ?? -1).filter(letter => letter !== -1);
  const own = to[first] ?? -1;
  const page = pageOfLetter(target, own === -1 ? (tied[0] ?? 0) : own);
  const isTiedPlace = ({ from: start, to: end }: LetterRange): boolean => {
    for (let at = start; at < end; at += 1) {
      const was = from[at] ?? -1;
      if (was !== -1 && isTied[was] === 0) return false;
    }
    return isWordStart(target, start) || !isWordStart(source, first);
  };
  const places = findOnPages(alignment, letters, page - 1, page + 1).filter(isTiedPlace);
  const nearest = places.toSorted((a, b) => Math.abs(a.from - own) - Math.abs(b.from - own));
  return {
    kind: 'unsure',
    candidates: nearest.map(range => spotOfLetters(target, [range])),
    because: 'repeated',
  };
}

function* tiedAround(isTied: Uint8Array, letter: number): Iterable<number> {
  for (let at = letter; isTied[at] === 1; at -= 1) yield at;
  for (let at = letter + 1; isTied[at] === 1; at += 1) yield at;
}

function inPart(alignment: Alignment, letters: readonly number[], pieces: readonly Piece[], share: number): Outcome {
  const { target } = alignment;
  const edited = editedEnds(alignment, letters, pieces);
  const ranges = [...edited.start, ...pieces.map(rangeOf), ...edited.end];
  const spot = spotOfLetters(target, filled(ranges), ownIn(alignment, letters));
  const [first, last] = [letters[0] ?? 0, letters.at(-1) ?? 0];
  const support = supportAt(alignment, first, last, pieces[0]?.first ?? 0);
  if (isOneStretch(spot) && readsTheSame(alignment, letters, spot)) return { kind: 'moved', spot, because: 'context' };
  // Of a text that was replaced, some words stand in the new one by chance.
  const isHeld = letters.length >= ALONE || support >= SUPPORTED;
  if ((share >= EDITED && isHeld) || (share >= MAYBE && support >= EDITED)) return { kind: 'changed', spot };
  const replaced = wordForWord(alignment, letters);
  if (replaced?.kind === 'changed') return replaced;
  if (share >= MAYBE) return { kind: 'unsure', candidates: [spot], because: 'poor-fit' };
  return withoutTrace(alignment, letters);
}

/** Whether words stand in one place, be it on pages that follow each other. */
function isOneStretch({ spans }: Spot): boolean {
  return spans.every(({ pageIndex }, at) => at === 0 || pageIndex === (spans[at - 1]?.pageIndex ?? 0) + 1);
}

/** Ranges in the order of the target, with what was put in between them. */
function filled(ranges: readonly LetterRange[]): readonly LetterRange[] {
  const whole: LetterRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && range.from >= last.to && range.from - last.to <= APART) {
      whole[whole.length - 1] = { from: last.from, to: range.to };
    } else whole.push(range);
  }
  return whole;
}

/** No letter of it has a counterpart: it was replaced where it stood, or stands where nothing stood, or is gone. */
function withoutTrace(alignment: Alignment, letters: readonly number[]): Outcome {
  const { source, target } = alignment;
  const first = letters[0] ?? 0;
  const isOnItsPage = source.isEdge[first] === 1;
  const passages = isOnItsPage ? onItsPage(alignment, letters) : findElsewhere(alignment, letters);
  const elsewhere = passages.length > 0 || isOnItsPage ? passages : findCellNearby(alignment, letters);
  const [only, ...others] = elsewhere;
  if (only && others.length === 0 && (isOnItsPage || letters.length >= TELLING)) {
    return { kind: 'moved', spot: spotOfLetters(target, [only]), because: 'order' };
  }
  if (only) {
    const candidates = elsewhere.map(range => spotOfLetters(target, [range]));
    return { kind: 'unsure', candidates, because: others.length === 0 ? 'poor-fit' : 'repeated' };
  }
  const replaced = wordForWord(alignment, letters);
  if (replaced) return replaced;
  const isPicture = hasBecomePicture(alignment, letters);
  return isPicture ? { kind: 'unsure', candidates: [], because: 'no-words' } : { kind: 'gone' };
}

/** Whether the page of a mark goes on nowhere, and one without any letter stands between those that go on around it. */
function hasBecomePicture(alignment: Alignment, letters: readonly number[]): boolean {
  const { source, target } = alignment;
  const map = pageMap(alignment);
  const own = pageOfLetter(source, letters[0] ?? 0);
  if (map[own] !== null) return false;
  const before = map.slice(0, own).findLast(page => page !== null) ?? -1;
  const after = map.slice(own + 1).find(page => page !== null) ?? target.pages.length;
  for (let page = before + 1; page < after; page += 1) {
    const { from, to } = lettersOnPages(target, page);
    if (from === to) return true;
  }
  return false;
}

/** What stands instead of a few words, between those before and behind them: as many, or all that is there. */
function wordForWord(alignment: Alignment, letters: readonly number[]): Outcome | undefined {
  const { source, target } = alignment;
  const replacement = replacementOf(alignment, letters);
  const [from, to] = [replacement.source.indexOf(letters[0] ?? -1), replacement.source.indexOf(letters.at(-1) ?? -1)];
  const instead = insteadOf(alignment, replacement, from, to);
  const [words, wordsThere] = [wordStarts(source, replacement.source), wordStarts(target, replacement.target)];
  if (!instead || words.length > FEW_WORDS || wordsThere.length > FEW_WORDS) return undefined;
  const spot = spotOfLetters(target, [instead]);
  const isWordForWord = words.length === wordsThere.length || letters.length === replacement.source.length;
  return isWordForWord ? { kind: 'changed', spot } : { kind: 'unsure', candidates: [spot], because: 'poor-fit' };
}

/** Where what is stamped or repeated on a page stands on the page that continues it. */
function onItsPage(alignment: Alignment, letters: readonly number[]): readonly LetterRange[] {
  const page = pageMap(alignment)[pageOfLetter(alignment.source, letters[0] ?? 0)];
  if (page === null || page === undefined) return [];
  const { target } = alignment;
  const isOnEdge = (from: number, to: number): boolean => target.isEdge.subarray(from, to).every(edge => edge === 1);
  return findOnPages(alignment, letters, page, page).filter(
    ({ from, to }) => isWholeWords(target, from, to) && (letters.length >= TOLD_ON_PAGE || isOnEdge(from, to)),
  );
}

/** Tells the letters of the target that continue some of the source. */
function ownIn({ to }: Alignment, letters: readonly number[]): (letter: number) => boolean {
  const own = new Set(letters.map(letter => to[letter]));
  return letter => own.has(letter);
}

function rangeOf({ first, last }: Piece): LetterRange {
  return { from: first, to: last + 1 };
}
