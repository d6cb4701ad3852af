import { describe, expect, it } from 'vitest';
import type { AnnotationOf } from '../../../../../shared/annotations/model.ts';
import { asItLies, clearDrafts, setDrafts } from '../../../../../renderer/reader/marks/drafts.ts';

const note = { id: 'annotation:note', type: 'note', point: [10, 10] } as unknown as AnnotationOf<'note'>;

const draft = (x: number) => new Map([[note, { point: [x, 10] } as const]]);

describe('drafts', () => {
  it('are where what moves a mark next goes on from, until they are kept', () => {
    const dragged = draft(110);
    setDrafts(dragged);
    expect(asItLies(note).point).toEqual([110, 10]);
    clearDrafts(dragged);
    expect(asItLies(note).point).toEqual([10, 10]);
  });

  it('stay when an earlier one has been kept meanwhile', () => {
    const [dragged, nudged] = [draft(110), draft(111)];
    setDrafts(dragged);
    setDrafts(nudged);
    clearDrafts(dragged);
    expect(asItLies(note).point).toEqual([111, 10]);
    clearDrafts(nudged);
  });
});
