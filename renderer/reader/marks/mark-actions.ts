import { sortIndex } from '../../../shared/annotations/sort-index.ts';
import type { Annotation, Colour } from '../../../shared/annotations/model.ts';
import type { RecordId } from '../../../shared/ids.ts';
import type { EntryId } from '../../../shared/journal/clock.ts';
import { rectAsShown } from '../../../shared/pack/page-geometry.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import type { Written } from '../../work/changes.ts';
import { makeStep, newRecordId } from '../../work/work.ts';
import type { SelectedPart } from './selection.ts';

/**
 * Highlights what is selected, one mark a page, as one step.
 *
 * @returns the first mark; undefined when it could not be saved
 */
export async function highlight(
  detail: PaperDetail,
  parts: readonly SelectedPart[],
  colour: Colour,
): Promise<RecordId | undefined> {
  const changes = parts.flatMap(({ pageIndex, quote, rects }) => {
    const geometry = detail.pages[pageIndex];
    const first = rects[0];
    if (!geometry || !first) return [];
    const place = sortIndex(pageIndex, quote.start, rectAsShown(geometry, first)[1]);
    const position = { pageIndex, rects: rects.map(rect => [...rect]), quote: { ...quote }, sortIndex: place };
    const fields = { paper: detail.sha256, type: 'highlight', ...position, colour, comment: '' };
    return [{ record: newRecordId('annotation'), kind: 'annotation', fields }];
  });
  const written = await makeStep('highlight', changes);
  return written?.entries[0]?.record;
}

export function recolour(annotation: Annotation, colour: Colour): Promise<Written | undefined> {
  return makeStep('colour', [{ record: annotation.id, kind: 'annotation', fields: { colour } }]);
}

/**
 * Sets the comment.
 *
 * @param seen what the member had before them when they began to write, if that was a while ago
 * @param session joins what is saved while they write into one step
 */
export function setComment(
  annotation: Annotation,
  comment: string,
  seen?: readonly EntryId[],
  session?: string,
): Promise<Written | undefined> {
  const change = { record: annotation.id, kind: 'annotation', fields: { comment } };
  return makeStep('comment', [seen ? { ...change, seen } : change], session);
}

export function removeMark(annotation: Annotation): Promise<Written | undefined> {
  return makeStep('deleted mark', [{ record: annotation.id, kind: 'annotation', fields: { deleted: true } }]);
}
