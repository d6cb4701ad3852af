import type { Annotation } from '../annotations/model.ts';
import { shapesOf } from '../annotations/shape.ts';
import { paperRangeWords, rangeWords } from '../pack/labels/page-words.ts';
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
  const { pageIndex } = annotation;
  if (replacedBy === null) return paperRangeWords(paper, labels, pageIndex, last);
  return `${rangeWords(labels, pageIndex, last)} of ${inSentence(name)}`;
}

/**
 * Where a note stands in a paper that is not on this device: `PDF page 59 of agenda pack, version 1, which is not on this
 * device`. What is printed on its pages is not known here.
 */
export function placeWordsAway({ pageIndex }: Annotation, { name }: Pick<MeetingPaper<unknown>, 'name'>): string {
  return `PDF page ${pageIndex + 1} of ${inSentence(name)}, which is not on this device`;
}

/** The title of a report stays as it is printed. */
function inSentence(name: string): string {
  return /^(?:Agenda|Supplement)\b/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}
