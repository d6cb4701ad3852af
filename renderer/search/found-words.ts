import { counted } from '../../shared/counted.ts';
import type { FindAnswer, OwnHit, PaperHits } from './find-messages.ts';

/** What was found, in a sentence for the eye and the ear. */
export function foundWords({ pageCount, ownCount, paperCount }: FindAnswer): string {
  if (paperCount === 0) return 'Nothing found';
  return `${placesWords(pageCount, ownCount)} in ${counted(paperCount, 'paper')}`;
}

/** What was found in one paper. */
export function foundInWords({ pageCount, ownCount }: PaperHits): string {
  return placesWords(pageCount, ownCount);
}

function placesWords(pages: number, own: number): string {
  return [pages > 0 && counted(pages, 'page'), own > 0 && counted(own, 'note')].filter(Boolean).join(' and ');
}

/** What kind of words of the member's a hit is. */
export const OWN_HIT_WORDS: Readonly<Record<OwnHit['is'], string>> = {
  highlight: 'Your highlight',
  underline: 'Your underlining',
  strikeout: 'Your striking out',
  note: 'Your note',
  ink: 'Your drawing',
  area: 'Your area',
  bookmark: 'Your bookmark',
  interest: 'Your interest',
};
