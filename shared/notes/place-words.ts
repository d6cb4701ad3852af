import type { Annotation } from '../annotations/model.ts';
import { shapesOf } from '../annotations/shape.ts';
import { paperRangeWords } from '../pack/labels/page-words.ts';
import type { MeetingPaper } from '../pack/meeting/living-meeting.ts';
import type { Paper } from '../pack/paper.ts';

/**
 * Where a note stands among the papers of a meeting: `page 59`, `pages 59–60`, `page 3 of the supplement for item 7`, and
 * with its paper where that is no longer in force: `page 59 of agenda pack, version 1`.
 */
export function placeWords(
  annotation: Annotation,
  { paper, name, replacedBy }: MeetingPaper<Pick<Paper, 'kind' | 'supplement'>>,
  labels: readonly (string | null)[],
): string {
  const last = Math.max(...shapesOf(annotation).map(({ pageIndex }) => pageIndex));
  const pages = paperRangeWords(paper, labels, annotation.pageIndex, last);
  return replacedBy === null ? pages : `${pages} of ${inSentence(name)}`;
}

/**
 * Where a note stands in a paper that is not on this device: `PDF page 59 of agenda pack, version 1, which is not on this
 * device`. What is printed on its pages is not known here.
 */
export function placeWordsAway({ pageIndex }: Annotation, { name }: Pick<MeetingPaper<unknown>, 'name'>): string {
  return `PDF page ${pageIndex + 1} of ${inSentence(name)}, which is not on this device`;
}

function inSentence(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
