import { adoptedFields } from '../../../shared/annotations/adopt.ts';
import type { EmbeddedMark } from '../../../shared/annotations/embedded.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import type { Json } from '../../../shared/journal/entry.ts';
import { store } from '../../db/the-store.ts';
import { makeStep, newRecordId } from '../../work/work.ts';

type Fields = Readonly<Record<string, Json>>;

/** Makes marks that the PDF holds the member's own, as one step to undo. */
export async function adoptMarks(detail: PaperDetail, marks: readonly EmbeddedMark[]): Promise<void> {
  const texts = await store.pageTexts(detail.sha256);
  const changes = marks.flatMap(mark => {
    const { pageIndex } = mark.shape;
    const geometry = detail.pages[pageIndex];
    if (!geometry) return [];
    const fields = adoptedFields(mark, { paper: detail.sha256, geometry, content: texts[pageIndex] });
    // Its lists are read-only to us and lists all the same to the journal.
    return [{ record: newRecordId('annotation'), kind: 'annotation', fields: fields as unknown as Fields }];
  });
  if (changes.length > 0) await makeStep(marks.length === 1 ? 'adopted mark' : 'adopted marks', changes);
}
