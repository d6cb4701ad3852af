import { describe, expect, it } from 'vitest';
import { placedOn, placementOf, placementSchema } from '../../../../shared/annotations/placement.ts';
import { sha256 } from '../../../support/made-up.ts';
import { markOf } from '../../../support/marks.ts';

const NEW = sha256(2);
const TYPES = ['highlight', 'underline', 'strikeout', 'note', 'ink', 'area', 'bookmark'] as const;

describe('an annotation in another paper', () => {
  it.each(TYPES)('stands where its placement says: %s', type => {
    const mark = markOf(type, { comment: 'Ask', tags: ['money'] });
    const at = placementSchema.parse({ ...placementOf(mark), pageIndex: 7, sortIndex: '00007|000000|000000' });
    const there = placedOn(mark, NEW, at);
    const { sortIndex } = at;
    expect(there).toMatchObject({ ...mark, paper: NEW, pageIndex: 7, sortIndex, carriedFrom: sha256(1) });
    expect(there && placementOf(there)).toEqual(at);
  });

  it('does not go on over a page break where its placement does not', () => {
    const passage = { pageIndex: 1, rects: [[0, 0, 9, 9]], quote: markOf('highlight').quote };
    const long = markOf('highlight', { continued: [passage] });
    expect(placementOf(long)).toMatchObject({ continued: [passage] });
    expect(placedOn(long, NEW, placementOf(markOf('highlight')))).toMatchObject({ continued: undefined });
  });

  it('is no mark of the file that it was taken over from', () => {
    const adopted = markOf('note', { adoptedFrom: '12R', standsBeside: true });
    const there = placedOn(adopted, NEW, placementOf(adopted));
    expect(there?.adoptedFrom).toBeUndefined();
    expect(there?.standsBeside).toBeUndefined();
  });

  it('stands nowhere by a placement of another shape', () => {
    const shapes = [markOf('highlight'), markOf('note'), markOf('ink'), markOf('area')];
    for (const mark of shapes) {
      for (const other of shapes) {
        expect(placedOn(mark, NEW, placementOf(other)) !== undefined).toBe(mark === other);
      }
    }
  });

  it('keeps the paper it was made on when it is placed again', () => {
    const note = markOf('note');
    const second = placedOn(note, NEW, placementOf(note));
    expect(second && placedOn(second, sha256(3), placementOf(note))?.carriedFrom).toBe(sha256(1));
  });
});
