import { counted } from '../../shared/counted.ts';
import type { FindAnswer, OwnHit, PaperHits } from './find-messages.ts';

/** What was found, in a sentence for the eye and the ear. */
export function foundWords({ pageCount, ownCount, paperCount }: FindAnswer): string {
  if (paperCount === 0) return 'Nothing found';
  return `${placesWords(pageCount, ownCount)} in ${counted(paperCount, 'paper')}`;
}

/** Where in one paper it was found: a bare number of pages would be taken for the length of the paper. */
export function foundInWords({ pageCount, ownCount }: PaperHits): string {
  const places = [
    pageCount > 0 && `on ${counted(pageCount, 'page')}`,
    ownCount > 0 && `in ${counted(ownCount, 'note')}`,
  ];
  return `found ${places.filter(Boolean).join(' and ')}`;
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

/**
 * What is searched, in a sentence or two.
 *
 * @param unread how many papers are not read yet
 * @param failed the titles of those that cannot be searched
 */
export function searchedWords(unread: number, failed: readonly string[]): string {
  const said: string[] = [];
  if (unread > 0) {
    const them = unread === 1 ? 'it' : 'them';
    said.push(`Lectern is still reading ${counted(unread, 'paper')}. What is in ${them} can be found soon.`);
  }
  const [first, ...others] = failed;
  if (first !== undefined) {
    const which = others.length > 0 ? `“${first}” and ${counted(others.length, 'more paper')}` : `“${first}”`;
    said.push(
      `${which} cannot be searched: the words could not be read from, or kept on, this computer’s disk. Free some space, then start Lectern again.`,
    );
  }
  return said.length > 0
    ? said.join(' ')
    : 'All papers and your own notes are searched on this computer. No connection is needed.';
}
