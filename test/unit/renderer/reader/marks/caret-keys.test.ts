import { describe, expect, it } from 'vitest';
import { caretMove, selectsByKey } from '../../../../../renderer/reader/marks/caret-keys.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('the keys of the caret', () => {
  it.each([
    ['ArrowRight', false, 'character', 1],
    ['ArrowUp', false, 'line', -1],
    ['ArrowLeft', true, 'word', -1],
    ['ArrowDown', true, 'paragraph', 1],
    [']', false, 'sentence', 1],
    ['Home', false, 'line-end', -1],
    ['End', true, 'paper', 1],
    ['PageDown', false, 'page', 1],
  ])('%s, with Control: %s, moves by %s', (key, ctrlKey, by, direction) => {
    expect(caretMove({ ...plain, key, ctrlKey })).toEqual({ by, direction });
  });

  it('leaves other keys, and those of the menu, alone', () => {
    expect(caretMove({ ...plain, key: 'ArrowLeft', altKey: true })).toBeUndefined();
    expect(caretMove({ ...plain, key: 'x' })).toBeUndefined();
  });

  it('selects with Shift, and by the brackets that Shift makes', () => {
    expect(selectsByKey({ key: '}', shiftKey: false })).toBe(true);
    expect(selectsByKey({ key: 'ArrowRight', shiftKey: true })).toBe(true);
    expect(selectsByKey({ key: ']', shiftKey: false })).toBe(false);
  });
});
