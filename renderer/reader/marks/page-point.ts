import { pointInPage, type PageGeometry } from '../../../shared/pack/page-geometry.ts';
import { rounded } from '../../../shared/rounded.ts';

/** A point of the window on a page: in points as shown from its top left corner, and in PDF user space. */
export type PagePoint = { readonly shown: readonly [number, number]; readonly inPage: readonly [number, number] };

/** Where on a page a point of the window lies; on its edge, where it lies beyond. */
export function pointOn(page: Element, geometry: PageGeometry, scale: number, x: number, y: number): PagePoint {
  const { left, top, width, height } = page.getBoundingClientRect();
  const across = Math.min(Math.max(x - left, 0), width) / scale;
  const down = Math.min(Math.max(y - top, 0), height) / scale;
  const [inX, inY] = pointInPage(geometry, across, down);
  return { shown: [across, down], inPage: [rounded(inX, 3), rounded(inY, 3)] };
}
