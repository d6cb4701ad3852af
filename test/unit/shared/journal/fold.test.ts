import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../shared/journal/entry.ts';
import { fold, headsOf, type FoldedRecord } from '../../../../shared/journal/fold.ts';
import { isKeptApart } from '../../../../shared/journal/kinds.ts';
import { entryId, entryOf, recordId } from '../../../support/made-up.ts';

function folded(...entries: readonly Entry[]): FoldedRecord {
  const record = fold(entries, isKeptApart);
  if (!record) throw new Error('Nothing to fold');
  return record;
}

const made = entryOf(entryId(0), { comment: 'first', colour: 'yellow' });

describe('fold', () => {
  it('is nothing without entries', () => {
    expect(fold([], isKeptApart)).toBeUndefined();
  });

  it('gives a record its fields, its heads, its first and its last entry', () => {
    const changed = entryOf(entryId(10), { colour: 'green' }, [made.id]);
    expect(folded(changed, made)).toEqual({
      id: recordId('annotation:1'),
      kind: 'annotation',
      fields: { comment: 'first', colour: 'green' },
      heads: { comment: [made.id], colour: [changed.id] },
      conflicts: {},
      deleted: false,
      createdBy: made.id,
      changedBy: changed.id,
    });
  });

  it('lets an edit that has seen another win, even when its clock is behind', () => {
    const behind = entryOf(entryId(-60_000, 1), { comment: 'second', colour: 'pink' }, [made.id]);
    expect(folded(made, behind)).toMatchObject({ fields: { comment: 'second', colour: 'pink' }, conflicts: {} });
  });

  it('supersedes only the fields that both entries touch', () => {
    const changed = entryOf(entryId(10), { comment: 'second' }, [made.id]);
    expect(folded(made, changed).fields).toEqual({ comment: 'second', colour: 'yellow' });
  });

  it('keeps unknown kinds and fields', () => {
    const later = entryOf(entryId(0), { weight: { grams: 5 } }, [], { kind: 'ballot' });
    expect(folded(later)).toMatchObject({ kind: 'ballot', fields: { weight: { grams: 5 } } });
  });

  it('still has a value where damaged entries name each other as their base', () => {
    const [a, b] = [entryId(1), entryId(2)];
    expect(folded(entryOf(a, { comment: 'a' }, [b]), entryOf(b, { comment: 'b' }, [a])).fields).toEqual({
      comment: 'b',
    });
  });
});

describe('concurrent changes', () => {
  const here = entryOf(entryId(10), { comment: 'here', colour: 'green' }, [made.id]);
  const there = entryOf(entryId(20, 1), { comment: 'there', colour: 'blue' }, [made.id]);

  it('keep both texts, the latest first, and show the latest', () => {
    const record = folded(made, here, there);
    expect(record.fields['comment']).toBe('there');
    expect(record.conflicts).toEqual({
      comment: [
        { id: there.id, value: 'there' },
        { id: here.id, value: 'here' },
      ],
    });
  });

  it('are settled by the later one for fields that are no text', () => {
    expect(folded(made, here, there).fields['colour']).toBe('blue');
  });

  it('are no conflict when the texts are equal', () => {
    const same = entryOf(entryId(20, 1), { comment: 'here' }, [made.id]);
    expect(folded(made, here, same)).toMatchObject({ fields: { comment: 'here' }, conflicts: {} });
  });

  it('keep a text beside its removal', () => {
    const emptied = entryOf(entryId(20, 1), { comment: '' }, [made.id]);
    expect(folded(made, here, emptied).conflicts['comment']?.map(({ value }) => value)).toEqual(['', 'here']);
  });

  it('are settled by an edit that has seen both', () => {
    const settled = entryOf(entryId(30), { comment: 'here and there' }, [here.id, there.id]);
    expect(folded(made, here, there, settled)).toMatchObject({ fields: { comment: 'here and there' }, conflicts: {} });
  });

  it('stay a conflict after an edit that has seen one of them', () => {
    const next = entryOf(entryId(30), { comment: 'here, again' }, [here.id]);
    expect(folded(made, here, there, next).conflicts['comment']?.map(({ value }) => value)).toEqual([
      'here, again',
      'there',
    ]);
  });

  it('are no conflict in a kind whose field is no text', () => {
    const [a, b] = [1, 2].map(at => entryOf(entryId(at, at), { comment: String(at) }, [], { kind: 'reading' }));
    expect(a && b && folded(a, b)).toMatchObject({ fields: { comment: '2' }, conflicts: {} });
  });
});

describe('deleting', () => {
  const remove = entryOf(entryId(50), { deleted: true }, [made.id]);

  it('holds when the delete has seen all', () => {
    expect(folded(made, remove)).toMatchObject({ deleted: true, fields: { comment: 'first' } });
  });

  it('is beaten by a concurrent edit, whichever is later', () => {
    const before = entryOf(entryId(40, 1), { comment: 'kept' }, [made.id]);
    const after = entryOf(entryId(60, 1), { comment: 'kept' }, [made.id]);
    expect(folded(made, remove, before)).toMatchObject({ deleted: false, fields: { comment: 'kept' } });
    expect(folded(made, remove, after).deleted).toBe(false);
  });

  it('is beaten by a concurrent edit of a field that was not there', () => {
    expect(folded(made, remove, entryOf(entryId(40, 1), { tags: ['a'] })).deleted).toBe(false);
  });

  it('holds when two devices delete apart', () => {
    expect(folded(made, remove, entryOf(entryId(51, 1), { deleted: true }, [made.id])).deleted).toBe(true);
  });

  it('is taken back by an undelete that has seen it', () => {
    const back = entryOf(entryId(60), { deleted: false }, [remove.id]);
    expect(folded(made, remove, back).deleted).toBe(false);
    const again = entryOf(entryId(70), { deleted: true }, [made.id, back.id]);
    expect(folded(made, remove, back, again).deleted).toBe(true);
  });

  it('holds no more once somebody who saw it goes on to edit', () => {
    expect(folded(made, remove, entryOf(entryId(60), { comment: 'after all' }, [made.id])).deleted).toBe(false);
  });
});

describe('hostile field names', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const fields: Record<string, string> = Object.fromEntries(names.map(name => [name, `value of ${name}`]));
  const record = folded(entryOf(entryId(0), fields));

  it('are fields like any other', () => {
    expect(Object.entries(record.fields)).toEqual(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    for (const name of names) expect(headsOf(record, name)).toEqual([entryId(0)]);
  });

  it('change no prototype', () => {
    for (const part of [record.fields, record.heads, record.conflicts]) {
      expect(Object.getPrototypeOf(part)).toBe(Object.prototype);
    }
  });

  it('have no heads where the record has no such field', () => {
    const plain = folded(made);
    for (const name of names) expect(headsOf(plain, name)).toEqual([]);
  });
});
