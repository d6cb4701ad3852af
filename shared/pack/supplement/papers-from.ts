import type { PaperContent } from '../paper-content.ts';
import { isSupplementHeading, type PlacedLine } from './supplement-words.ts';

const SIGN_OFF = /^(?:yours\s(?:sincerely|faithfully|truly)|yn\sgywir|yr\seiddoch)\b/i;
/** A page with a heading and no more lines than this is a cover. */
const COVER_LINES = 12;
const BLANK = /^\s*(?:this page is intentionally left blank)?\s*$/i;

/** The first page behind a supplement's letter or cover; 0 where its papers begin on its first page. */
export function papersFrom(content: PaperContent, head: readonly PlacedLine[]): number {
  const signed = head.findLast(({ text }) => SIGN_OFF.test(text));
  const first = head.filter(({ pageIndex }) => pageIndex === 0);
  const isCover =
    content.isRead(0) && content.lines(0).length <= COVER_LINES && first.some(({ text }) => isSupplementHeading(text));
  const letter = signed?.pageIndex ?? (isCover ? 0 : -1);
  if (letter < 0) return 0;
  let page = letter + 1;
  while (page < content.pageCount && content.isRead(page) && BLANK.test(content.text(page).slice(0, 200))) page += 1;
  return page < content.pageCount ? page : 0;
}
