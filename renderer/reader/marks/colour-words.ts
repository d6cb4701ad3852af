import type { Colour } from '../../../shared/annotations/model.ts';

export const COLOUR_WORDS: Readonly<Record<Colour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
};
