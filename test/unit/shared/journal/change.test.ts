import { describe, expect, it } from 'vitest';
import { draftChange } from '../../../../shared/journal/change.ts';
import { draftSchema } from '../../../../shared/journal/entry.ts';
import { fold } from '../../../../shared/journal/fold.ts';
import { isKeptApart } from '../../../../shared/journal/kinds.ts';
import { entryId, entryOf, recordId } from '../../../support/made-up.ts';

const made = entryOf(entryId(0), { comment: 'first', colour: 'yellow' });
const recoloured = entryOf(entryId(10), { colour: 'green' }, [made.id]);
const concurrent = entryOf(entryId(11, 1), { colour: 'pink' }, [made.id]);
const current = fold([made, recoloured, concurrent], isKeptApart);
const ID = recordId('annotation:1');

describe('draftChange', () => {
  it('stands on nothing when the record is new', () => {
    expect(draftChange(undefined, ID, 'annotation', { comment: 'a' })).toEqual({
      record: ID,
      kind: 'annotation',
      fields: { comment: 'a' },
      base: [],
    });
  });

  it('stands on all heads of the fields it changes, and on no others', () => {
    expect(draftChange(current, ID, 'annotation', { colour: 'blue' }).base).toEqual([recoloured.id, concurrent.id]);
    expect(draftChange(current, ID, 'annotation', { comment: 'b' }).base).toEqual([made.id]);
  });

  it('names an entry once that is a head of several fields', () => {
    const alone = fold([made], isKeptApart);
    expect(draftChange(alone, ID, 'annotation', { comment: 'b', colour: 'blue' }).base).toEqual([made.id]);
  });

  it('stands on the heads of all fields when it deletes', () => {
    const expected = [made.id, recoloured.id, concurrent.id];
    expect(draftChange(current, ID, 'annotation', { deleted: true }).base).toEqual(expected);
  });

  it('stands only on the delete when it takes that back', () => {
    const remove = entryOf(entryId(20), { deleted: true }, [made.id]);
    const deleted = fold([made, remove], isKeptApart);
    expect(draftChange(deleted, ID, 'annotation', { deleted: false }).base).toEqual([remove.id]);
  });

  it('stands on what the member had seen, where that is told', () => {
    expect(draftChange(current, ID, 'annotation', { colour: 'blue' }, [made.id]).base).toEqual([made.id]);
    expect(draftChange(current, ID, 'annotation', { colour: 'blue' }, []).base).toEqual([]);
  });

  it('keeps the kind that the record has', () => {
    expect(draftChange(current, ID, 'flag', { colour: 'blue' }).kind).toBe('annotation');
  });

  it('makes a draft the journal takes, whatever the fields are called', () => {
    const draft = draftChange(current, ID, 'annotation', { constructor: 'c', toString: 't' });
    expect(draft.base).toEqual([]);
    expect(draftSchema.safeParse(draft).success).toBe(true);
  });
});
