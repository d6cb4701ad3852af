import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import type { Rgb } from '../../../shared/annotations/colour-values.ts';
import { FARTHEST } from '../../../shared/annotations/embedded.ts';
import type { Rect } from '../../../shared/annotations/geometry.ts';
import type { Appearance } from '../../../shared/export/appearance.ts';
import { fill, numbers, painted } from '../../../shared/export/content-operators.ts';
import { plainLook } from '../../../shared/export/plain-look.ts';
import type { Point } from '../../../shared/export/quad-points.ts';
import { subtypeOf } from './page-parts.ts';
import { numberAt, numbersIn, rectIn } from './pdf-numbers.ts';
import type { Typeface } from './typeface.ts';

/** A mark of a hostile file may have any number of points. */
const MOST_NUMBERS = 20_000;

/** What words of a look are set in, as its form calls it. */
export const WORDS_FONT = 'Words';

/** How an annotation that brings no look is seen; undefined for one that is not: an answer, a link, a field. */
export function lookWithoutOne(dict: PDFDict, face: Typeface): Appearance | undefined {
  const rect = rectIn(dict.lookup(PDFName.of('Rect')));
  const isAnswer = dict.has(PDFName.of('IRT')) && dict.lookup(PDFName.of('RT')) !== PDFName.of('Group');
  if (!rect || isAnswer) return undefined;
  const subtype = subtypeOf(dict);
  if (subtype === 'FreeText') return wordsLook(dict, rect, face);
  const coordinates = (key: string): readonly number[] =>
    numbersIn(dict.lookup(PDFName.of(key))).slice(0, MOST_NUMBERS);
  const paths = [...listsIn(dict.lookup(PDFName.of('InkList'))), coordinates('L'), coordinates('Vertices')]
    .map(pointsOf)
    .filter(path => path.length > 0);
  const lines = boxesOf(coordinates('QuadPoints'));
  const all = [...rect, ...lines.flat(), ...paths.flat(2)];
  if (all.some(value => Math.abs(value) > FARTHEST)) return undefined;
  return plainLook({
    subtype,
    rect,
    colour: colourOf(numbersIn(dict.lookup(PDFName.of('C')))),
    inside: colourOf(numbersIn(dict.lookup(PDFName.of('IC')))),
    width: widthOf(dict),
    lines,
    paths,
  });
}

/** Words written on the page, made smaller where they do not fit their box. */
function wordsLook(dict: PDFDict, rect: Rect, face: Typeface): Appearance | undefined {
  const lines = textAt(dict, 'Contents').split(/\r\n?|\n/);
  const style = textAt(dict, 'DA');
  const asked = Number(/([\d.]+)\s+Tf/.exec(style)?.[1]) || 10;
  const [left, bottom, right, top] = rect;
  const widest = lines.reduce((most, line) => Math.max(most, face.width(line, asked)), 0);
  const [wide, high] = [(right - left) / widest, (top - bottom) / (LEADING * asked * lines.length)];
  const size = asked * Math.min(1, wide, high);
  if (widest === 0 || size <= 0) return undefined;
  const set = lines.map((line, at) => {
    const place = numbers([left, top - size - at * LEADING * size]);
    return `1 0 0 1 ${place} Tm ${face.encode(line)} Tj`;
  });
  const words = ['BT', `/${WORDS_FONT} ${numbers([size])} Tf`, ...set, 'ET'];
  return { content: painted(fill(inkOf(style)), words), bounds: rect, multiplies: false };
}

/** From one line of words to the next, in sizes of them. */
const LEADING = 1.35;

/** The colour that words are set in: of red, green and blue, or of grey. */
function inkOf(style: string): Rgb {
  const [, colour = ''] = /((?:[\d.]+\s+){1,4})(?:rg|g|k)\b/.exec(style) ?? [];
  return colourOf(colour.trim().split(/\s+/).filter(Boolean).map(Number)) ?? [0, 0, 0];
}

/** A colour of grey, of red, green and blue, or of four inks (ISO 32000-1, table 164); null where there is none. */
function colourOf(parts: readonly number[]): Rgb | null {
  const [a = 0, b = 0, c = 0, d = 0] = parts.map(part => Math.min(Math.max(part, 0), 1));
  switch (parts.length) {
    case 1:
      return [a * 255, a * 255, a * 255];
    case 3:
      return [a * 255, b * 255, c * 255];
    case 4:
      return [(1 - a) * (1 - d) * 255, (1 - b) * (1 - d) * 255, (1 - c) * (1 - d) * 255];
    default:
      return null;
  }
}

/** Of its line, in points (ISO 32000-1, 12.5.4). */
function widthOf(dict: PDFDict): number {
  const style = dict.lookup(PDFName.of('BS'));
  const width = style instanceof PDFDict ? numberAt(style, 'W') : numbersIn(dict.lookup(PDFName.of('Border')))[2];
  return Math.min(Math.max(width ?? 1, 0), 100);
}

function listsIn(object: PDFObject | undefined): readonly (readonly number[])[] {
  if (!(object instanceof PDFArray)) return [];
  return object.asArray().map((_entry, at) => numbersIn(object.lookup(at)).slice(0, MOST_NUMBERS));
}

function pointsOf(values: readonly number[]): readonly Point[] {
  return values.flatMap((x, at): readonly Point[] => {
    const y = values[at + 1];
    return at % 2 === 0 && y !== undefined ? [[x, y]] : [];
  });
}

/** The boxes of quadrilaterals, whose corners writers give in different orders. */
function boxesOf(values: readonly number[]): readonly Rect[] {
  return values.flatMap((_value, at): readonly Rect[] => {
    const corners = at % 8 === 0 ? pointsOf(values.slice(at, at + 8)) : [];
    if (corners.length < 4) return [];
    const [across, up] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    return [[Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)]];
  });
}

function textAt(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}
