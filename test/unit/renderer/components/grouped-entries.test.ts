import { describe, expect, it } from 'vitest';
import { GroupedEntries, rowKey } from '../../../../renderer/components/grouped-entries.ts';

const entries = new GroupedEntries(
  [
    { key: 'a', title: 'A', rows: ['1', '2'] },
    { key: 'none', title: 'None', rows: [] },
    { key: 'b', title: null, rows: ['3', '1'] },
  ],
  row => row,
);

describe('GroupedEntries', () => {
  it('puts each heading before its rows', () => {
    const listed = Array.from({ length: entries.count }, (_, at) => entries.entryAt(at));
    expect(listed.map(entry => (entry?.is === 'row' ? entry.row : `heading ${entry?.group}`))).toEqual([
      'heading 0',
      '1',
      '2',
      'heading 1',
      '3',
      '1',
    ]);
    expect(entries.entryAt(-1)).toBeUndefined();
    expect(entries.entryAt(6)).toBeUndefined();
  });

  it('says where a group and its rows begin', () => {
    expect([0, 1, 2].map(group => [entries.startOf(group), entries.rowsOf(group)])).toEqual([
      [0, 1],
      [3, 4],
      [4, 4],
    ]);
    expect([0, 2, 3, 4, 5].map(at => entries.groupAt(at))).toEqual([0, 0, 1, 2, 2]);
  });

  it('finds a row by its key, also one that stands in two groups', () => {
    expect(entries.placeOf(rowKey('a', '1'))).toBe(1);
    expect(entries.placeOf(rowKey('b', '1'))).toBe(5);
    expect(entries.placeOf(rowKey('a', '3'))).toBeUndefined();
    expect(entries.keyAt(5)).toBe(rowKey('b', '1'));
    const keys = Array.from({ length: entries.count }, (_, at) => entries.keyAt(at));
    expect(new Set(keys).size).toBe(entries.count);
  });

  it('is empty for no groups', () => {
    const none = new GroupedEntries<string>([], row => row);
    expect(none.count).toBe(0);
    expect(none.entryAt(0)).toBeUndefined();
  });
});
