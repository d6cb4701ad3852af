import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../../../build/icons/png.ts';
import { ICON, toPixels, toSvg } from '../../../build/icons/shapes.ts';

describe('toPixels', () => {
  const side = 64;
  const pixels = toPixels(ICON, side);
  const at = (x: number, y: number) => [...pixels.subarray((y * side + x) * 4, (y * side + x) * 4 + 4)];

  it('draws a white L on a teal tile with clear corners', () => {
    expect(at(24, 30)).toEqual([255, 255, 255, 255]);
    expect(at(44, 46)).toEqual([255, 255, 255, 255]);
    expect(at(44, 30)).toEqual([0x0b, 0x5c, 0x66, 255]);
    expect(at(0, 0)[3]).toBe(0);
  });

  it('has smooth corners', () => {
    const alphas = new Set(pixels.filter((_, index) => index % 4 === 3));
    expect([...alphas].some(alpha => alpha > 0 && alpha < 255)).toBe(true);
  });
});

describe('encodePng', () => {
  it('keeps every pixel', () => {
    const pixels = Uint8Array.from({ length: 16 }, (_, index) => index * 10);
    const png = encodePng(pixels, 2);
    const start = png.indexOf('IDAT') + 4;
    const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
    expect([...rows.subarray(1, 9), ...rows.subarray(10, 18)]).toEqual([...pixels]);
    expect(png.readUInt32BE(16)).toBe(2);
  });
});

describe('toSvg', () => {
  it('holds the same shapes', () => {
    expect(toSvg(ICON).match(/<rect /g)).toHaveLength(ICON.length);
    expect(toSvg(ICON)).toContain('#0b5c66');
  });
});
