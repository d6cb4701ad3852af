import { describe, expect, it } from 'vitest';
import { decisionField } from '../../../../shared/annotations/decision.ts';
import { flagDecisionsIn } from '../../../../shared/interests/flag-decision.ts';
import type { Json } from '../../../../shared/journal/entry.ts';
import { fold } from '../../../../shared/journal/fold.ts';
import { isKeptApart } from '../../../../shared/journal/kinds.ts';
import { entryId, entryOf, sha256 } from '../../../support/made-up.ts';

const NEW = sha256(2);
const made = entryOf(entryId(0), {}, [], { kind: 'flag' });

/** What devices 0, 1, … decided apart from each other. */
function decided(...values: readonly Json[]) {
  const entries = values.map((value, device) =>
    entryOf(entryId(1 + device, device), { [decisionField(NEW)]: value }, [made.id], { kind: 'flag' }),
  );
  const record = fold([made, ...entries], isKeptApart);
  return record && flagDecisionsIn(record).get(NEW);
}

const item = { number: '4', title: 'The sea wall', pageIndex: 3 };

describe('what was decided on a flag', () => {
  it('is read from its record, and nothing where it was taken back', () => {
    expect(decided({ choice: 'accepted', item })).toEqual({ choice: 'accepted', item });
    expect(decided({ choice: 'kept' })).toEqual({ choice: 'kept' });
    expect(decided(null)).toBeUndefined();
  });

  it('is apart where devices that had not seen each other’s decided differently, and not where they said the same', () => {
    expect(decided({ choice: 'kept' }, { choice: 'accepted', item })?.choice).toBe('apart');
    expect(decided({ choice: 'placed', item }, { choice: 'accepted', item })?.choice).toMatch(/accepted|placed/);
  });

  it('says what each of them decided, the latest first', () => {
    expect(decided({ choice: 'kept' }, { choice: 'accepted', item }, null, { choice: 'placed', item })).toMatchObject({
      choice: 'apart',
      said: [{ what: { choice: 'placed', item } }, { what: { choice: 'undecided' } }, { what: { choice: 'kept' } }],
    });
  });

  it('is unread where a later release wrote it', () => {
    expect(decided({ choice: 'handed-on' })).toEqual({ choice: 'unread' });
  });
});
