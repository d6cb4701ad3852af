import { describe, expect, it } from 'vitest';
import { destinationPoint, downTo } from '../../../../shared/links/destination.ts';
import type { PageGeometry } from '../../../../shared/pack/page-geometry.ts';

const page = (rotation: PageGeometry['rotation']): PageGeometry => ({ view: [0, 0, 600, 800], rotation, userUnit: 1 });

describe('destinationPoint', () => {
  it('takes the place out of every kind of destination', () => {
    const of = (name: string, ...numbers: readonly unknown[]) =>
      destinationPoint([{ num: 3, gen: 0 }, { name }, ...numbers]);
    expect(of('XYZ', 72, 500, 0)).toEqual({ x: 72, y: 500 });
    expect(of('XYZ', null, null, null)).toEqual({ x: null, y: null });
    expect(of('FitH', 600)).toEqual({ x: null, y: 600 });
    expect(of('FitBV', 30)).toEqual({ x: 30, y: null });
    expect(of('FitR', 10, 20, 30, 40)).toEqual({ x: 10, y: 40 });
    expect(of('Fit')).toEqual({ x: null, y: null });
    expect(of('XYZ', 'a', Number.NaN)).toEqual({ x: null, y: null });
    expect(destinationPoint([3])).toEqual({ x: null, y: null });
    expect(destinationPoint([])).toEqual({ x: null, y: null });
  });
});

describe('downTo', () => {
  it('is how far below the top edge the place lies, however the page is turned', () => {
    const point = { x: 100, y: 700 };
    expect(downTo(page(0), point)).toBe(100);
    expect(downTo(page(90), point)).toBe(100);
    expect(downTo(page(180), point)).toBe(700);
    expect(downTo(page(270), point)).toBe(500);
  });

  it('is the top of the page where the destination leaves it open, and never beside the page', () => {
    expect(downTo(page(0), { x: 100, y: null })).toBe(0);
    expect(downTo(page(90), { x: null, y: 700 })).toBe(0);
    expect(downTo(page(90), { x: 40, y: null })).toBe(40);
    expect(downTo(page(0), { x: 0, y: 90_000 })).toBe(0);
    expect(downTo(page(0), { x: 0, y: -90_000 })).toBe(800);
  });
});
