/** A rectangle with round corners, in units of a 512 × 512 picture whose y grows downwards. */
export interface RoundedRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly colour: Colour;
}

/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

/** Side of the square that the shapes are placed in. */
const PICTURE_SIDE = 512;

const TEAL: Colour = [0x0b, 0x5c, 0x66];
const WHITE: Colour = [0xff, 0xff, 0xff];

/** The app's icon from back to front: a teal tile and the L of Lectern. */
export const ICON: readonly RoundedRectangle[] = [
  { x: 16, y: 16, width: 480, height: 480, radius: 108, colour: TEAL },
  { x: 160, y: 112, width: 64, height: 288, radius: 12, colour: WHITE },
  { x: 160, y: 336, width: 208, height: 64, radius: 12, colour: WHITE },
];

/** The shapes as an SVG document. */
export function toSvg(shapes: readonly RoundedRectangle[]): string {
  const rows = shapes.map(
    ({ x, y, width, height, radius, colour }) =>
      `  <rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${toHex(colour)}"/>`,
  );
  const side = PICTURE_SIDE;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}">`;
  return [open, ...rows, '</svg>', ''].join('\n');
}

/** The shapes as pixels, four bytes (red, green, blue, alpha) each, row by row, with smooth edges. */
export function toPixels(shapes: readonly RoundedRectangle[], side: number): Uint8Array {
  const pixels = new Uint8Array(side * side * 4);
  const unit = PICTURE_SIDE / side;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const at = [(column + 0.5) * unit, (row + 0.5) * unit] as const;
      pixels.set(pixelAt(shapes, at, unit), (row * side + column) * 4);
    }
  }
  return pixels;
}

function pixelAt(shapes: readonly RoundedRectangle[], at: readonly [number, number], unit: number): readonly number[] {
  let colour: readonly number[] = [0, 0, 0];
  let alpha = 0;
  for (const shape of shapes) {
    const cover = Math.min(1, Math.max(0, 0.5 - distanceTo(shape, at) / unit));
    if (cover === 0) continue;
    const total = cover + alpha * (1 - cover);
    const share = cover / total;
    colour = shape.colour.map((value, index) => value * share + (colour[index] ?? 0) * (1 - share));
    alpha = total;
  }
  return [...colour.map(Math.round), Math.round(alpha * 255)];
}

/** Distance of a point to the shape's edge, negative inside. */
function distanceTo(shape: RoundedRectangle, [x, y]: readonly [number, number]): number {
  const dx = Math.abs(x - shape.x - shape.width / 2) - shape.width / 2 + shape.radius;
  const dy = Math.abs(y - shape.y - shape.height / 2) - shape.height / 2 + shape.radius;
  const outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
  return outside + Math.min(Math.max(dx, dy), 0) - shape.radius;
}

function toHex(colour: Colour): string {
  return `#${colour.map(value => value.toString(16).padStart(2, '0')).join('')}`;
}
