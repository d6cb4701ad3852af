import { describe, expect, it } from 'vitest';
import { findPage, pageLabels, stampedLabel } from '../../../../shared/pack/page-label.ts';

const at = (text: string, down: number, across = 0.45) => ({ text, across, down });

describe('stampedLabel', () => {
  it.each([
    ['at the foot', at('Page 15', 0.95), '15'],
    ['at the head', at('  PAGE 15 ', 0.05), '15'],
    ['at the side of a turned page', at('Page 15', 0.5, 0.05), '15'],
    ['in Roman numerals', at('Page iv', 0.95), 'iv'],
  ])('reads a stamp %s', (_, run, label) => {
    expect(stampedLabel([at('Minutes', 0.5), run])).toBe(label);
  });

  it.each([
    ['stands in the text', at('Page 15', 0.5)],
    ['counts the pages of a report', at('Page 3 of 54', 0.95)],
    ['is part of a sentence', at('see Page 3', 0.95)],
    ['has too many digits', at('Page 20261', 0.95)],
  ])('passes over a number that %s', (_, run) => {
    expect(stampedLabel([run])).toBeUndefined();
  });

  it('takes the pack’s stamp, which comes last, where a report has a number of its own', () => {
    expect(stampedLabel([at('Page 3', 0.93), at('Levy', 0.5), at('Page 59', 0.96)])).toBe('59');
  });
});

describe('pageLabels', () => {
  const NONE: readonly undefined[] = [];

  it('takes the labels that the file itself has', () => {
    expect(pageLabels(3, ['i', 'ii', '1'], ['7', '8', '9'])).toEqual(['i', 'ii', '1']);
    expect(pageLabels(2, ['A', ''], NONE)).toEqual(['A', null]);
  });

  it('looks at the stamps where the file’s own labels only count, or do not fit', () => {
    expect(pageLabels(3, ['1', '2', '3'], ['7', '8', '9'])).toEqual(['7', '8', '9']);
    expect(pageLabels(3, ['i', 'ii'], ['7', '8', '9'])).toEqual(['7', '8', '9']);
  });

  it('has none where nothing is printed', () => {
    expect(pageLabels(2, null, NONE)).toEqual([null, null]);
  });

  it('starts with the first stamp: front pages have no number', () => {
    expect(pageLabels(4, null, [undefined, undefined, '1', '2'])).toEqual([null, null, '1', '2']);
  });

  it('names the blank pages between stamped ones, and the back of the last', () => {
    const stamps = ['59', undefined, undefined, '62', '63', undefined, undefined];
    expect(pageLabels(7, null, stamps)).toEqual(['59', '60', '61', '62', '63', '64', null]);
  });

  it('counts anew where the numbers start again', () => {
    const stamps = ['11', '12', '13', undefined, '1', undefined, '3', '4'];
    expect(pageLabels(8, null, stamps)).toEqual(['11', '12', '13', '14', '1', '2', '3', '4']);
  });

  it('keeps to the pack’s count through a report that brings one of its own', () => {
    const stamps = ['58', '59', '1', '2', undefined, '63', '64'];
    expect(pageLabels(7, null, stamps)).toEqual(['58', '59', '60', '61', '62', '63', '64']);
  });

  it('takes a lone stamp for its page only', () => {
    expect(pageLabels(4, null, [undefined, '7', undefined, undefined])).toEqual([null, '7', null, null]);
  });

  it('takes stamps that do not agree for their pages only', () => {
    expect(pageLabels(4, null, ['7', undefined, '4', undefined])).toEqual(['7', null, '4', null]);
  });

  it('keeps Roman numerals, and does not count by them', () => {
    expect(pageLabels(5, null, ['i', undefined, 'iii', '1', '2'])).toEqual(['i', null, 'iii', '1', '2']);
  });
});

describe('findPage', () => {
  const labels = ['iv', null, '59', '60', '59'];

  it.each([
    ['59', 2],
    ['page 59', 2],
    [' Page 60 ', 3],
    ['p. 60', 3],
    ['p60', 3],
    ['IV', 0],
  ])('goes with “%s” to the page that bears it', (typed, pageIndex) => {
    expect(findPage(typed, labels, 5)).toBe(pageIndex);
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
