import type { Colour } from '../annotations/model.ts';

const COLOUR_WORDS: Readonly<Record<Colour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
};

/** What a colour is called, with what the member uses it for: `Yellow`, `Yellow: question`. */
export function colourLabel(colour: Colour, name: string): string {
  return name === '' ? COLOUR_WORDS[colour] : `${COLOUR_WORDS[colour]}: ${name}`;
}

/** The same within a sentence: `yellow`, `yellow: question`. */
export function colourInWords(colour: Colour, name: string): string {
  const label = COLOUR_WORDS[colour].toLowerCase();
  return name === '' ? label : `${label}: ${name}`;
}
