import { describe, expect, it } from 'vitest';
import { keyMove } from '../../../../../renderer/reader/viewer/viewer-keys.ts';

const NO_KEYS = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

describe('keyMove', () => {
  it.each([
    [' ', 'page-on'],
    ['PageDown', 'page-on'],
    ['PageUp', 'page-back'],
    ['Home', 'start'],
    ['End', 'end'],
    ['ArrowDown', undefined],
    ['ArrowRight', undefined],
    ['a', undefined],
  ])('takes %j for %s in a continuous column', (key, move) => {
    expect(keyMove({ ...NO_KEYS, key }, 'continuous', false)).toBe(move);
  });

  it('turns rows by the arrows where rows are shown one at a time', () => {
    const arrows = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'];
    const moves = arrows.map(key => keyMove({ ...NO_KEYS, key }, 'paged', false));
    expect(moves).toEqual(['row-on', 'row-back', 'line-on', 'line-back']);
  });

  it('leaves arrows to a wide page that has more on that side', () => {
    expect(keyMove({ ...NO_KEYS, key: 'ArrowRight' }, 'paged', true)).toBeUndefined();
  });

  it('goes back by Space with Shift, and leaves other keys with modifiers alone', () => {
    expect(keyMove({ ...NO_KEYS, key: ' ', shiftKey: true }, 'continuous', false)).toBe('page-back');
    expect(keyMove({ ...NO_KEYS, key: 'ArrowRight', shiftKey: true }, 'paged', false)).toBeUndefined();
    expect(keyMove({ ...NO_KEYS, key: 'ArrowLeft', altKey: true }, 'paged', false)).toBeUndefined();
    expect(keyMove({ ...NO_KEYS, key: ' ', ctrlKey: true }, 'paged', false)).toBeUndefined();
    expect(keyMove({ ...NO_KEYS, key: 'Home', ctrlKey: true }, 'paged', false)).toBe('start');
  });
});
