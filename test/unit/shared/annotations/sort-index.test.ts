import { describe, expect, it } from 'vitest';
import { sortIndex } from '../../../../shared/annotations/sort-index.ts';

describe('sortIndex', () => {
  it('has a fixed width: page, offset in the text, distance from the top', () => {
    expect(sortIndex(4, 1234, 56.7)).toBe('00004|001234|000057');
    expect(sortIndex(0, 0, 0)).toBe('00000|000000|000000');
  });

  it('keeps its width for what lies outside', () => {
    expect(sortIndex(1e9, 1e9, -20)).toBe('99999|999999|000000');
  });
});
