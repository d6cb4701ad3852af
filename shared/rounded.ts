/** A number with at most so many digits behind the point: coordinates and colours need no more than two or three. */
export function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
