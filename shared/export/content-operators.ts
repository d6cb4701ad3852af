import type { Rgb } from '../annotations/colour-values.ts';
import type { Point } from './quad-points.ts';

/** Operators within a state of their own. */
export function painted(state: string, operators: readonly string[]): string {
  return ['q', state, ...operators, 'Q'].join('\n');
}

/** A figure that is filled. */
export function polygon(points: readonly Point[]): string {
  return `${points.map((point, at) => `${numbers(point)} ${at === 0 ? 'm' : 'l'}`).join(' ')} h f`;
}

/** Sets the colour of what is filled. */
export function fill(colour: Rgb): string {
  return `${numbers(colour.map(part => part / 255))} rg`;
}

/** Sets the colour of lines. */
export function stroke(colour: Rgb): string {
  return `${numbers(colour.map(part => part / 255))} RG`;
}

export function numbers(values: readonly number[]): string {
  return values.map(number).join(' ');
}

/** A number as a content stream takes it: no exponent, thousandths at most. */
export function number(value: number): string {
  return String(Number(value.toFixed(3)));
}
