import { describe, expect, it } from 'vitest';
import { decodeEntry, draftSchema, encodeEntry, type Entry } from '../../../../shared/journal/entry.ts';
import { entryId, entryOf } from '../../../support/made-up.ts';

const ENTRY = entryOf(
  entryId(0),
  { comment: 'Line one\nline two “quoted” \u2028 €', rects: [[1, 2, 3, 4]], colour: null },
  [entryId(-1)],
);

/** A line of the journal with these fields, written as they stand. */
const lineWith = (fields: string, rest = ''): string =>
  `{"id":"${entryId(0)}","record":"r","kind":"annotation","fields":${fields},"base":[]${rest}}`;

function decoded(line: string): Entry {
  const result = decodeEntry(line);
  if (!result.ok) throw new Error(`Not read: ${result.error.code}`);
  return result.value;
}

describe('encodeEntry', () => {
  it('writes one line, whatever the text holds', () => {
    expect(encodeEntry(ENTRY)).not.toContain('\n');
    expect(decoded(encodeEntry(ENTRY))).toEqual(ENTRY);
  });
});

describe('decodeEntry', () => {
  it('keeps keys, kinds and fields of a later release', () => {
    const later = { ...ENTRY, kind: 'ballot', fields: { vote: { for: 3 } }, seal: 'abc', version: 2 };
    expect(decoded(JSON.stringify(later))).toEqual(later);
  });

  it.each([
    ['a torn line', '{"id":"2026-11-22T0'],
    ['an empty line', ''],
    ['text', 'Minutes of the meeting'],
  ])('says of %s that it is not JSON', (_, line) => {
    expect(decodeEntry(line)).toEqual({ ok: false, error: { code: 'not-json', line } });
  });

  it.each([
    ['a number', '5'],
    ['a list', '[]'],
    ['an entry without fields', JSON.stringify({ ...ENTRY, fields: undefined })],
    ['an id that is none', JSON.stringify({ ...ENTRY, id: 'yesterday' })],
    ['a base of other things', JSON.stringify({ ...ENTRY, base: ['yesterday'] })],
    ['an empty record id', JSON.stringify({ ...ENTRY, record: '' })],
    ['a field without a name', JSON.stringify({ ...ENTRY, fields: { '': 1 } })],
  ])('says of %s that it is no entry, and gives the line back', (_, line) => {
    expect(decodeEntry(line)).toEqual({ ok: false, error: { code: 'not-an-entry', line } });
  });

  it('refuses nesting that would exhaust the stack of whoever reads it', () => {
    const nested = (levels: number): string => lineWith(`{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`);
    expect(decodeEntry(nested(20)).ok).toBe(true);
    expect(decodeEntry(nested(100_000))).toMatchObject({ ok: false, error: { code: 'not-an-entry' } });
  });

  it('takes hostile names as names and lets none of them through to the prototype', () => {
    const entry = decoded(
      lineWith('{"__proto__":{"comment":"x"},"constructor":"c","toString":"t"}', ',"__proto__":{"q":1}'),
    );
    expect(Object.getPrototypeOf(entry)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(entry.fields)).toBe(Object.prototype);
    expect(entry.fields['comment']).toBeUndefined();
    expect(entry.fields['constructor']).toBe('c');
    expect(entry.fields['toString']).toBe('t');
    expect({}).not.toHaveProperty('q');
  });
});

describe('draftSchema', () => {
  const draft = { record: 'r', kind: 'annotation', fields: { comment: 'a' }, base: [entryId(0)] };

  it('takes what the window may write', () => {
    expect(draftSchema.safeParse(draft).success).toBe(true);
  });

  it.each([
    ['gives itself an id', { ...draft, id: entryId(0) }],
    ['has a name of 101 letters', { ...draft, fields: { ['f'.repeat(101)]: 1 } }],
    ['holds what is not JSON', { ...draft, fields: { when: new Date(0) } }],
  ])('refuses a draft that %s', (_, value) => {
    expect(draftSchema.safeParse(value).success).toBe(false);
  });
});
