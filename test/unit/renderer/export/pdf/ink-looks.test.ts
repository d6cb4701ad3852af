import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { hasPdfTools } from '../../../../../build/runtime/pdf-tools.ts';
import { annotatedCopy } from '../../../../../renderer/export/pdf/annotate.ts';
import { drawingPath } from '../../../../../shared/annotations/ink-path.ts';
import type { Stroke } from '../../../../../shared/annotations/stroke.ts';
import { pdfAnnotations } from '../../../../../shared/export/pdf-annotation.ts';
import type { PageGeometry } from '../../../../../shared/pack/page-geometry.ts';
import { fills } from '../../../../support/filled.ts';
import { markOf } from '../../../../support/marks.ts';
import type { Picture } from '../../../../support/ppm.ts';
import { secondOpinion } from '../../../../support/second-tools.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const SIDE = 200;
const PAGE: PageGeometry = { view: [0, 0, SIDE, SIDE], rotation: 0, userUnit: 1 };
const SIGNED = { author: '', colourNames: { yellow: '', green: '', blue: '', pink: '' } };
const WIDTH = 10;

const STROKES: readonly Stroke[] = [
  // A zigzag, a square, a line that is pressed ever harder, and a dot.
  [20, 180, 0.5, 40, 150, 0.5, 60, 180, 0.5, 80, 150, 0.5],
  [110, 180, 0.5, 160, 180, 0.5, 160, 130, 0.5, 110, 130, 0.5, 110, 180, 0.5],
  [20, 60, 0, 180, 100, 1],
  [100, 30, 1],
];

function isInk({ width, pixels }: Picture, x: number, y: number): boolean {
  return (pixels[(y * width + x) * 3] ?? 255) < 128;
}

describe('ink in an annotated PDF', () => {
  it.skipIf(!hasPdfTools())('is drawn by other programs as it is seen in Lectern', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([SIDE, SIDE]);
    const ink = markOf('ink', { colour: 'blue', width: WIDTH, strokes: STROKES });
    const annotations = pdfAnnotations([ink], { geometries: [PAGE], contents: [], labels: ['1'] }, SIGNED);
    const copy = await annotatedCopy(await pdf.save(), 1, { annotations, bookmarks: [], bookmarksHeading: '' });
    const drawn = secondOpinion(copy, temporaryFolder());
    const [within, without] = [
      fills(drawingPath(PAGE, STROKES, WIDTH - 2)),
      fills(drawingPath(PAGE, STROKES, WIDTH + 2)),
    ];
    for (const picture of [drawn.drawnByPoppler(1), drawn.drawnByMuPdf(1)]) {
      const wrong: string[] = [];
      for (let y = 0; y < SIDE; y += 1) {
        for (let x = 0; x < SIDE; x += 1) {
          const [centreX, centreY] = [x + 0.5, y + 0.5];
          const has = isInk(picture, x, y);
          if ((within(centreX, centreY) && !has) || (!without(centreX, centreY) && has)) wrong.push(`${x} ${y}`);
        }
      }
      expect(wrong).toEqual([]);
    }
  });
});
