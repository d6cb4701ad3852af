import { readableQuote } from '../anchoring/quote.ts';
import { passagesOf } from './sentences.ts';

/**
 * The words of pages, or of parts of pages that follow each other, as they are pasted elsewhere: a line for each
 * paragraph, heading or entry of a list, whatever the lines of the paper; what goes on over a page break goes on.
 */
export function readableText(pages: readonly string[]): string {
  let text = '';
  for (const page of pages) {
    const lines = passagesOf(page)
      .map(({ start, end }) => readableQuote(page.slice(start, end)))
      .filter(line => line !== '');
    const joint = text !== '' && /[^.:;?!”"')\]]$/.test(text) && /^\p{Ll}/u.test(lines[0] ?? '') ? ' ' : '\n';
    if (lines.length > 0) text = text === '' ? lines.join('\n') : `${text}${joint}${lines.join('\n')}`;
  }
  return text;
}
