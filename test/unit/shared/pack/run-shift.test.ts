import { describe, expect, test } from 'vitest';
import { packRuns, type PageContent, type TextRun } from '../../../../shared/pack/page-runs.ts';
import { shiftBreaks, shiftOf } from '../../../../shared/pack/run-shift.ts';

const run = (text: string, rest: Partial<TextRun> = {}): TextRun => ({
  text,
  x: 60,
  y: 100,
  width: text.length * 5,
  height: 11,
  angle: 0,
  start: 0,
  ...rest,
});
const BASE = run('12,400');

describe('letters off their line', () => {
  test.each([
    ['raised', run('3', { y: 95.8, height: 8.8 })],
    ['lowered', run('2', { y: 101, height: 8.8 })],
    [null, run('3', { y: 95.8 })],
    [null, run('small', { height: 8.8 })],
    [null, run('a sentence of small words', { y: 95.8, height: 8.8 })],
  ] as const)('are %s', (shift, letters) => {
    expect(shiftOf(letters, BASE)).toBe(shift);
  });
});

describe('where letters off their line begin and end', () => {
  const page = (...runs: readonly TextRun[]): PageContent => {
    let text = '';
    const placed = runs.map(one => {
      const start = text.length;
      text += one.text;
      return { ...one, start };
    });
    return { text, places: packRuns(placed) };
  };

  test('a word is broken, upright or turned', () => {
    const mark = run('3', { y: 95.8, height: 8.8 });
    expect(shiftBreaks(page(BASE, mark, run(' in all')))).toEqual([6, 7]);
    const upwards = { angle: 270, y: 300 };
    expect(shiftBreaks(page(run('12,400', upwards), run('3', { ...upwards, x: 55.8, height: 8.8 })))).toEqual([6]);
  });

  test('nothing is broken where they do not touch, or stand on the line', () => {
    expect(shiftBreaks(page(BASE, run('0')))).toEqual([]);
    const apart = page(BASE, run(' '), run('3', { y: 95.8, height: 8.8 }));
    expect(shiftBreaks(apart)).toEqual([]);
  });
});
