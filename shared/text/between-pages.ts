import { pageJoint } from './page-joint.ts';
import type { TextSpan } from './sentences.ts';

/** What is selected of the text of a page, in UTF-16 units. */
export type SelectedText = TextSpan & { readonly text: string };

/**
 * What is selected of a page, without the page number and running heads at a page break that the selection goes over;
 * all of it where it is nothing but these.
 *
 * @param before what is selected of the page before, `after` of the one behind; undefined where nothing is
 */
export function withoutStamps(
  before: SelectedText | undefined,
  selected: SelectedText,
  after: SelectedText | undefined,
): TextSpan {
  const start = before ? Math.max(selected.start, pageJoint(before.text, selected.text).start) : selected.start;
  const end = after ? Math.min(selected.end, pageJoint(selected.text, after.text).end) : selected.end;
  return start < end ? { start, end } : selected;
}
