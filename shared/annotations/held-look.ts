import { hueApart, LINE_COLOURS, nearestColour, SOFT_COLOURS, type Rgb } from './colour-values.ts';

/** How a mark of a file is drawn, as far as the file says. */
export type FileLook = {
  /** `Highlight`, `Circle` (ISO 32000-1, 12.5.6.1). */
  readonly subtype: string;
  readonly colour: Rgb;
  /** From 0, not seen, to 1. */
  readonly opacity: number;
  /** Of its line, in points. */
  readonly width: number;
  readonly isDashed: boolean;
};

/** Degrees on the colour wheel between two colours that go by the same name: red is no pink. */
const SAME_HUE = 35;
/** Of 255: by how much one may be lighter than the other, and how strong a colour is that is no grey. */
const SAME_LIGHT = 80;
const LEAST_STRENGTH = 30;

/** Of frames, in points: the width that Lectern draws them with. */
const FRAME_WIDTH = 1.5;

/**
 * Whether a mark of the member's own can stand in the place of one of a file without the page looking any different, but
 * for a shade of its colour. Of frames that is so for those that Lectern wrote: others may be filled.
 */
export function canHold({ subtype, colour, opacity, width, isDashed }: FileLook): boolean {
  const nearest = nearestColour(colour);
  const line = LINE_COLOURS[nearest];
  switch (subtype) {
    case 'Text':
      return true;
    case 'Highlight':
      return isLike(onPaper(colour, opacity), SOFT_COLOURS[nearest]);
    case 'Underline':
    case 'StrikeOut':
      return isLike(colour, line);
    case 'Ink':
      return opacity === 1 && !isDashed && isLike(colour, line);
    case 'Square':
      return width === FRAME_WIDTH && !isDashed && colour.every((part, at) => Math.abs(part - (line[at] ?? 0)) <= 1);
    default:
      return false;
  }
}

function isLike(colour: Rgb, other: Rgb): boolean {
  if (Math.max(...colour) - Math.min(...colour) < LEAST_STRENGTH) return false;
  return hueApart(colour, other) <= SAME_HUE && Math.abs(lightOf(colour) - lightOf(other)) <= SAME_LIGHT;
}

function onPaper([red, green, blue]: Rgb, opacity: number): Rgb {
  const through = (part: number): number => 255 - (255 - part) * opacity;
  return [through(red), through(green), through(blue)];
}

/** As the eye weighs the parts (ITU-R BT.709). */
function lightOf([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
