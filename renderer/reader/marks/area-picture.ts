import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { AnnotationOf } from '../../../shared/annotations/model.ts';
import { store } from '../../db/the-store.ts';

/** Pixels a point takes, and pixels of a side at most. */
const SHARP = 3;
const LONGEST_SIDE = 1600;
const QUALITY = 0.85;

/** Which place a picture is of: of another one it must be made anew. */
function keyOf({ paper, pageIndex, rect }: AnnotationOf<'area'>): string {
  return [paper, pageIndex, ...rect].join(' ');
}

let last: Promise<unknown> = Promise.resolve();

/**
 * The picture of what an area holds: the one that is kept, or where the paper is open a new one, which is then kept. One
 * at a time, behind each other. Undefined where there is none to be had.
 */
export function pictureOfArea(
  area: AnnotationOf<'area'>,
  pdf: PDFDocumentProxy | undefined,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const find = async (): Promise<Blob | undefined> => {
    if (signal.aborted) return undefined;
    const kept = await store.areaPicture(area.id);
    const key = keyOf(area);
    if (kept?.key === key) return kept.picture;
    const picture = pdf && (await draw(area, pdf));
    if (picture) await store.putAreaPicture({ id: area.id, key, picture });
    return picture;
  };
  const turn = last.then(find, find);
  last = turn;
  // A page that cannot be drawn, or a disk that is full, leaves the area without a picture: it is no work that is lost.
  return turn.catch(() => undefined);
}

async function draw({ pageIndex, rect }: AnnotationOf<'area'>, pdf: PDFDocumentProxy): Promise<Blob | undefined> {
  const page = await pdf.getPage(pageIndex + 1);
  const natural = page.getViewport({ scale: 1 });
  const [x1 = 0, y1 = 0] = natural.convertToViewportPoint(rect[0], rect[1]).map(Number);
  const [x2 = 0, y2 = 0] = natural.convertToViewportPoint(rect[2], rect[3]).map(Number);
  const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  const scale = Math.min(SHARP, LONGEST_SIDE / Math.max(wide, high, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(wide * scale));
  canvas.height = Math.max(1, Math.round(high * scale));
  const [left, top] = [Math.min(x1, x2) * scale, Math.min(y1, y2) * scale];
  try {
    await page.render({ canvas, viewport: page.getViewport({ scale }), transform: [1, 0, 0, 1, -left, -top] }).promise;
    return (await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/webp', QUALITY))) ?? undefined;
  } finally {
    canvas.width = 0;
  }
}
