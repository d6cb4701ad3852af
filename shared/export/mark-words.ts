import { readableQuote } from '../anchoring/quote.ts';
import type { Annotation } from '../annotations/model.ts';
import { markedWords } from '../annotations/shape.ts';
import { withoutEmptyEnd } from '../notes/comment-end.ts';

/** What the member wrote; texts that devices wrote apart from each other stand below each other. */
export function commentWords({ comment, commentAlternatives }: Annotation): string {
  const texts =
    commentAlternatives.length > 0
      ? commentAlternatives.map(({ value }) => (typeof value === 'string' ? value : ''))
      : [comment];
  return texts
    .map(text => withoutEmptyEnd(text.replaceAll(/\r\n?/g, '\n')).trim())
    .filter(text => text !== '')
    .join('\n\n');
}

/** The words that a mark lies on, in one line, as lists of notes quote them; empty where it lies on none. */
export function quotedWords(mark: Annotation): string {
  return readableQuote(markedWords(mark));
}
