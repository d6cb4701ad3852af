import { describe, expect, it } from 'vitest';
import { movedCaret } from '../../../../shared/text/caret-moves.ts';

const TEXT = 'The levy rises. It is due\nin May.\n';

describe('movedCaret', () => {
  it('goes to the end of what it moves by, or to its beginning', () => {
    expect(movedCaret(TEXT, 0, 'word', 1)).toBe(3);
    expect(movedCaret(TEXT, 8, 'word', -1)).toBe(4);
    expect(movedCaret(TEXT, 4, 'sentence', 1)).toBe(15);
    expect(movedCaret(TEXT, 20, 'sentence', -1)).toBe(16);
    expect(movedCaret(TEXT, 20, 'line-end', 1)).toBe(25);
    expect(movedCaret(TEXT, 30, 'line-end', -1)).toBe(26);
  });

  it('does not stand on both sides of a line end', () => {
    expect(movedCaret(TEXT, 25, 'character', 1)).toBe(27);
    expect(movedCaret(TEXT, 27, 'character', -1)).toBe(26);
    expect(movedCaret(TEXT, 26, 'character', -1)).toBe(24);
  });

  it('does not stand within a character of two units', () => {
    expect(movedCaret('a😀b', 1, 'character', 1)).toBe(3);
    expect(movedCaret('a😀b', 3, 'character', -1)).toBe(1);
  });

  it('says where there is no more', () => {
    expect(movedCaret(TEXT, 33, 'character', 1)).toBeUndefined();
    expect(movedCaret(TEXT, 33, 'word', 1)).toBeUndefined();
    expect(movedCaret(TEXT, 0, 'sentence', -1)).toBeUndefined();
    expect(movedCaret('', 0, 'character', 1)).toBeUndefined();
  });
});
