import type { Rect } from '../../shared/annotations/geometry.ts';
import type { Rgb } from '../../shared/annotations/colour-values.ts';

/** A picture of red, green and blue bytes, row by row from the top left. */
export type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** Reads a binary portable pixmap (P6). */
export function readPpm(bytes: Uint8Array): Picture {
  const head = /^P6\s+(?:#[^\n]*\n\s*)?(\d+)\s+(\d+)\s+255\s/.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  );
  if (!head) throw new Error('This is no picture of bytes');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

/** The share of pixels within a rectangle (left, top, right, bottom) that are of a colour, or nearly. */
export function shareOf(
  { width, height, pixels }: Picture,
  [left, top, right, bottom]: Rect,
  colour: Rgb,
  off = 24,
): number {
  let [found, all] = [0, 0];
  for (let y = Math.max(Math.round(top), 0); y < Math.min(Math.round(bottom), height); y += 1) {
    for (let x = Math.max(Math.round(left), 0); x < Math.min(Math.round(right), width); x += 1) {
      const at = (y * width + x) * 3;
      all += 1;
      if (colour.every((part, channel) => Math.abs((pixels[at + channel] ?? 0) - part) <= off)) found += 1;
    }
  }
  return all === 0 ? 0 : found / all;
}
