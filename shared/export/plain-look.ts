import type { Rgb } from '../annotations/colour-values.ts';
import type { Rect } from '../annotations/geometry.ts';
import { NOTE_SIDE } from '../annotations/shape.ts';
import { highlightLook, lineLook, noteSign, type Appearance } from './appearance.ts';
import { fill, number, numbers, painted, stroke } from './content-operators.ts';
import { quadOf, type Point } from './quad-points.ts';

/** A mark of a PDF that brings no look of its own: what it says of how it is drawn. Geometry in PDF user space. */
type PlainMark = {
  /** `Highlight`, `Ink` (ISO 32000-1, 12.5.6.1). */
  readonly subtype: string;
  readonly rect: Rect;
  readonly colour: Rgb | null;
  /** Of what is within its line; null where it is empty. */
  readonly inside: Rgb | null;
  /** Of its line, in points. */
  readonly width: number;
  /** The boxes of the words that it lies on. */
  readonly lines: readonly Rect[];
  /** The lines that it draws, each by its points. */
  readonly paths: readonly (readonly Point[])[];
};

const BLACK: Rgb = [0, 0, 0];
const YELLOW: Rgb = [255, 255, 0];
const PAPER: Rgb = [255, 255, 255];

/** From the middle of a quarter of a circle to its handles, as a share of the radius. */
const HANDLE = (4 / 3) * Math.tan(Math.PI / 8);

/** How a mark without a look is seen, as pdf.js draws it; undefined for kinds that it does not draw. */
export function plainLook(mark: PlainMark): Appearance | undefined {
  const { subtype, rect, lines, width } = mark;
  const colour = mark.colour ?? BLACK;
  const quads = lines.map(line => quadOf(line, 0, 0));
  switch (subtype) {
    case 'Highlight':
      return quads.length > 0 ? highlightLook(quads, mark.colour ?? YELLOW) : undefined;
    case 'Underline':
    case 'Squiggly':
      return quads.length > 0 ? lineLook('underline', quads, colour) : undefined;
    case 'StrikeOut':
      return quads.length > 0 ? lineLook('strikeout', quads, colour) : undefined;
    case 'Square':
      return drawn(mark, [`${numbers(framed(rect, width))} re`], rect);
    case 'Circle':
      return drawn(mark, [ellipse(framed(rect, width))], rect);
    case 'Ink':
    case 'Line':
    case 'PolyLine':
      return drawn({ ...mark, inside: null, width: width || 1 }, mark.paths.map(pathOf), boundsOfPaths(mark));
    case 'Polygon':
      return drawn(
        { ...mark, width: width || 1 },
        mark.paths.map(path => `${pathOf(path)} h`),
        boundsOfPaths(mark),
      );
    case 'Text': {
      const [left, , , top] = rect;
      const content = `1 0 0 1 ${numbers([left, top - NOTE_SIDE])} cm\n${noteSign(mark.colour ?? PAPER, BLACK)}`;
      return { content, bounds: [left, top - NOTE_SIDE, left + NOTE_SIDE, top], multiplies: false };
    }
    default:
      return undefined;
  }
}

function drawn(
  { subtype, colour, inside, width }: PlainMark,
  figures: readonly string[],
  bounds: Rect,
): Appearance | undefined {
  const paint = inside === null ? 'S' : width > 0 ? 'B' : 'f';
  if (figures.length === 0 || (paint === 'S' && width === 0)) return undefined;
  const state = `${stroke(colour ?? BLACK)} ${inside === null ? '' : fill(inside)} ${number(width)} w${subtype === 'Ink' ? ' 1 J 1 j' : ''}`;
  return {
    content: painted(
      state,
      figures.map(figure => `${figure} ${paint}`),
    ),
    bounds,
    multiplies: false,
  };
}

/** What is left of a rectangle within half of its line: left, bottom, width, height. */
function framed([left, bottom, right, top]: Rect, width: number): readonly [number, number, number, number] {
  return [
    left + width / 2,
    bottom + width / 2,
    Math.max(right - left - width, 0.1),
    Math.max(top - bottom - width, 0.1),
  ];
}

function ellipse([left, bottom, width, height]: readonly [number, number, number, number]): string {
  const [x, y, across, up] = [left + width / 2, bottom + height / 2, width / 2, height / 2];
  const [beside, above] = [across * HANDLE, up * HANDLE];
  return [
    `${numbers([x + across, y])} m`,
    `${numbers([x + across, y + above, x + beside, y + up, x, y + up])} c`,
    `${numbers([x - beside, y + up, x - across, y + above, x - across, y])} c`,
    `${numbers([x - across, y - above, x - beside, y - up, x, y - up])} c`,
    `${numbers([x + beside, y - up, x + across, y - above, x + across, y])} c h`,
  ].join(' ');
}

function pathOf(points: readonly Point[]): string {
  const [first = [0, 0]] = points;
  // A single touch is a line without length: round ends make a dot of it.
  const rest = points.length > 1 ? points.slice(1) : [first];
  return [`${numbers(first)} m`, ...rest.map(point => `${numbers(point)} l`)].join(' ');
}

function boundsOfPaths({ paths, width }: PlainMark): Rect {
  const around = width || 1;
  const across = paths.flatMap(path => path.map(([x]) => x));
  const up = paths.flatMap(path => path.map(([, y]) => y));
  const [left, bottom] = [across, up].map(values => values.reduce((least, value) => Math.min(least, value), Infinity));
  const [right, top] = [across, up].map(values => values.reduce((most, value) => Math.max(most, value), -Infinity));
  return [(left ?? 0) - around, (bottom ?? 0) - around, (right ?? 0) + around, (top ?? 0) + around];
}
