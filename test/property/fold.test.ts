import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIds, fold } from '../../shared/journal/fold.ts';
import { isKeptApart } from '../../shared/journal/kinds.ts';
import { decodeEntry, encodeEntry, type Entry } from '../../shared/journal/entry.ts';
import { entryOf, recordId } from '../support/made-up.ts';
import { expectedFold, foldOf, historyArbitrary } from '../support/history.ts';

const folded = (entries: readonly Entry[]) => fold(entries, isKeptApart);

describe('fold', () => {
  it('comes to what follows from who had seen what', () => {
    fc.assert(
      fc.property(historyArbitrary, history => {
        const record = folded(history.entries);
        const { alternatives, ...expected } = expectedFold(history);
        expect(record).toMatchObject(expected);
        const texts = Object.entries(record?.conflicts ?? {}).map(([field, all]) => [field, all.map(one => one.value)]);
        expect(Object.fromEntries(texts)).toEqual(alternatives);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same answer in every order and with repetitions', () => {
    const shuffled = historyArbitrary.chain(({ entries }) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray([...entries, ...entries], { minLength: 0 }),
        fc.shuffledSubarray([...entries], { minLength: entries.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([entries, some, all]) => {
        const answer = folded(entries);
        expect(folded([...some, ...all])).toEqual(answer);
        expect(folded([...all, ...some])).toEqual(answer);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer after any way through lines of a journal', () => {
    fc.assert(
      fc.property(historyArbitrary, ({ entries }) => {
        const again = entries.map(encodeEntry).map(line => {
          const entry = decodeEntry(line);
          return entry.ok ? [entry.value] : [];
        });
        expect(folded(again.flat())).toEqual(folded(entries));
      }),
    );
  });

  it('never loses a text: each is shown, offered, or was seen by an edit after it', () => {
    fc.assert(
      fc.property(historyArbitrary, ({ entries, seenBy }) => {
        const record = folded(entries);
        const kept = [record?.fields['comment'], ...(record?.conflicts['comment'] ?? []).map(({ value }) => value)];
        const edits = entries.filter(entry => 'comment' in entry.fields);
        for (const edit of edits) {
          const isReplaced = edits.some(later => seenBy.get(later.id)?.has(edit.id));
          expect(isReplaced || kept.includes(edit.fields['comment'])).toBe(true);
        }
      }),
    );
  });

  it('is settled by one edit that has seen everything, however it came about', () => {
    fc.assert(
      fc.property(historyArbitrary, ({ entries }) => {
        const last = entries
          .map(entry => entry.id)
          .toSorted(compareIds)
          .at(-1);
        const all = entries.map(entry => entry.id);
        const settling = entryOf(`9${last?.slice(1)}` as Entry['id'], { comment: 'settled', deleted: false }, all, {
          record: recordId('annotation:0'),
        });
        expect(folded([...entries, settling])).toMatchObject({
          fields: { comment: 'settled' },
          conflicts: {},
          deleted: false,
        });
      }),
    );
  });

  it('keeps entries of other records apart', () => {
    fc.assert(
      fc.property(historyArbitrary, historyArbitrary, (one, other) => {
        const renamed = other.entries.map(entry => ({ ...entry, record: recordId('annotation:other') }));
        const mixed = [...renamed, ...one.entries];
        expect(foldOf(mixed, recordId('annotation:0'))).toEqual(folded(one.entries));
      }),
    );
  });
});
