import type { Alignment } from '../alignment/align.ts';
import { wordDifference } from '../text/difference.ts';
import { letterString } from '../text/letter-string.ts';
import { lettersOf } from '../text/letters.ts';
import type { Spot } from '../outcome.ts';
import { spotOfLetters, type LetterRange } from '../matching/spot.ts';
import type { VersionText } from '../text/version-text.ts';
import { placesOf } from './both-places.ts';
import type { PassageChange } from './change.ts';
import type { EditedPassage } from './edited-passages.ts';
import { hasOtherFigures } from './other-figures.ts';
import { announcesPublishingDate } from './publishing-dates.ts';

/**
 * An edited passage with its words and places; undefined where only spaces, hyphens and the dots of lists are others.
 */
export function passageChange(alignment: Alignment, { was, now }: EditedPassage): PassageChange | undefined {
  const { source, target, to, from } = alignment;
  const [before, after] = [spotIn(source, was, to, target), spotIn(target, now, from, source)];
  const [old, fresh] = [before?.words ?? '', after?.words ?? ''];
  const parts = wordDifference(old, fresh);
  if (parts.every(({ kind }) => kind === 'same') || areSameLetters(old, fresh)) return undefined;
  return {
    what:
      before && after && hasOtherFigures(announced(source, before), announced(target, after)) ? 'figures' : 'passage',
    was: before,
    now: after,
    at: placesOf(alignment, was[0], now[0]),
  };
}

/** The words of a spot, behind the line above where this only says that they are the day of publication. */
function announced({ pages }: VersionText, { spans: [first], words }: Spot): string {
  const above = first ? (pages[first.pageIndex]?.slice(0, first.start).trimEnd().split('\n').at(-1) ?? '') : '';
  return announcesPublishingDate(above) ? `${above}\n${words}` : words;
}

/** Whether two texts differ in spaces, hyphens and the dots of lists at most. */
function areSameLetters(a: string, b: string): boolean {
  return lettersWithoutDots(a) === lettersWithoutDots(b);
}

function lettersWithoutDots(text: string): string {
  return letterString(lettersOf(text).codes).replaceAll('•', '');
}

/** Where ranges stand. Lines at the edge of a page that are body in the other version are words of a passage here as well. */
function spotIn(
  version: VersionText,
  ranges: readonly LetterRange[],
  counterparts: Int32Array,
  other: VersionText,
): Spot | null {
  if (ranges.length === 0) return null;
  return spotOfLetters(version, ranges, letter => other.isEdge[counterparts[letter] ?? -1] === 0);
}
