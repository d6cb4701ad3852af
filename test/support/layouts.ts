import fc from 'fast-check';
import { layoutPages, type PageLayout, type Setting } from '../../renderer/reader/viewer/layout/page-layout.ts';
import { LARGEST_SCALE, SMALLEST_SCALE } from '../../renderer/reader/viewer/layout/scale.ts';
import type { PageGeometry } from '../../shared/pack/page-geometry.ts';
import { FLOWS, SPREADS } from '../../shared/reading/page-look.ts';
import type { Zoom } from '../../shared/reading/place.ts';

/** An upright page of this size in points. */
export function pageOf(width: number, height: number, rotation: PageGeometry['rotation'] = 0): PageGeometry {
  return { view: [0, 0, width, height], rotation, userUnit: 1 };
}

/** A4, upright and landscape. */
export const PORTRAIT = pageOf(595, 842);
export const LANDSCAPE = pageOf(842, 595);

const side = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(595, 842, 1191) },
  { weight: 1, arbitrary: fc.double({ min: 1, max: 14_400, noNaN: true }) },
);
const page: fc.Arbitrary<PageGeometry> = fc
  .tuple(side, side, fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const))
  .map(([width, height, rotation]) => pageOf(width, height, rotation));

/** The pages of a paper, most of them A4 or A3, some of any size. */
export const pagesArbitrary = fc.array(page, { minLength: 1, maxLength: 40 });

export const zoomArbitrary: fc.Arbitrary<Zoom> = fc.oneof(
  fc.constantFrom('fit-width' as const, 'fit-page' as const),
  fc.double({ min: SMALLEST_SCALE, max: LARGEST_SCALE, noNaN: true }),
);

/** The width of a viewer in CSS pixels: from a narrow window to a large screen. */
export const widthArbitrary = fc.integer({ min: 200, max: 4000 });

/** How pages stand beside each other and follow each other. */
export const setOutArbitrary = fc.record({ spread: fc.constantFrom(...SPREADS), flow: fc.constantFrom(...FLOWS) });

/** Pages laid out in one continuous column, unless told otherwise, in a viewer 500 CSS pixels high. */
export function laidOut(
  pages: readonly PageGeometry[],
  zoom: Zoom,
  width: number,
  {
    height = 500,
    spread = 'one',
    flow = 'continuous',
  }: Partial<Omit<Setting, 'zoom'>> & { readonly height?: number } = {},
): PageLayout {
  return layoutPages(pages, { zoom, spread, flow }, { width, height });
}
