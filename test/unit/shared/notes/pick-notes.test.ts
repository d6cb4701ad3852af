import { describe, expect, it } from 'vitest';
import { keysBetween, toggled } from '../../../../shared/notes/pick-notes.ts';

const KEYS = ['a', 'b', 'c', 'd'];

describe('keysBetween', () => {
  it('takes both ends, in the order of the list, whichever comes first', () => {
    expect(keysBetween(KEYS, 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(keysBetween(KEYS, 'd', 'b')).toEqual(['b', 'c', 'd']);
    expect(keysBetween(KEYS, 'c', 'c')).toEqual(['c']);
  });

  it('takes the end alone where the beginning is not there any more', () => {
    expect(keysBetween(KEYS, undefined, 'c')).toEqual(['c']);
    expect(keysBetween(KEYS, 'gone', 'c')).toEqual(['c']);
  });
});

describe('toggled', () => {
  it('puts a key in and takes it out, and leaves the set it was given as it is', () => {
    const none: ReadonlySet<string> = new Set();
    const one = toggled(none, 'a');
    expect([...one]).toEqual(['a']);
    expect([...toggled(one, 'a')]).toEqual([]);
    expect(none.size).toBe(0);
  });
});
