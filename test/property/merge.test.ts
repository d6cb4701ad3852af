import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftChange } from '../../shared/journal/change.ts';
import { entryIdAt, type EntryId } from '../../shared/journal/clock.ts';
import { decodeEntry, DELETED_FIELD, encodeEntry, type Entry, type Json } from '../../shared/journal/entry.ts';
import { fold, type FoldedRecord } from '../../shared/journal/fold.ts';
import { isKeptApart } from '../../shared/journal/kinds.ts';
import { actsArbitrary, foldOf, play, type MadeHistory, type TimedAct } from '../support/history.ts';
import { deviceId, entryOf, MORNING_MS, recordId } from '../support/made-up.ts';

const RECORD = recordId('annotation:0');
const YEAR_MS = 365.25 * 24 * 60 * 60 * 1000;

const folded = (entries: readonly Entry[]) => fold(entries, isKeptApart);

/** How wrong the clocks of four devices are: right, or many years behind or ahead; before 1970 and after 9999 too. */
const wrongClocks = fc.tuple(
  ...[0, 1, 2, 3].map(() =>
    fc.oneof(fc.constant(0), fc.integer({ min: -60, max: 60 }), fc.constantFrom(-3000, 7973, 9000, 300_000)),
  ),
);

const withClocks = (acts: readonly TimedAct[], years: readonly number[]): readonly TimedAct[] =>
  acts.map(({ act, wallMs }) => ({ act, wallMs: Math.round(wallMs + (years[act.device] ?? 0) * YEAR_MS) }));

/** What a record holds, with entries told by their place in the history: nothing in it depends on a clock. */
function contentOf({ entries }: MadeHistory) {
  const record = foldOf(entries, RECORD);
  const places = new Map(entries.map((entry, index) => [entry.id, index]));
  const inOrder = (ids: readonly EntryId[]): readonly (number | undefined)[] =>
    ids.map(id => places.get(id)).toSorted((a, b) => (a ?? 0) - (b ?? 0));
  return {
    deleted: record?.deleted,
    fields: Object.keys(record?.fields ?? {}),
    heads: Object.entries(record?.heads ?? {}).map(([field, ids]) => [field, inOrder(ids)]),
    conflicts: Object.entries(record?.conflicts ?? {}).map(([field, all]) => [
      field,
      all.map(({ value }) => JSON.stringify(value)).toSorted(),
    ]),
  };
}

describe('clocks that are years wrong', () => {
  it('change which of two values comes first at most, never what there is', () => {
    fc.assert(
      fc.property(actsArbitrary(1), wrongClocks, (acts, years) => {
        const [right, wrong] = [play(acts), play(withClocks(acts, years))];
        expect(contentOf(wrong)).toEqual(contentOf(right));
      }),
      { numRuns: 400 },
    );
  });

  it('show a value that one of the last changes gave', () => {
    fc.assert(
      fc.property(actsArbitrary(1), wrongClocks, (acts, years) => {
        const { entries } = play(withClocks(acts, years));
        const record = foldOf(entries, RECORD);
        for (const [field, value] of Object.entries(record?.fields ?? {})) {
          const last = entries.filter(({ id }) => record?.heads[field]?.includes(id));
          expect(last.map(entry => entry.fields[field])).toContainEqual(value);
        }
      }),
    );
  });

  it('give no two entries one id, and none that cannot be read again', () => {
    fc.assert(
      fc.property(actsArbitrary(1), wrongClocks, (acts, years) => {
        const { entries } = play(withClocks(acts, years));
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
        for (const entry of entries) expect(decodeEntry(encodeEntry(entry))).toEqual({ ok: true, value: entry });
      }),
    );
  });
});

/** Entries as nobody makes them: bases that name later entries, each other, themselves, or what is not there. */
const oddEntries: fc.Arbitrary<readonly Entry[]> = fc
  .uniqueArray(fc.tuple(fc.nat(3), fc.nat(5)), { minLength: 1, maxLength: 10, selector: String })
  .chain(names => {
    const ids = names.map(([device, ms]) => entryIdAt({ wallMs: MORNING_MS + ms, counter: 0 }, deviceId(device)));
    const elsewhere = entryIdAt({ wallMs: MORNING_MS, counter: 9 }, deviceId(9));
    const fields = fc.dictionary(
      fc.constantFrom('comment', 'colour', 'constructor', '__proto__', 'on:a'),
      fc.jsonValue({ maxDepth: 1 }).map(value => value as Json),
      { maxKeys: 3 },
    );
    const change = fc.tuple(
      fields,
      fc.option(fc.boolean()),
      fc.subarray([...ids, elsewhere]),
      fc.constantFrom('annotation', 'flag', 'from a later release'),
    );
    return fc.tuple(...ids.map(id => change.map(made => [id, made] as const)));
  })
  .map(all =>
    all.map(([id, [fields, deleted, base, kind]]) => {
      const named = new Map<string, Json>([
        ...Object.entries(fields),
        ...(deleted === null ? [] : [[DELETED_FIELD, deleted] as const]),
      ]);
      return { id, record: RECORD, kind, fields: Object.fromEntries(named), base };
    }),
  );

const withParts = oddEntries.chain(entries =>
  fc.tuple(
    fc.constant(entries),
    fc.subarray([...entries]),
    fc.subarray([...entries]),
    fc.shuffledSubarray([...entries], { minLength: entries.length }),
  ),
);

describe('the merge', () => {
  it('depends on the set of entries alone, whatever they say', () => {
    fc.assert(
      fc.property(withParts, ([entries, some, others, shuffled]) => {
        const answer = folded(entries);
        expect(folded(shuffled)).toEqual(answer);
        expect(folded([...some, ...others, ...shuffled])).toEqual(answer);
        expect(folded([...shuffled, ...others, ...some])).toEqual(answer);
        expect(folded([...others, ...some])).toEqual(folded([...some, ...others]));
      }),
      { numRuns: 500 },
    );
  });

  it('has a value for every field that any entry gave', () => {
    fc.assert(
      fc.property(oddEntries, entries => {
        const fields = new Set(entries.flatMap(entry => Object.keys(entry.fields)));
        fields.delete(DELETED_FIELD);
        const record = folded(entries);
        expect(new Set(Object.keys(record?.fields ?? {}))).toEqual(fields);
        for (const field of fields) {
          const given = entries.filter(entry => Object.hasOwn(entry.fields, field));
          const value: unknown = record && Object.getOwnPropertyDescriptor(record.fields, field)?.value;
          expect(given.map(entry => JSON.stringify(entry.fields[field]))).toContain(JSON.stringify(value));
        }
      }),
    );
  });

  it('never takes absence for deletion: what is missing leaves a record there', () => {
    const parts = actsArbitrary(1)
      .map(acts => play(acts).entries)
      .chain(entries => fc.subarray([...entries], { minLength: Math.min(1, entries.length) }));
    fc.assert(
      fc.property(parts, entries => {
        const record = folded(entries);
        expect(record === undefined).toBe(entries.length === 0);
        const wasDeleted = entries.some(entry => entry.fields[DELETED_FIELD] === true);
        expect(record?.deleted === true && !wasDeleted).toBe(false);
      }),
    );
  });
});

describe('devices that change one record apart from each other', () => {
  const start = entryOf(entryIdAt({ wallMs: MORNING_MS, counter: 0 }, deviceId(9)), {
    comment: 'at first',
    colour: 'blue',
  });
  const standing: FoldedRecord | undefined = folded([start]);
  const apart = (device: number, wallMs: number, fields: Readonly<Record<string, Json>>): Entry => ({
    id: entryIdAt({ wallMs: Math.max(0, wallMs), counter: 1 }, deviceId(device)),
    ...draftChange(standing, start.record, 'annotation', fields),
  });
  const anyTime = fc.integer({ min: 0, max: 2 * MORNING_MS });

  it('keep every text, whatever their clocks say', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyTime, fc.string()), { minLength: 2, maxLength: 8 }), texts => {
        const entries = texts.map(([wallMs, comment], device) => apart(device, wallMs, { comment }));
        const record = folded([start, ...entries]);
        const kept = record?.conflicts['comment']?.map(({ value }) => value) ?? [record?.fields['comment']];
        expect(new Set(kept)).toEqual(new Set(texts.map(([, comment]) => comment)));
      }),
    );
  });

  it('keep a record that one deletes and another edits, whatever their clocks say', () => {
    const edit = fc.constantFrom<Readonly<Record<string, Json>>>(
      { comment: 'kept' },
      { colour: 'green' },
      { tags: ['new'] },
    );
    fc.assert(
      fc.property(anyTime, anyTime, edit, (deletedMs, editedMs, fields) => {
        const removal = apart(0, deletedMs, { [DELETED_FIELD]: true });
        expect(folded([start, removal])?.deleted).toBe(true);
        const record = folded([start, removal, apart(1, editedMs, fields)]);
        expect(record).toMatchObject({ deleted: false, fields });
      }),
    );
  });
});
