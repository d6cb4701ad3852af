/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** What becomes of each colour of a page. */
export type ColourMap = (colour: Rgb) => Rgb;

/** The design's dark surface and the ink on it: gentler than black and white. */
export const DARK_GROUND: Rgb = [27, 33, 39];
export const DARK_INK: Rgb = [236, 239, 242];
/** Paper under a warm lamp. */
export const SEPIA_GROUND: Rgb = [244, 236, 216];
export const BLACK: Rgb = [0, 0, 0];
export const WHITE: Rgb = [255, 255, 255];

/** White becomes the dark ground and black the light ink; a colour keeps its hue, and what was dark becomes light. */
export const darkened: ColourMap = colour => between(DARK_GROUND, DARK_INK, inverted(colour));

/** As if printed on warm paper. */
export const warmed: ColourMap = colour => between(BLACK, SEPIA_GROUND, colour);

/**
 * Black on white: pale grounds become white or nearly so, and what is darker becomes so dark that words in it stand
 * out at 7:1 (WCAG 2.2, 1.4.6), in their hue as far as that allows.
 */
export const strengthened: ColourMap = colour => {
  const before = lumaOf(colour);
  const steeper = clamped(((before - ALL_INK) / (ALL_PAPER - ALL_INK)) * 255);
  // Where words become black, a little brightness is left to colour, so that red stays red.
  const after = Math.max(steeper, Math.min(before, HUE_LEFT * saturationOf(colour)));
  const strong = withLuma(colour, after);
  return before <= ALL_INK ? noBrighterThan(strong, BRIGHTEST_INK) : strong;
};

/** White on black, as strong. */
export const strengthenedInDark: ColourMap = colour => inverted(strengthened(colour));

/** Lumas: greys up to this one become black, and from that one on white. */
const [ALL_INK, ALL_PAPER] = [150, 240];
/** The luma that the strongest colour may keep. */
const HUE_LEFT = 60;
/** The luminance that stands out from white at 7:1 is 0.1; whole numbers are rounded. */
const BRIGHTEST_INK = 0.097;

/** The brightness the eye sees, from 0 to 255 (ITU-R BT.601, as screens were measured for long). */
export function lumaOf([red, green, blue]: Rgb): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Relative luminance, from 0 to 1 (WCAG 2.2). */
function luminanceOf([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** How strongly two colours stand out from each other, from 1 to 21 (WCAG 2.2). */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function inverted(colour: Rgb): Rgb {
  return withLuma(colour, 255 - lumaOf(colour));
}

/** A colour of the same hue that is as bright as is asked for; paler where it could not be so bright otherwise. */
function withLuma(colour: Rgb, wanted: number): Rgb {
  const luma = lumaOf(colour);
  let strength = 1;
  for (const value of colour) {
    const off = value - luma;
    if (off > 0) strength = Math.min(strength, (255 - wanted) / off);
    else if (off < 0) strength = Math.min(strength, wanted / -off);
  }
  return eachOf(colour, value => wanted + (value - luma) * strength);
}

/** Darkens a colour until its luminance is not above a limit. */
function noBrighterThan(colour: Rgb, limit: number): Rgb {
  const luminance = luminanceOf(colour);
  if (luminance <= limit) return colour;
  // Luminance goes with the 2.4th power of the values, or less near black.
  const factor = (limit / luminance) ** (1 / 2.1);
  return noBrighterThan(
    eachOf(colour, value => value * factor),
    limit,
  );
}

function saturationOf(colour: Rgb): number {
  return (Math.max(...colour) - Math.min(...colour)) / 255;
}

/** Black becomes one colour, white the other, and all else lies between. */
function between(black: Rgb, white: Rgb, [red, green, blue]: Rgb): Rgb {
  const along = (from: number, to: number, value: number): number => from + ((to - from) * value) / 255;
  return [along(black[0], white[0], red), along(black[1], white[1], green), along(black[2], white[2], blue)];
}

function eachOf([red, green, blue]: Rgb, change: (value: number) => number): Rgb {
  return [clamped(change(red)), clamped(change(green)), clamped(change(blue))];
}

function clamped(value: number): number {
  return Math.min(Math.max(value, 0), 255);
}
