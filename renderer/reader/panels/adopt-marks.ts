import { adoptedFields } from '../../../shared/annotations/adopt.ts';
import type { EmbeddedMark } from '../../../shared/annotations/embedded.ts';
import type { PaperDetail } from '../../../shared/pack/paper.ts';
import type { Json } from '../../../shared/journal/entry.ts';
import { store } from '../../db/the-store.ts';
import { annotationsOf } from '../../work/use-marks.ts';
import { decideStep, newRecordId } from '../../work/work.ts';

type Fields = Readonly<Record<string, Json>>;

/** Makes marks that the PDF holds the member's own, as one step to undo; those that are theirs already are left out. */
export async function adoptMarks(detail: PaperDetail, marks: readonly EmbeddedMark[]): Promise<void> {
  const texts = await store.pageTexts(detail.sha256);
  const notes = annotationsOf(detail.sha256)
    .marks()
    .all.flatMap(({ pageIndex, ...own }) => (own.type === 'note' ? { pageIndex, point: own.point } : []));
  const changes = marks.flatMap(mark => {
    const { pageIndex } = mark.shape;
    const geometry = detail.pages[pageIndex];
    if (!geometry) return [];
    const onPage = notes.filter(note => note.pageIndex === pageIndex).map(({ point }) => point);
    const fields = adoptedFields(mark, { paper: detail.sha256, geometry, content: texts[pageIndex], notes: onPage });
    if (fields.type === 'note') notes.push({ pageIndex, point: fields.point });
    // Its lists are read-only to us and lists all the same to the journal.
    const change = { record: newRecordId('annotation'), kind: 'annotation', fields: fields as unknown as Fields };
    return [{ key: mark.key, change }];
  });
  const what = marks.length === 1 ? 'adopted mark' : 'adopted marks';
  await decideStep(what, () => {
    const own = new Set(
      annotationsOf(detail.sha256)
        .marks()
        .all.map(({ adoptedFrom }) => adoptedFrom),
    );
    return Promise.resolve(changes.filter(({ key }) => !own.has(key)).map(({ change }) => change));
  });
}
