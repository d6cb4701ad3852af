import { describe, expect, it } from 'vitest';
import { packRuns, placesOfCharacters, runsOf, type TextRun } from '../../../../shared/pack/page-runs.ts';

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

describe('placesOfCharacters', () => {
  const page = (...runs: readonly TextRun[]) => ({ text: '', places: packRuns(runs) });
  const first = run('Harbour', 2, { x: 50, y: 100, width: 70, height: 10 });

  it('tells the upper left corner of characters, along their run', () => {
    expect(placesOfCharacters(page(first), [2, 4, 8])).toEqual([
      { across: 50, down: 90 },
      { across: 70, down: 90 },
      { across: 110, down: 90 },
    ]);
  });

  it('tells it as shown, whichever way the line runs', () => {
    const turned = ([90, 180, 270] as const).map(angle => placesOfCharacters(page({ ...first, angle }), [4])[0]);
    expect(turned).toEqual([
      { across: 50, down: 120 },
      { across: 30, down: 100 },
      { across: 40, down: 80 },
    ]);
  });

  it('knows no place of characters that are in no run', () => {
    const second = run('wall', 12, { x: 0, y: 200, width: 40, height: 10 });
    expect(placesOfCharacters(page(first, second), [0, 9, 12, 16, 99])).toEqual([
      undefined,
      undefined,
      { across: 0, down: 190 },
      undefined,
      undefined,
    ]);
    expect(placesOfCharacters(page(), [0])).toEqual([undefined]);
  });
});
