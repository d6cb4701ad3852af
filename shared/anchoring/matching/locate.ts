import { alignVersions } from '../alignment/align.ts';
import { isWholeWords } from '../alignment/same-words.ts';
import { keptString, letterString, stringOfSome } from '../text/letter-string.ts';
import { lettersOf } from '../text/letters.ts';
import type { WordSpan } from '../outcome.ts';
import { piecesOf } from './pieces.ts';
import { spotOfLetters, type LetterRange } from './spot.ts';
import { firstFrom, lettersOnPages, versionText, type VersionText } from '../text/version-text.ts';

/** A passage as somebody else has written it down. */
export type Quoted = {
  readonly quote: string;
  /** What stands before it and behind it. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** The pageNumber, counted from 1, that it is on or begins on. */
  readonly page?: number;
};

/** A place where a quote stands, and how many letters of its context stand there as well. */
type Place = { readonly ranges: readonly LetterRange[]; readonly context: number };

/** Pages that a passage may go on over. */
const PAGES_ON = 2;
/** Places of one quote that are compared, at most. */
const MOST_PLACES = 2000;

/**
 * Where a quote stands in a version, whatever its white space and hyphenation, and in whatever order its lines were read:
 * on its page and those behind it first, then anywhere; where it stands several times, where its context fits best, as
 * whole words, and first.
 *
 * @returns undefined where its words stand nowhere
 */
export function locatePassage(version: VersionText, quoted: Quoted): readonly WordSpan[] | undefined {
  const [place] = bestPlaces(version, quoted);
  return place && spotOfLetters(version, place.ranges).spans;
}

/** The places that fit equally well, in reading order. */
function bestPlaces(version: VersionText, quoted: Quoted): readonly Place[] {
  if (lettersOf(quoted.quote).codes.length === 0) return [];
  const places = quoted.page === undefined ? [] : placesNear(version, quoted, quoted.page - 1);
  const all = places.length > 0 ? places : placesIn(version, quoted, { from: 0, to: version.codes.length });
  const most = Math.max(...all.map(({ context }) => context));
  const best = all.filter(({ context }) => context === most);
  const whole = best.filter(place => isOfWholeWords(version, place));
  return whole.length > 0 ? whole : best;
}

function isOfWholeWords(version: VersionText, { ranges }: Place): boolean {
  return isWholeWords(version, ranges[0]?.from ?? 0, ranges.at(-1)?.to ?? 0);
}

function placesNear(version: VersionText, quoted: Quoted, pageIndex: number): readonly Place[] {
  const lastPage = pageIndex + PAGES_ON - 1;
  const further = lettersOnPages(version, pageIndex - 1, lastPage);
  const onPage = placesIn(version, quoted, lettersOnPages(version, pageIndex));
  if (onPage.length > 0) return onPage;
  const near = placesIn(version, quoted, further);
  return near.length > 0 ? near : placeInPieces(version, quoted, pageIndex - 1, lastPage);
}

const bodyTexts = new WeakMap<VersionText, string>();

function bodyText(version: VersionText): string {
  const text = bodyTexts.get(version) ?? stringOfSome(version.codes, version.body);
  bodyTexts.set(version, text);
  return text;
}

/** Letter by letter, over what is stamped between two pages only where it stands nowhere else. */
function placesIn(version: VersionText, quoted: Quoted, { from, to }: LetterRange): readonly Place[] {
  const found = placesInText(keptString(version.codes), quoted, from, to).map(({ at, end, context }) => ({
    ranges: [{ from: at, to: end }],
    context,
  }));
  if (found.length > 0) return found;
  const [bodyFrom, bodyTo] = [firstFrom(version.body, from), firstFrom(version.body, to)];
  return placesInText(bodyText(version), quoted, bodyFrom, bodyTo).map(({ at, end, context }) => ({
    ranges: rangesOf(version.body.subarray(at, end)),
    context,
  }));
}

function placesInText(text: string, { quote, prefix = '', suffix = '' }: Quoted, from: number, to: number) {
  const [words = '', before = '', after = ''] = [quote, prefix, suffix].map(part =>
    letterString(lettersOf(part).codes),
  );
  const places: { readonly at: number; readonly end: number; readonly context: number }[] = [];
  for (let at = text.indexOf(words, from); at !== -1 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (end > to) break;
    places.push({ at, end, context: sameBefore(text, at, before) + sameBehind(text, end, after) });
  }
  return places;
}

function sameBefore(text: string, at: number, words: string): number {
  let same = 0;
  while (same < words.length && same < at && text[at - 1 - same] === words[words.length - 1 - same]) same += 1;
  return same;
}

function sameBehind(text: string, at: number, words: string): number {
  let same = 0;
  while (same < words.length && text[at + same] === words[same]) same += 1;
  return same;
}

/** In another order than it was written down in, but with no letter missing. */
function placeInPieces(version: VersionText, quoted: Quoted, firstPage: number, lastPage: number): readonly Place[] {
  const near = versionText(version.pages.slice(Math.max(0, firstPage), lastPage + 1));
  const { from } = lettersOnPages(version, firstPage, lastPage);
  const own = versionText([quoted.quote]);
  const pieces = piecesOf(
    alignVersions(own, near),
    Array.from({ length: own.codes.length }, (_, at) => at),
  );
  const found = pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0);
  if (found < own.codes.length) return [];
  return [{ ranges: pieces.map(({ first, last }) => ({ from: from + first, to: from + last + 1 })), context: 0 }];
}

function rangesOf(letters: Int32Array): readonly LetterRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const letter of letters) {
    const last = ranges.at(-1);
    if (last && last.to === letter) last.to = letter + 1;
    else ranges.push({ from: letter, to: letter + 1 });
  }
  return ranges;
}
