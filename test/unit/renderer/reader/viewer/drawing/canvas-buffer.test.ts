import { describe, expect, it } from 'vitest';
import { CanvasBuffer, type DrawnCanvas } from '../../../../../../renderer/reader/viewer/drawing/canvas-buffer.ts';

function drawn(pageIndex: number, width = 100, height = 100): DrawnCanvas {
  const size = { width, height };
  return { spec: { pageIndex, rotation: 0, size, theme: undefined }, canvas: { ...size, remove: () => undefined } };
}

function filled(pages: readonly number[], bounds = { count: 3, pixels: 1_000_000 }) {
  const dropped: number[] = [];
  const buffer = new CanvasBuffer(bounds, ({ spec }) => dropped.push(spec.pageIndex));
  const all = pages.map(pageIndex => drawn(pageIndex));
  for (const one of all) buffer.put(one);
  return { buffer, dropped, all };
}

describe('CanvasBuffer', () => {
  it('lets go of what was needed longest ago, and zeroes its canvas', () => {
    const { buffer, dropped, all } = filled([1, 2, 3, 4, 5]);
    buffer.trim(new Set([1]));
    expect(dropped).toEqual([2, 3]);
    expect(all[1]?.canvas).toMatchObject({ width: 0, height: 0 });
    expect(buffer.get(1)).toBe(all[0]);
  });

  it('is bounded by pixels as well as by count', () => {
    const { buffer, dropped } = filled([1, 2, 3], { count: 10, pixels: 15_000 });
    buffer.trim(new Set([3]));
    expect(dropped).toEqual([1, 2]);
  });

  it('keeps what is needed, however much it is', () => {
    const { buffer, dropped } = filled([1, 2, 3, 4], { count: 1, pixels: 1 });
    buffer.trim(new Set([1, 2, 3, 4]));
    expect(dropped).toEqual([]);
  });

  it('keeps one drawing of a page, the last', () => {
    const { buffer, dropped } = filled([1]);
    const anew = drawn(1, 200, 200);
    buffer.put(anew);
    expect(buffer.get(1)).toBe(anew);
    expect(dropped).toEqual([1]);
    buffer.put(anew);
    expect(anew.canvas.width).toBe(200);
  });

  it('lets go of all', () => {
    const { buffer, dropped } = filled([1, 2]);
    buffer.clear();
    expect(dropped).toEqual([1, 2]);
    expect(buffer.get(1)).toBeUndefined();
  });
});
