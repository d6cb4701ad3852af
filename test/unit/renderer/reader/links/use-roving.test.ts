import { expect, it } from 'vitest';
import { placeAfter } from '../../../../../renderer/reader/links/use-roving.ts';

it('the arrow keys lead from link to link, and no further than the ends', () => {
  expect(placeAfter('ArrowDown', 0, 3)).toBe(1);
  expect(placeAfter('ArrowRight', 1, 3)).toBe(2);
  expect(placeAfter('ArrowDown', 2, 3)).toBeUndefined();
  expect(placeAfter('ArrowUp', 2, 3)).toBe(1);
  expect(placeAfter('ArrowLeft', 0, 3)).toBeUndefined();
  expect(placeAfter('Home', 2, 3)).toBe(0);
  expect(placeAfter('End', 0, 3)).toBe(2);
  expect(placeAfter('Enter', 1, 3)).toBeUndefined();
});
