import { readableQuote } from '../anchoring/quote.ts';
import { KIND_WORDS } from '../notes/kind-words.ts';
import { colourInWords, colourLabel } from '../notes/colour-name.ts';
import type { Annotation, Colour } from './model.ts';
import { isAtPoint, markedWords } from './shape.ts';

/** Characters of a quote or a comment that are read out with a mark: more is heard when it is opened. */
const LONGEST = 160;

/**
 * What a mark is called where it cannot be seen: `Yellow highlight (question): “the levy rises”. Note: Ask why.`,
 * `Blue drawing on page 23`, `Pink note on page 4: Who pays?`.
 *
 * @param colourName what the member uses its colour for; empty where they have not said
 * @param page what its page is called: `page 23`
 */
export function markName(annotation: Annotation, colourName: string, page: string): string {
  const kind = KIND_WORDS[annotation.type].one.toLowerCase();
  const meant = colourName === '' ? '' : ` (${colourName})`;
  const called = `${colourLabel(annotation.colour, '')} ${kind}${meant}`;
  const quote = readableQuote(markedWords(annotation));
  const place = quote === '' ? `${called} on ${page}` : `${called}: “${shortened(quote)}”`;
  const comment = annotation.comment.trim();
  if (comment === '') return place;
  // The words of a note, and the name of a bookmark, are what they are.
  return isAtPoint(annotation) ? `${place}: ${shortened(comment)}` : `${place}. Note: ${shortened(comment)}`;
}

/** What has been done to marks, to be said: `Highlighted in yellow`. */
export function madeWords(type: Annotation['type'], colour: Colour): string {
  const shade = colourInWords(colour, '');
  switch (type) {
    case 'highlight':
      return `Highlighted in ${shade}`;
    case 'underline':
      return `Underlined in ${shade}`;
    case 'strikeout':
      return `Struck out in ${shade}`;
    case 'note':
      return 'Note added';
    case 'ink':
      return `Drawn in ${shade}`;
    case 'area':
      return `Area marked in ${shade}`;
    case 'bookmark':
      return 'Bookmark added';
  }
}

function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
}
