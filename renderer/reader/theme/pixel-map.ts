import type { ColourMap } from './page-colours.ts';

/** Colours remembered: a power of two, more than a printed page has. */
const SLOTS = 1 << 14;
const [HASH, HASH_SHIFT] = [0x9e3779b1, 32 - 14];

/** Repaints stretches of pixels by a map of colours. Pages have few colours: each is worked out once and remembered. */
export class PixelMap {
  readonly #map: ColourMap;
  readonly #from = new Uint32Array(SLOTS);
  readonly #to = new Uint32Array(SLOTS);

  constructor(map: ColourMap) {
    this.#map = map;
  }

  /**
   * Repaints the pixels from `start` up to `end`.
   *
   * @param pixels as `ImageData` holds them on machines that put the low byte first, which all that Lectern runs on do:
   *   opacity in the highest byte, red in the lowest. Opacity is left as it is
   */
  repaint(pixels: Uint32Array, start: number, end: number): void {
    let lastFrom = 0;
    let lastTo = this.#lookUp(0);
    for (let at = start; at < end; at += 1) {
      const pixel = pixels[at] ?? 0;
      if (pixel !== lastFrom) {
        lastFrom = pixel;
        lastTo = this.#lookUp(pixel);
      }
      pixels[at] = lastTo;
    }
  }

  #lookUp(pixel: number): number {
    const slot = Math.imul(pixel, HASH) >>> HASH_SHIFT;
    if (this.#from[slot] !== pixel) {
      this.#from[slot] = pixel;
      this.#to[slot] = this.#workOut(pixel);
    }
    return this.#to[slot] ?? 0;
  }

  #workOut(pixel: number): number {
    if (pixel >>> 24 === 0) return pixel;
    const [red, green, blue] = this.#map([pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255]);
    const colour = (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red);
    return ((pixel & 0xff000000) | colour) >>> 0;
  }
}
