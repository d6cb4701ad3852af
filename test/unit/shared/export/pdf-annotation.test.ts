import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../shared/annotations/model.ts';
import { pdfAnnotations, pdfBookmarks, type PdfAnnotation } from '../../../../shared/export/pdf-annotation.ts';
import { packRuns } from '../../../../shared/pack/page-runs.ts';
import { pointAsShown, rectAsShown, shownSize, type PageGeometry } from '../../../../shared/pack/page-geometry.ts';
import { A4, markOf } from '../../../support/marks.ts';

const NO_NAMES = { yellow: '', green: '', blue: '', pink: '' };
const SIGNED = { author: 'Anna Berg', colourNames: { ...NO_NAMES, yellow: 'question' } };

function written(mark: Annotation, geometries: readonly PageGeometry[] = [A4, A4]): readonly PdfAnnotation[] {
  return pdfAnnotations([mark], { geometries, contents: [], labels: ['59', '60'] }, SIGNED);
}

function only(annotations: readonly PdfAnnotation[]): PdfAnnotation {
  const [annotation] = annotations;
  if (!annotation || annotations.length > 1) throw new Error(`${annotations.length} annotations`);
  return annotation;
}

describe('marks as PDF annotations', () => {
  it('say whose they are, when they were made, what of, and what the member wrote', () => {
    const mark: Annotation = markOf('highlight', {
      comment: 'Which year?\n- 2025\n- 2026\n- ',
      tags: ['budget', 'ask'],
      id: 'annotation:7',
    });
    expect(only(written(mark))).toMatchObject({
      type: 'Highlight',
      name: 'annotation:7',
      author: 'Anna Berg',
      subject: 'Highlight: question',
      contents: 'Which year?\n- 2025\n- 2026\n\nTags: budget, ask',
      createdAtMs: mark.createdAtMs,
      changedAtMs: mark.changedAtMs,
    });
  });

  it('keep both texts that two devices wrote apart from each other', () => {
    const mark = {
      ...(markOf('highlight') as Annotation),
      commentAlternatives: [
        { id: 'x', value: 'Late' },
        { id: 'y', value: 'Early' },
      ],
    };
    expect(only(written(mark as unknown as Annotation)).contents).toBe('Late\n\nEarly');
  });

  it('give the corners of words from the top left as they are read, however the page is turned', () => {
    const mark = markOf('underline', { rects: [[10, 20, 110, 32]] });
    const quad = (rotation: PageGeometry['rotation']) => only(written(mark, [{ ...A4, rotation }])).quadPoints;
    expect(quad(0)).toEqual([10, 32, 110, 32, 10, 20, 110, 20]);
    expect(quad(90)).toEqual([10, 20, 10, 32, 110, 20, 110, 32]);
    expect(quad(180)).toEqual([110, 20, 10, 20, 110, 32, 10, 32]);
    expect(quad(270)).toEqual([110, 32, 110, 20, 10, 32, 10, 20]);
  });

  it('follow words that are set sideways on the page', () => {
    const run = { text: 'sideways', start: 0, x: 100, y: 700, width: 80, height: 12, angle: 270 };
    const content = { text: 'sideways', places: packRuns([run]) };
    const mark = markOf('highlight', { rects: [[88, 142, 103, 222]] });
    const [annotation] = pdfAnnotations([mark], { geometries: [A4], contents: [content], labels: [] }, SIGNED);
    expect(annotation?.quadPoints).toEqual([88, 142, 88, 222, 103, 142, 103, 222]);
  });

  it('hold all corners within their rectangle', () => {
    const mark = markOf('strikeout', {
      rects: [
        [10, 20, 110, 32],
        [10, 5, 60, 17],
      ],
    });
    const { rect, quadPoints } = only(written(mark));
    quadPoints?.forEach((value, at) => {
      expect(value).toBeGreaterThan(rect[at % 2] ?? Infinity);
      expect(value).toBeLessThan(rect[(at % 2) + 2] ?? 0);
    });
    expect(quadPoints).toHaveLength(16);
  });

  it('are one a page where a mark goes on over a page break, and say whose they are', () => {
    const quote = { exact: 'goes on', prefix: '', suffix: '', start: 0, end: 7 };
    const mark = markOf('highlight', {
      comment: 'Both',
      continued: [{ pageIndex: 1, rects: [[1, 2, 30, 14]], quote }],
    });
    const [first, second, ...more] = written(mark);
    expect(more).toEqual([]);
    expect([first?.pageIndex, second?.pageIndex]).toEqual([0, 1]);
    expect(second?.contents).toBe('Continued from page 59');
    expect(second?.name).not.toBe(first?.name);
    // Of the second page alone, the comment stands there.
    const pages = { geometries: [A4, A4], contents: [], labels: [] };
    const signed = { author: '', colourNames: { yellow: '', green: '', blue: '', pink: '' } };
    const alone = pdfAnnotations([mark], pages, signed, new Set([1]));
    expect(alone.map(({ pageIndex, contents, name }) => [pageIndex, contents, name])).toEqual([[1, 'Both', mark.id]]);
  });

  it('put the sign of a note at its point, and keep it on the page', () => {
    expect(only(written(markOf('note', { point: [100, 600] }))).rect).toEqual([100, 582, 118, 600]);
    expect(only(written(markOf('note', { point: [590, 4] }))).rect).toEqual([577, 0, 595, 18]);
    const large = { ...A4, userUnit: 2 };
    expect(only(written(markOf('note', { point: [100, 600] }), [large])).rect).toEqual([100, 591, 109, 600]);
  });

  it.each([0, 90, 180, 270] as const)('keep the sign on a page turned by %i, upright or turned with it', rotation => {
    const geometry: PageGeometry = { view: [-30, 40, 270, 640], rotation, userUnit: 2 };
    const { width, height } = shownSize(geometry);
    for (const point of [
      [-30, 40],
      [270, 40],
      [-30, 640],
      [270, 640],
      [100, 300],
    ] as const) {
      const { rect } = only(written(markOf('note', { point }), [geometry]));
      const turned = rectAsShown(geometry, rect);
      const [x, y] = pointAsShown(geometry, rect[0], rect[3]);
      for (const [left, top, right, bottom] of [turned, [x, y, x + 18, y + 18] as const]) {
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        expect(bottom).toBeLessThanOrEqual(height);
      }
      if (point[0] === 100) expect([rect[0], rect[3]]).toEqual(point);
    }
  });

  it('draw ink as wide as the pen was pressed, and hold its points without the pressure', () => {
    const mark = markOf('ink', {
      strokes: [
        [10, 10, 1, 20, 10, 0.5],
        [30, 30, 0.5],
      ],
      width: 4,
    });
    const ink = only(written(mark));
    expect(ink.inkList).toEqual([
      [10, 10, 20, 10],
      [30, 30],
    ]);
    // It grows thin in steps too small to be seen.
    const widths = [...ink.look.content.matchAll(/([\d.]+) w (?=[\d.]+ 10 m)/g)].map(([, wide]) => Number(wide));
    expect(Math.max(...widths)).toBeCloseTo(4, 0);
    expect(Math.min(...widths)).toBeCloseTo(2.7, 0);
    expect(Math.max(...widths.slice(1).map((wide, at) => Math.abs(wide - (widths[at] ?? 0))))).toBeLessThan(0.2);
    expect(ink.look.content).toContain('2.7 w 30 30 m 30 30 l S');
    expect(ink.lineWidth).toBeGreaterThan(2.7);
    expect(ink.lineWidth).toBeLessThan(4);
  });

  it('darken what lies under a highlight, and draw no line darker than its colour', () => {
    expect(only(written(markOf('highlight'))).look.multiplies).toBe(true);
    expect(only(written(markOf('area'))).look).toMatchObject({ multiplies: false, bounds: [100, 300, 200, 400] });
  });

  it('name the mark of the file that they take the place of', () => {
    expect(only(written(markOf('highlight', { adoptedFrom: '0:12R' }))).insteadOf).toBe('12R');
  });

  it('are none for bookmarks, which are entries of the outline', () => {
    const mark = markOf('bookmark', { comment: 'The levy', point: [560, 800] });
    expect(written(mark)).toEqual([]);
    expect(pdfBookmarks([mark, markOf('note')])).toEqual([{ title: 'The levy', pageIndex: 0, x: 560, y: 800 }]);
    expect(pdfBookmarks([markOf('bookmark')])[0]?.title).toBe('Bookmark');
  });
});
