import { z } from 'zod';

/** Characters of context kept on either side of a quote. Long enough to tell repeated phrases of a report apart. */
export const CONTEXT_LENGTH = 64;

/** The longest quote a selector holds, in UTF-16 units: more than the fullest page of a report. */
export const LONGEST_QUOTE = 20_000;

/**
 * The words of a passage and what stands around them on its page, as in the page text that import keeps. `start` and
 * `end` are UTF-16 offsets into that text.
 */
export const quoteSchema = z.object({
  exact: z.string().max(LONGEST_QUOTE),
  prefix: z.string().max(CONTEXT_LENGTH),
  suffix: z.string().max(CONTEXT_LENGTH),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type Quote = Readonly<z.infer<typeof quoteSchema>>;

/**
 * Describes the passage from `start` to `end` (in any order, clamped to the page) of a page's text. White space at the
 * ends belongs to the context, not to the quote.
 *
 * @returns undefined when there is no word between the two.
 */
export function describeQuote(pageText: string, start: number, end: number): Quote | undefined {
  let from = clamp(Math.min(start, end), pageText.length);
  let to = clamp(Math.max(start, end), pageText.length);
  while (from < to && isSpace(pageText, from)) from += 1;
  to = Math.min(to, from + LONGEST_QUOTE);
  while (to > from && isSpace(pageText, to - 1)) to -= 1;
  if (from === to) return undefined;
  return {
    exact: pageText.slice(from, to),
    prefix: pageText.slice(Math.max(0, from - CONTEXT_LENGTH), from),
    suffix: pageText.slice(to, to + CONTEXT_LENGTH),
    start: from,
    end: to,
  };
}

/**
 * A quote as people read it: line ends and runs of space are one space. A hyphen at a line end stays, without the line
 * end: in council papers it belongs to the word nearly always (`one-off`, `2026-27`).
 */
export function readableQuote(exact: string): string {
  return exact
    .replace(/([\p{L}\p{N}]-)\n(?=[\p{L}\p{N}])/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What stands around the words of a quote, as people read it: without words that the context cuts at its ends. */
export function readableContext({ prefix, suffix }: Pick<Quote, 'prefix' | 'suffix'>): {
  readonly before: string;
  readonly behind: string;
} {
  const isCut = (context: string): boolean => context.length === CONTEXT_LENGTH;
  return {
    before: readableQuote(isCut(prefix) ? prefix.replace(/^\S+\s/, '') : prefix),
    behind: readableQuote(isCut(suffix) ? suffix.replace(/\s\S+$/, '') : suffix),
  };
}

function clamp(value: number, length: number): number {
  return Math.min(Math.max(Math.trunc(value), 0), length);
}

function isSpace(text: string, index: number): boolean {
  return text.charAt(index).trim() === '';
}
