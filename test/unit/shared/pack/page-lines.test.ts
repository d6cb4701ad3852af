import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../shared/pack/page-lines.ts';
import { runsOf } from '../../../../shared/pack/page-runs.ts';
import { pageOfRuns, type SetRun } from '../../../support/page-of-runs.ts';

const lines = (runs: readonly SetRun[]) => linesOf(runsOf(pageOfRuns(runs)));
const cells = (runs: readonly SetRun[]) => lines(runs).map(line => line.cells.map(cell => cell.text));

describe('linesOf', () => {
  it('reads from top to bottom and left to right, whatever the order in the file', () => {
    const read = lines([
      ['second line', 60, 120],
      ['(Pages 5 - 10)', 400, 100],
      ['first line', 60, 100],
    ]);
    expect(read.map(line => line.text)).toEqual(['first line (Pages 5 - 10)', 'second line']);
  });

  it('parts a number, a title and a range that stand apart', () => {
    expect(
      cells([
        ['5.', 60, 100],
        ['Harbour wall', 96, 100],
        ['(Pages 5 - 10)', 400, 100],
      ]),
    ).toEqual([['5.', 'Harbour wall', '(Pages 5 - 10)']]);
  });

  it('keeps the words of a justified line together', () => {
    expect(
      cells([
        ['Harbour', 60, 100, { width: 40 }],
        ['wall', 112, 100, { width: 20 }],
        ['repairs', 144, 100, { width: 38 }],
      ]),
    ).toEqual([['Harbour wall repairs']]);
  });

  it('joins runs without a space where they touch', () => {
    expect(
      cells([
        ['clerk@har', 60, 100, { width: 50 }],
        ['bour.invalid', 110, 100, { width: 60 }],
      ]),
    ).toEqual([['clerk@harbour.invalid']]);
  });

  it('takes a raised ordinal for part of its line', () => {
    expect(
      cells([
        ['10', 60, 100, { width: 12 }],
        ['th', 72, 96, { width: 6, height: 7 }],
        ['July', 84, 100],
      ]),
    ).toEqual([['10th July']]);
  });

  it('keeps raised and lowered letters on one line, whichever stands highest', () => {
    const read = lines([
      ['The CO', 60, 100, { width: 38 }],
      ['2', 98, 101, { width: 5, height: 8.8 }],
      ['of the fleet', 106, 100, { width: 60 }],
      ['1', 166, 95.8, { width: 5, height: 8.8 }],
      ['fell', 174, 100, { width: 20 }],
      ['in the next', 60, 114, { width: 60 }],
      ['3', 120, 109.8, { width: 5, height: 8.8 }],
    ]);
    expect(read.map(line => line.text)).toEqual(['The CO2 of the fleet1 fell', 'in the next3']);
    expect(read.map(line => line.y)).toEqual([100, 114]);
  });

  it('keeps two small lines apart that stand beside one large figure', () => {
    const read = lines([
      ['homes that', 60, 100, { height: 8 }],
      ['412', 10, 107, { height: 24, width: 40 }],
      ['were built', 60, 110, { height: 8 }],
    ]);
    expect(read.map(line => line.text)).toEqual(['412 homes that', 'were built']);
  });

  it.each([
    [90, 500, 60, 500, 80],
    [180, 400, 700, 380, 700],
    [270, 100, 700, 100, 680],
  ])('reads a page whose text runs at %i degrees as if it were upright', (angle, x, y, nextX, nextY) => {
    const read = lines([
      ['the rest', nextX, nextY, { angle, width: 40 }],
      ['first', x, y, { angle, width: 16 }],
      ['Page 7', 290, 820],
    ]);
    expect(read.map(line => line.text)).toEqual(['first the rest']);
  });

  it('knows where in the text of the page each cell begins', () => {
    const page = pageOfRuns([
      ['(Pages 5 - 10)', 400, 100],
      ['Harbour wall', 96, 100],
    ]);
    const [line] = linesOf(runsOf(page));
    expect(line?.cells.map(({ start, text }) => page.text.slice(start, start + text.length))).toEqual([
      'Harbour wall',
      '(Pages 5 - 10)',
    ]);
  });

  it('takes a page of one line of a hundred thousand runs', () => {
    const many = Array.from({ length: 100_000 }, (_, index): SetRun => ['w', index * 6, 100, { width: 5 }]);
    expect(lines(many)[0]?.cells).toHaveLength(1);
  });
});
