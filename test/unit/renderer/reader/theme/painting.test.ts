import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeStretches } from '../../../../../renderer/reader/theme/free-stretches.ts';
import { picturesToSpare } from '../../../../../renderer/reader/theme/pictures-to-spare.ts';
import { PixelMap } from '../../../../../renderer/reader/theme/pixel-map.ts';
import type { Rect } from '../../../../../shared/annotations/geometry.ts';

const PAGE: Rect = [0, 0, 1000, 1400];

describe('pictures that keep their colours', () => {
  test('are those on a page of words', () => {
    const photo: Rect = [100, 200, 600, 500];
    expect(picturesToSpare([photo], PAGE)).toEqual([photo]);
  });

  test('are none on a page that is one picture, or was cut into strips of one', () => {
    expect(picturesToSpare([PAGE], PAGE)).toEqual([]);
    const strips = Array.from({ length: 20 }, (_, at): Rect => [10, at * 70, 990, at * 70 + 70]);
    expect(picturesToSpare(strips, PAGE)).toEqual([]);
  });

  test('count by the whole page where a part of it is drawn', () => {
    const photo: Rect = [-200, -200, 1200, 1600];
    expect(picturesToSpare([photo], [-2000, -2000, 4000, 6000])).toEqual([photo]);
  });

  test('are not the rules and bullets that were drawn as pictures', () => {
    expect(
      picturesToSpare(
        [
          [0, 700, 1000, 702],
          [50, 50, 60, 60],
        ],
        PAGE,
      ),
    ).toEqual([]);
  });
});

describe('what is painted', () => {
  const edge = fc.integer({ min: -30, max: 70 });
  const pictures = fc.array(fc.tuple(edge, edge, edge, edge), { maxLength: 12 });

  test('is every pixel outside of all pictures, once, and none inside', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        pictures,
        (width, height, rects) => {
          const times = new Uint8Array(width * height);
          for (const { top, bottom, free } of freeStretches(width, height, rects)) {
            for (let y = top; y < bottom; y += 1) {
              for (const [left, right] of free)
                for (let x = left; x < right; x += 1) times[y * width + x] = (times[y * width + x] ?? 0) + 1;
            }
          }
          for (let y = 0; y < height; y += 1) {
            for (let x = 0; x < width; x += 1) {
              const isInside = rects.some(
                ([left, top, right, bottom]) => left <= x && x < right && top <= y && y < bottom,
              );
              expect(times[y * width + x]).toBe(isInside ? 0 : 1);
            }
          }
        },
      ),
    );
  });

  test('is given the colour of the map, with its opacity, however many colours there are', () => {
    const map = new PixelMap(([red, green, blue]) => [255 - red, green, blue / 2]);
    const pixels = Uint32Array.from({ length: 50_000 }, (_, at) => (Math.imul(at, 2654435761) | 0x01000000) >>> 0);
    const before = pixels.slice();
    map.repaint(pixels, 10, 49_990);
    const wanted = before.map((pixel, at) => {
      if (at < 10 || at >= 49_990) return pixel;
      const half = Math.round(((pixel >>> 16) & 255) / 2);
      return ((pixel & 0xff00ff00) | (half << 16) | (255 - (pixel & 255))) >>> 0;
    });
    expect(pixels).toEqual(wanted);
  });

  test('leaves what is wholly transparent as it is', () => {
    const pixels = new Uint32Array(4);
    new PixelMap(() => [255, 255, 255]).repaint(pixels, 0, 4);
    expect([...pixels]).toEqual([0, 0, 0, 0]);
  });
});
