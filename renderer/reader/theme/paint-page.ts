import type { PagePainter } from '../viewer/page-painter.ts';
import { freeStretches } from './free-stretches.ts';
import type { ColourMap } from './page-colours.ts';
import { picturesToSpare } from './pictures-to-spare.ts';
import { PixelMap } from './pixel-map.ts';

/** Pixels read, painted and put back at a time: about a millisecond. */
const PIECE = 256 * 1024;
/** Painting goes on for so long before the window gets its turn. */
const SLICE_MS = 6;

/** A painter that gives each colour of a page another one, and leaves pictures as they are. */
export function painterOf(map: ColourMap): PagePainter {
  const pixelMap = new PixelMap(map);
  return async (canvas, pictures, page) => {
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const { width, height } = canvas;
    if (!context || width === 0 || height === 0) return;
    const rows = Math.max(1, Math.floor(PIECE / width));
    let sliceBegan = performance.now();
    for (const { top, bottom, free } of freeStretches(width, height, picturesToSpare(pictures, page))) {
      if (free.length === 0) continue;
      for (let y = top; y < bottom; y += rows) {
        if (performance.now() - sliceBegan > SLICE_MS) {
          await nextTurn();
          // Wanted no more.
          if (canvas.width !== width) return;
          sliceBegan = performance.now();
        }
        const piece = context.getImageData(0, y, width, Math.min(rows, bottom - y));
        const pixels = new Uint32Array(piece.data.buffer);
        for (let row = 0; row < pixels.length; row += width) {
          for (const [left, right] of free) pixelMap.repaint(pixels, row + left, row + right);
        }
        context.putImageData(piece, 0, y);
      }
    }
  };
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve);
  });
}
