import { PDFArray, PDFName, PDFNumber, type PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import type { Rect } from '../../../shared/annotations/geometry.ts';

/** The numbers of an array; none where it is no array. */
export function numbersIn(object: PDFObject | undefined): readonly number[] {
  if (!(object instanceof PDFArray)) return [];
  return object.asArray().flatMap((_entry, at) => {
    const value = object.lookup(at);
    return value instanceof PDFNumber ? [value.asNumber()] : [];
  });
}

/** A rectangle, from whichever of its corners it is written. */
export function rectIn(object: PDFObject | undefined): Rect | undefined {
  const [x1, y1, x2, y2] = numbersIn(object);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

/** A number of a dictionary. */
export function numberAt(dict: PDFDict, key: string): number | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}
