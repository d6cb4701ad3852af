import { readableQuote } from '../anchoring/quote.ts';
import type { Annotation } from '../annotations/model.ts';
import { markedWords } from '../annotations/shape.ts';
import { colourLabel } from './colour-name.ts';
import { KIND_WORDS } from './kind-words.ts';

/** Where a note stands, and what the member uses its colour for: `page 61 · question`, as its card begins. */
export function noteHead(place: string, colourName: string): string {
  return colourName === '' ? place : `${place} · ${colourName}`;
}

/**
 * What a note in a list is called for those who do not see it. It begins with what can be seen, as speech input asks:
 * `page 61 · question: “the levy rises”. Yellow highlight. Note: Ask why. Tags: budget`.
 *
 * @param place what its page is called
 * @param colourName what the member uses its colour for; empty where they have not said
 */
export function noteName(annotation: Annotation, place: string, colourName: string): string {
  const { type, colour, comment, tags } = annotation;
  const quote = readableQuote(markedWords(annotation));
  const seen = [noteHead(place, colourName), quote !== '' && `“${quote}”`].filter(Boolean).join(': ');
  const kind = `${colourLabel(colour, '')} ${KIND_WORDS[type].one.toLowerCase()}`;
  const told = [
    seen,
    kind,
    comment.trim() !== '' && `Note: ${comment.trim()}`,
    tags.length > 0 && `Tags: ${tags.join(', ')}`,
  ];
  return told.filter(Boolean).join('. ');
}
