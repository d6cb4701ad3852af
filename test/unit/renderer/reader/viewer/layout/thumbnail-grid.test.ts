import { describe, expect, it } from 'vitest';
import {
  cellAfterKey,
  cellAt,
  cellsBetween,
  thumbnailGrid,
  thumbnailSize,
} from '../../../../../../renderer/reader/viewer/layout/thumbnail-grid.ts';

const grid = thumbnailGrid(5000, 280);

describe('thumbnailGrid', () => {
  it('has as many columns as there is room for, and never none', () => {
    expect(grid.columns).toBe(2);
    expect(thumbnailGrid(10, 60).columns).toBe(1);
  });
});

describe('cellsBetween', () => {
  it('are those in view and one row round them', () => {
    expect(cellsBetween(grid, 0, 400)).toEqual({ first: 0, last: 7 });
    const middle = cellAt(grid, 2500, 280).top;
    expect(cellsBetween(grid, middle, middle + 100)).toEqual({ first: 2498, last: 2503 });
    expect(cellsBetween(grid, grid.height - 100, grid.height)).toEqual({ first: 4996, last: 4999 });
  });

  it('are none where there are no pages', () => {
    expect(cellsBetween(thumbnailGrid(0, 280), 0, 400)).toEqual({ first: 0, last: -1 });
  });
});

describe('cellAfterKey', () => {
  it.each([
    ['ArrowRight', 11],
    ['ArrowLeft', 9],
    ['ArrowDown', 12],
    ['ArrowUp', 8],
    ['PageDown', 16],
    ['Home', 0],
    ['End', 4999],
    ['Enter', undefined],
  ])('%s leads from 10 to %s', (key, to) => {
    expect(cellAfterKey(grid, 10, key, 3)).toBe(to);
  });

  it('stays within the pages', () => {
    expect(cellAfterKey(grid, 4999, 'ArrowDown', 3)).toBe(4999);
    expect(cellAfterKey(grid, 1, 'PageUp', 3)).toBe(0);
  });
});

describe('thumbnailSize', () => {
  it('fits pages of every shape', () => {
    expect(thumbnailSize({ width: 595, height: 842 })).toEqual({ width: 110, height: 156 });
    expect(thumbnailSize({ width: 842, height: 595 })).toEqual({ width: 112, height: 79 });
    expect(thumbnailSize({ width: 14_400, height: 3 })).toEqual({ width: 112, height: 1 });
  });
});
