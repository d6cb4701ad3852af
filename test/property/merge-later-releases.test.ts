import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftChange } from '../../shared/journal/change.ts';
import { entryIdAt } from '../../shared/journal/clock.ts';
import { decodeEntry, encodeEntry, type Entry } from '../../shared/journal/entry.ts';
import { fold } from '../../shared/journal/fold.ts';
import { isKeptApart } from '../../shared/journal/kinds.ts';
import { openSegment, sealSegment } from '../../shared/journal/segment.ts';
import { deviceId, MORNING_MS, recordId } from '../support/made-up.ts';
import { memoryStore } from '../support/memory-store.ts';

const RECORD = recordId('thought:0');
const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Names that a later release may give, those that mean something to JavaScript among them. */
const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'length', '0', '17'),
);
const KNOWN_KEYS = new Set(['id', 'record', 'kind', 'fields', 'base']);

const object = (names: fc.Arbitrary<string>, least: number) =>
  fc
    .uniqueArray(fc.tuple(names, fc.jsonValue({ maxDepth: 3 })), {
      selector: ([key]) => key,
      minLength: least,
      maxLength: 4,
    })
    .map(pairs => Object.fromEntries(pairs));

/** A line of a later release's journal: a kind, fields and keys that this one does not know, its keys in any order. */
const laterLine = (index: number): fc.Arbitrary<string> =>
  fc
    .record({
      kind: name,
      fields: object(name, 1),
      more: object(
        name.filter(key => !KNOWN_KEYS.has(key)),
        0,
      ),
    })
    .chain(({ kind, fields, more }) => {
      const id = entryIdAt({ wallMs: MORNING_MS + index, counter: 0 }, deviceId(index));
      const keys = Object.entries({ id, record: RECORD, kind, fields, base: [] });
      const all: [string, unknown][] = [...keys, ...Object.entries(more)];
      return fc.shuffledSubarray(all, { minLength: all.length });
    })
    .map(pairs => JSON.stringify(Object.fromEntries(pairs)));

const laterLines = fc
  .integer({ min: 1, max: 4 })
  .chain(count => fc.tuple(...Array.from({ length: count }, (_, index) => laterLine(index))));

function read(line: string): Entry {
  const entry = decodeEntry(line);
  if (!entry.ok) throw new Error(`${entry.error.code}: ${line}`);
  return entry.value;
}

describe('what a later release wrote', () => {
  it('is passed on byte for byte, by reading and writing entries as by segments', () => {
    fc.assert(
      fc.property(laterLines, lines => {
        expect(lines.map(read).map(encodeEntry)).toEqual(lines);
        const segment = { device: deviceId(0), number: 1 };
        expect(openSegment(segment, sealSegment(segment, lines, sha256Hex), sha256Hex)).toEqual({
          ok: true,
          value: lines,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is in the library with all its fields', async () => {
    await fc.assert(
      fc.asyncProperty(laterLines, async lines => {
        const entries = lines.map(read);
        const store = memoryStore();
        await store.applyEntries(entries);
        const record = await store.record(RECORD);
        store.close();
        expect(JSON.stringify(record)).toBe(JSON.stringify(fold(entries, isKeptApart)));
        const fields = new Set(entries.flatMap(entry => Object.keys(entry.fields)));
        fields.delete('deleted');
        expect(new Set(Object.keys(record?.fields ?? {}))).toEqual(fields);
      }),
      { numRuns: 60 },
    );
  });

  it('is left as it is by a change to something else', () => {
    fc.assert(
      fc.property(laterLines, lines => {
        const entries = lines.map(read);
        const before = fold(entries, isKeptApart);
        const draft = draftChange(before, RECORD, 'annotation', { 'a field of this release': 'new' });
        const id = entryIdAt({ wallMs: MORNING_MS + 1000, counter: 0 }, deviceId(20));
        const after = fold([...entries, { id, ...draft }], isKeptApart);
        expect(after?.kind).toBe(before?.kind);
        const { 'a field of this release': added, ...others } = after?.fields ?? {};
        expect(added).toBe('new');
        expect(JSON.stringify(others)).toBe(JSON.stringify(before?.fields));
      }),
    );
  });
});
