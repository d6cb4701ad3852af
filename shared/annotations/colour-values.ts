import { COLOURS, type Colour } from './model.ts';

/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** The colours as they lie over words, which stay black under them. */
export const SOFT_COLOURS: Readonly<Record<Colour, Rgb>> = {
  yellow: [255, 229, 138],
  green: [191, 232, 194],
  blue: [191, 220, 245],
  pink: [243, 203, 230],
};

/** The same colours for lines on white paper: dark enough to be seen (at least 3:1, as WCAG 2.2 asks of graphics). */
export const LINE_COLOURS: Readonly<Record<Colour, Rgb>> = {
  yellow: [176, 125, 0],
  green: [46, 125, 50],
  blue: [25, 103, 179],
  pink: [190, 50, 140],
};

/** Below this share of the strongest part a colour is taken for grey: it has no hue to speak of. */
const LEAST_CHROMA = 0.04;

/** The member's colour that is nearest in hue to one of a file; yellow, the first of them, for black, grey and white. */
export function nearestColour(rgb: Rgb): Colour {
  if (hueOf(rgb) === undefined) return COLOURS[0];
  const distance = (colour: Colour): number => hueApart(LINE_COLOURS[colour], rgb);
  return COLOURS.reduce((best, colour) => (distance(colour) < distance(best) ? colour : best));
}

/** Degrees between two colours on the colour wheel, at most 180; one without a hue is taken for red. */
export function hueApart(a: Rgb, b: Rgb): number {
  const apart = Math.abs((hueOf(a) ?? 0) - (hueOf(b) ?? 0));
  return Math.min(apart, 360 - apart);
}

/** `#rrggbb` */
export function cssOf(rgb: Rgb): string {
  return `#${rgb.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Degrees on the colour wheel; undefined where a colour has none. */
function hueOf([red, green, blue]: Rgb): number | undefined {
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (chroma <= LEAST_CHROMA * most) return undefined;
  if (most === red) return (((green - blue) / chroma) * 60 + 360) % 360;
  return most === green ? ((blue - red) / chroma) * 60 + 120 : ((red - green) / chroma) * 60 + 240;
}
