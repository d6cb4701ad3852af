import { describe, expect, it } from 'vitest';
import { findPage } from '../../../../../shared/pack/labels/find-page.ts';

describe('findPage', () => {
  const labels = ['iv', null, '59', '60', '59'];

  it.each([
    ['60', 3],
    ['page 59', 2],
    [' Page 60 ', 3],
    ['p. 60', 3],
    ['p60', 3],
    ['IV', 0],
  ])('goes with “%s” to the page that bears it', (typed, pageIndex) => {
    expect(findPage(typed, labels, 5)).toBe(pageIndex);
  });

  it.each([
    ['a15', 0],
    ['A 15', 0],
    ['page A-15', 0],
    ['c12', 1],
    ['tudalen 7', 2],
    ['pack page 7', 2],
  ])('finds with “%s” what is printed nearly so', (typed, pageIndex) => {
    expect(findPage(typed, ['A15', 'C-12', '7'], 3)).toBe(pageIndex);
  });

  it('goes to the page in the count that most pages follow, where several bear the number', () => {
    expect(findPage('2', ['1', '2', '1', '2', '3', '4'], 6, 0)).toBe(3);
    expect(findPage('2', ['1', '2', '3', '4', '1', '2'], 6, 2)).toBe(1);
  });

  it('goes to the next of several where no count is longer, and round at the end', () => {
    expect(findPage('1', ['1', '2', '1', '2', '1', '2'], 6, 1)).toBe(2);
    expect(findPage('1', ['1', '2', '1', '2', '1', '2'], 6, 5)).toBe(0);
  });

  it('goes on to the next from a page that bears the number itself', () => {
    expect(findPage('2', ['1', '2', '1', '2', '3', '4'], 6, 3)).toBe(1);
    expect(findPage('2', ['1', '2', '1', '2', '3', '4'], 6, 1)).toBe(3);
  });

  it('counts in the file where no page bears the number', () => {
    expect(findPage('2', labels, 5)).toBe(1);
    expect(findPage('5', labels, 5)).toBe(4);
  });

  it.each([
    ['PDF 2', 1],
    ['pdf5', 4],
    ['PDF page 1', 0],
  ])('counts in the file with “%s”, whatever is printed', (typed, pageIndex) => {
    expect(findPage(typed, ['2', '1', '1', '2', '3'], 5)).toBe(pageIndex);
  });

  it('finds printed numbers that begin with a P', () => {
    expect(findPage('P2', ['1', '2', 'P1', 'P2'], 4)).toBe(3);
    expect(findPage('page p1', ['1', '2', 'P1', 'P2'], 4)).toBe(2);
  });

  it.each(['', '  ', 'page', 'PDF', 'PDF 6', 'PDF 0', '0', '6', '-1', '2.5', 'v', '1e0', 'Harbour'])(
    'finds none for “%s”',
    typed => {
      expect(findPage(typed, labels, 5)).toBeUndefined();
    },
  );
});
