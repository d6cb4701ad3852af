import { describe, expect, it } from 'vitest';
import {
  flagOf,
  INTEREST_ACTIONS,
  INTEREST_ACTION_WORDS,
  INTEREST_HOLDERS,
  INTEREST_HOLDER_WORDS,
  INTEREST_KINDS,
  INTEREST_KIND_WORDS,
} from '../../../../shared/interests/flag.ts';
import type { Json } from '../../../../shared/journal/entry.ts';
import { fold, type FoldedRecord } from '../../../../shared/journal/fold.ts';
import { isKeptApart } from '../../../../shared/journal/kinds.ts';
import { entryId, entryOf, MORNING_MS, recordId, sha256 } from '../../../support/made-up.ts';

const FIELDS = {
  paper: sha256(1),
  item: { number: '5a', title: 'Harbour wall', pageIndex: 12 },
  meeting: { committee: 'Cabinet', date: '2026-11-25' },
  interestKind: 'pecuniary',
  whose: 'partner',
  nature: 'My partner owns a mooring',
  action: 'leave',
  status: 'draft',
} as const satisfies Record<string, Json>;
const made = entryOf(entryId(0), FIELDS, [], { kind: 'flag' });

function recordOf(...entries: readonly Parameters<typeof entryOf>[]): FoldedRecord {
  const record = fold([made, ...entries.map(entry => entryOf(...entry))], isKeptApart);
  if (!record) throw new Error('Nothing to fold');
  return record;
}

describe('flagOf', () => {
  it('gives the flag and when it was made', () => {
    expect(flagOf(recordOf())).toEqual({
      ...FIELDS,
      id: recordId('annotation:1'),
      createdAtMs: MORNING_MS,
      natureAlternatives: [],
      decisions: new Map(),
    });
  });

  it('offers the texts of devices that wrote apart', () => {
    const record = recordOf([entryId(1), { nature: 'a' }, [made.id]], [entryId(2, 1), { nature: 'b' }, [made.id]]);
    expect(flagOf(record)?.natureAlternatives.map(({ value }) => value)).toEqual(['b', 'a']);
  });

  it('takes a meeting without a date and an item without a number', () => {
    const record = recordOf([
      entryId(1),
      { item: { number: '', title: 'Urgent business', pageIndex: 0 }, meeting: { committee: '', date: null } },
      [made.id],
    ]);
    expect(flagOf(record)?.item.title).toBe('Urgent business');
  });

  it('is nothing for a deleted record or one of another kind', () => {
    expect(flagOf(recordOf([entryId(1), { deleted: true }, [made.id]]))).toBeUndefined();
    expect(flagOf({ ...recordOf(), kind: 'annotation' })).toBeUndefined();
  });

  it.each<[string, Record<string, Json>]>([
    ['a kind of interest that is none', { interestKind: 'curiosity' }],
    ['no item', { item: null }],
    ['an item before the first page', { item: { number: '1', title: 'Minutes', pageIndex: -1 } }],
    ['an action that is none', { action: 'shout' }],
  ])('is nothing for a record with %s', (_, fields) => {
    expect(flagOf(recordOf([entryId(1), fields, [made.id]]))).toBeUndefined();
  });
});

describe('the words for a flag', () => {
  it.each([
    ['kinds', INTEREST_KINDS, INTEREST_KIND_WORDS],
    ['actions', INTEREST_ACTIONS, INTEREST_ACTION_WORDS],
    ['holders', INTEREST_HOLDERS, INTEREST_HOLDER_WORDS],
  ] as const)('tell all %s apart', (_, known, words) => {
    expect(Object.keys(words)).toEqual([...known]);
    expect(new Set(Object.values(words)).size).toBe(known.length);
  });
});
