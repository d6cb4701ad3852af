import { rectAsShown, type PageGeometry } from '../pack/page-geometry.ts';
import type { Rect } from './geometry.ts';

/**
 * A key whose order as a string is reading order: page (5 digits), offset in the page's text (6), distance from the top
 * of the page as shown in points (6). Stored with the annotation, so that lists need no PDF.
 */
export function sortIndex(pageIndex: number, textOffset: number, fromTop: number): string {
  return [pad(pageIndex, 5), pad(textOffset, 6), pad(fromTop, 6)].join('|');
}

/** {@link sortIndex} of what covers a rectangle of a page, in PDF user space. */
export function sortIndexOfRect(geometry: PageGeometry, pageIndex: number, textOffset: number, rect: Rect): string {
  return sortIndex(pageIndex, textOffset, rectAsShown(geometry, rect)[1]);
}

/** What all keys of a page, and of those behind it, come after. */
export function pagePlace(pageIndex: number): string {
  return pad(pageIndex, 5);
}

/** The page of a {@link sortIndex}. */
export function pageOfPlace(place: string): number {
  return Number.parseInt(place, 10);
}

function pad(value: number, digits: number): string {
  const whole = Math.min(Math.max(Math.round(value), 0), 10 ** digits - 1);
  return String(whole).padStart(digits, '0');
}
