import type { PaperContent } from '../paper-content.ts';
import { isStamp } from './stamp-words.ts';

/**
 * What a page holds. `blank`: a line that says it was left blank. `scanned`: no word of its own, as a scan has none; it
 * may have been stamped.
 */
export type PageState = 'unread' | 'words' | 'blank' | 'scanned';

/** Blank pages say little more than that they are. */
const LONGEST = 240;
const MOST_WORDS = 20;
const BLANK =
  /\b(?:page|side)(?: is| was| has been)?(?: \w{1,15}ly)?(?: left)?(?: \w{1,15}ly)? blank\b|\b(?:intentionally|deliberately) (?:left )?blank\b|\bblank page\b|\b[td]udalen\b.{0,40}\bg?wag\b/i;
/** What is left of a stamp whose number is a run of its own. */
const STAMP_WORDS = /^(?:pack|page|tudalen|agenda|item|eitem|minute|no\.?|[\s\d/|:.-])*$/i;

export function pageState(content: PaperContent, pageIndex: number): PageState {
  if (!content.isRead(pageIndex)) return 'unread';
  const text = content.text(pageIndex);
  if (text.length > LONGEST) return 'words';
  const words = content
    .runs(pageIndex)
    .filter(run => !isStamp(run.text))
    .map(run => run.text.trim())
    .join(' ')
    .replace(/\s+/g, ' ');
  if (STAMP_WORDS.test(words)) return 'scanned';
  return words.split(' ').length <= MOST_WORDS && BLANK.test(words) ? 'blank' : 'words';
}
