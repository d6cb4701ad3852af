import { describe, expect, it } from 'vitest';
import { packRuns, runsOf, type TextRun } from '../../../../shared/pack/page-runs.ts';

const run = (text: string, start: number, rest: Partial<TextRun> = {}): TextRun => ({
  text,
  start,
  x: 56.7,
  y: 101.3,
  width: 80.2,
  height: 11,
  angle: 0,
  ...rest,
});

describe('packRuns and runsOf', () => {
  it('give back what was put in, to a tenth of a point', () => {
    const runs = [run('Harbour', 0), run('wall', 8, { x: -3.14, y: 4000.06, angle: 270 })];
    expect(runsOf({ text: 'Harbour\nwall', places: packRuns(runs) })).toEqual([
      runs[0],
      { ...runs[1], x: -3.1, y: 4000.1 },
    ]);
  });

  it('leave out runs without a word', () => {
    expect(
      runsOf({ text: '  \nwall', places: packRuns([run('  ', 0), run('wall', 3)]) }).map(({ text }) => text),
    ).toEqual(['wall']);
  });

  it('pass over places that lie outside the text, and half a place at the end', () => {
    const places = packRuns([run('wall', 0), run('harbour', 90)]);
    expect(runsOf({ text: 'wall', places: places.slice(0, 12) })).toHaveLength(1);
    expect(runsOf({ text: 'wall', places })).toHaveLength(1);
  });
});
