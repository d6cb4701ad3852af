import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT_LENGTH, describeQuote, quoteSchema, readableQuote } from '../../shared/anchoring/quote.ts';
import { joinLineRects, normaliseRect, type Rect } from '../../shared/annotations/geometry.ts';
import { sortIndex } from '../../shared/annotations/sort-index.ts';

const pageText = fc
  .array(fc.oneof(fc.constantFrom(' ', '\n', '\t', '\u00a0', '-\n', 'levy', '£4.2m'), fc.string({ unit: 'grapheme' })))
  .map(parts => parts.join(''));
const offset = fc.integer({ min: -5, max: 200 });

describe('describeQuote', () => {
  it('gives the text round its ends, and ends in no white space', () => {
    fc.assert(
      fc.property(pageText, offset, offset, (text, start, end) => {
        const quote = describeQuote(text, start, end);
        const chosen = text.slice(Math.max(0, Math.min(start, end)), Math.max(0, start, end));
        if (!quote) {
          expect(chosen.trim()).toBe('');
          return;
        }
        expect(quote.exact).toBe(chosen.trim());
        expect(quote.exact).toBe(text.slice(quote.start, quote.end));
        expect(text.slice(0, quote.start).endsWith(quote.prefix)).toBe(true);
        expect(text.slice(quote.end).startsWith(quote.suffix)).toBe(true);
        expect(quote.prefix).toHaveLength(Math.min(CONTEXT_LENGTH, quote.start));
        expect(quote.suffix).toHaveLength(Math.min(CONTEXT_LENGTH, text.length - quote.end));
        expect(quoteSchema.safeParse(quote).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('readableQuote', () => {
  it('changes nothing but white space', () => {
    const letters = (text: string): string => text.replaceAll(/\s/g, '');
    fc.assert(
      fc.property(pageText, text => {
        const readable = readableQuote(text);
        expect(letters(readable)).toBe(letters(text));
        expect(readable).not.toMatch(/\s\s|\n|^\s|\s$/);
      }),
    );
  });
});

describe('sortIndex', () => {
  const place = fc.tuple(
    fc.oneof(fc.nat(3), fc.nat(99_999)),
    fc.oneof(fc.nat(3), fc.nat(999_999)),
    fc.oneof(fc.nat(3), fc.nat(99_999)),
  );

  it('orders as strings as the places follow each other in the paper', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const order = Math.sign(a[0] - b[0]) || Math.sign(a[1] - b[1]) || Math.sign(a[2] - b[2]);
        const [keyA, keyB] = [sortIndex(...a), sortIndex(...b)];
        expect(keyA < keyB ? -1 : keyA > keyB ? 1 : 0).toBe(order);
      }),
      { numRuns: 500 },
    );
  });
});

describe('joinLineRects', () => {
  /** Lines of text from the top down, 12 points high and 14 apart, each in runs that touch. */
  const lines = fc.array(fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 6,
  });

  it('makes one rectangle of each line, upright or turned', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (widths, isTurned) => {
        const runs = widths.map((line, index) => {
          const foot = 700 - 14 * index;
          let from = 72;
          return line.map((width): Rect => {
            from += width;
            return [from - width, foot, from, foot + 12];
          });
        });
        const placed = ([left, bottom, right, top]: Rect): Rect =>
          isTurned ? [bottom, left, top, right] : [left, bottom, right, top];
        const expected = runs.map(line => {
          const [first, last] = [line[0], line.at(-1)];
          return placed([first?.[0] ?? 0, first?.[1] ?? 0, last?.[2] ?? 0, last?.[3] ?? 0]);
        });
        expect(joinLineRects(runs.flat().map(placed))).toEqual(expected);
      }),
    );
  });

  it('covers all that it was given', () => {
    const side = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(fc.array(fc.tuple(side, side, side, side)), rects => {
        const joined = joinLineRects(rects);
        const isCovered = (rect: Rect): boolean =>
          joined.some(([l, b, r, t]) => l <= rect[0] && b <= rect[1] && r >= rect[2] && t >= rect[3]);
        const filled = rects.map(normaliseRect).filter(([l, b, r, t]) => l < r && b < t);
        expect(filled.every(isCovered)).toBe(true);
      }),
    );
  });
});
