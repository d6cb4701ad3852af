import { useEffect, useEffectEvent } from 'react';
import { standingOn } from '../../../shared/anchoring/carrying/standing-on.ts';
import { annotationOf, type AnnotationFields } from '../../../shared/annotations/model.ts';
import { boundsOf } from '../../../shared/annotations/shape.ts';
import type { RecordId, Sha256 } from '../../../shared/ids.ts';
import type { FoldedRecord } from '../../../shared/journal/fold.ts';
import { rectAsShown } from '../../../shared/pack/page-geometry.ts';
import { store } from '../../db/the-store.ts';
import { notePlace } from '../../state/navigation.ts';
import { useTakenBack } from '../../work/work.ts';
import { usePane } from '../pane/pane-store.ts';
import type { Reading } from '../pane/reading.ts';

/** Brings into view what undoing or redoing has changed, where the member would not see it. */
export function useTakenBackInView({ paper, pages, viewer, isShown }: Reading): void {
  const scale = usePane(state => state.scale);
  const isSeen = (fields: AnnotationFields): boolean => {
    const page = viewer.current?.pageElement(fields.pageIndex);
    const view = page?.closest('.viewer')?.getBoundingClientRect();
    const geometry = pages[fields.pageIndex];
    if (!page || !view || !geometry) return false;
    const { top } = page.getBoundingClientRect();
    const [, from, , to] = rectAsShown(geometry, boundsOf(fields));
    return top + from * scale < view.bottom && top + to * scale > view.top;
  };
  const show = useEffectEvent(async (records: readonly RecordId[]) => {
    const [first] = records;
    const record = first && (await store.record(first));
    const fields = record && (await standsAt(record, paper.sha256));
    if (!fields || isSeen(fields)) return;
    const geometry = pages[fields.pageIndex];
    if (!geometry) return;
    notePlace();
    viewer.current?.goTo({ pageIndex: fields.pageIndex, fromTop: rectAsShown(geometry, boundsOf(fields))[1] });
  });
  useEffect(
    function followTakingBack() {
      if (!isShown) return undefined;
      return useTakenBack.subscribe(({ records }) => void show(records));
    },
    [isShown],
  );
}

/** Where an annotation is in a paper, or was, if it is deleted; undefined where it is in another one. */
async function standsAt(record: FoldedRecord, paper: Sha256): Promise<AnnotationFields | undefined> {
  const made = annotationOf({ ...record, deleted: false });
  if (made?.paper === paper) return made;
  const [carried] = await store.carried.to(paper, [record.id]);
  return made && standingOn(made, paper, carried);
}
