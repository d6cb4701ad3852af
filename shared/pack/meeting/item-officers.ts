import type { PaperContent } from '../paper-content.ts';

/** Where an item's line stands: its page, and how far down in points. */
export type ItemLine = { readonly pageIndex: number; readonly down: number };

const OFFICER = /\b(?:contact|(?:report|lead|responsible) officer|(?:report )?author)\b[\p{L}\s()]{0,24}:/iu;
/** An agenda longer than this is searched so far. */
const PAGES = 6;
const LONGEST_LINE = 400;

/** Whether an officer is named between the first and the last item of an agenda. */
export function namesOfficers(content: PaperContent, first: ItemLine, last: ItemLine): boolean {
  for (let at = first.pageIndex; at <= last.pageIndex && at < first.pageIndex + PAGES; at += 1) {
    const isNamed = content
      .lines(at)
      .filter(({ y }) => (at > first.pageIndex || y > first.down) && (at < last.pageIndex || y < last.down))
      .some(({ text }) => text.length <= LONGEST_LINE && OFFICER.test(text));
    if (isNamed) return true;
  }
  return false;
}
