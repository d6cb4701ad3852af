import { describe, expect, it } from 'vitest';
import { readingAngle, wordBoxes, wordsInRects } from '../../../../shared/annotations/words-in-rects.ts';
import { rectInPage, type PageGeometry } from '../../../../shared/pack/page-geometry.ts';
import { packRuns, type TextRun } from '../../../../shared/pack/page-runs.ts';
import { A4, pageOfLines } from '../../../support/marks.ts';

const PAGE = pageOfLines(['The levy rises by four', 'per cent in April', 'Nothing else changes']);

describe('the words that rectangles cover', () => {
  it('are whole words, over line ends, with what stands around them', () => {
    // "rises by four" on the first line, "per cent" on the second; six points a letter.
    const rects = [rectInPage(A4, [72 + 9 * 6, 88, 72 + 22 * 6, 103]), rectInPage(A4, [72, 108, 72 + 8 * 6, 123])];
    expect(wordsInRects(PAGE, A4, rects)).toMatchObject({ exact: 'rises by four\nper cent', prefix: 'The levy ' });
  });

  it('leave out a word of which less than half is covered, and the lines above and below', () => {
    const rect = rectInPage(A4, [72 + 5, 108, 72 + 7 * 6, 123]);
    expect(wordsInRects(PAGE, A4, [rect])?.exact).toBe('per cent');
    const less = rectInPage(A4, [72 + 2.5 * 6, 108, 72 + 8 * 6, 123]);
    expect(wordsInRects(PAGE, A4, [less])?.exact).toBe('cent');
  });

  it('are none where none stand', () => {
    expect(wordsInRects(PAGE, A4, [rectInPage(A4, [72, 600, 300, 620])])).toBeUndefined();
    expect(wordsInRects({ text: '', places: packRuns([]) }, A4, [[0, 0, 595, 842]])).toBeUndefined();
  });

  it.each([0, 90, 180, 270] as const)('are found on a page turned by %i degrees', rotation => {
    const geometry: PageGeometry = { view: [20, 30, 615, 872], rotation, userUnit: 1 };
    const rect = rectInPage(geometry, [72 + 4 * 6, 88, 72 + 8 * 6, 103]);
    expect(wordsInRects(PAGE, geometry, [rect])?.exact).toBe('levy');
  });
});

describe('the way that words read', () => {
  /** A word that begins at (200, 300) and reads this way, and the box of its letters. */
  const sideways = {
    90: [200 - 2, 300, 200 + 9, 348],
    180: [152, 300 - 2, 200, 300 + 9],
    270: [200 - 9, 252, 200 + 2, 300],
  } as const;

  it.each([90, 180, 270] as const)('is told by the run of text: %i degrees', angle => {
    const run: TextRun = { text: 'sideways', start: 0, x: 200, y: 300, width: 48, height: 12, angle };
    const content = { text: 'sideways', places: packRuns([run]) };
    const rect = rectInPage(A4, sideways[angle]);
    expect(readingAngle(content, A4, rect)).toBe(angle);
    expect(wordsInRects(content, A4, [rect])?.exact).toBe('sideways');
  });

  it('is to the right where nothing is known', () => {
    expect(readingAngle(undefined, A4, [0, 0, 10, 10])).toBe(0);
    expect(readingAngle(PAGE, A4, [0, 0, 10, 10])).toBe(0);
  });
});

describe('the boxes of words', () => {
  it.each([
    [0, [100, 638, 160, 650]],
    [90, [98, 580, 110, 640]],
    [180, [40, 630, 100, 642]],
    [270, [90, 640, 102, 700]],
  ])('reach as high above their baseline and below it as letters do, read at %i', (angle, box) => {
    const run: TextRun = { text: 'the levy', x: 100, y: 202, width: 60, height: 12, angle, start: 0 };
    const [found] = wordBoxes({ text: 'the levy', places: packRuns([run]) }, A4);
    expect(found?.map(Math.round)).toEqual(box);
  });
});
