import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesTyped, typedProblemWords } from '../../shared/export/typed-pages.ts';

const label = fc.oneof(
  fc.constantFrom('i', 'ii', 'iv', 'A1', 'A-2', '1-2', '-'),
  fc.integer({ min: 0, max: 12 }).map(String),
);
const labels = fc.array(fc.option(label), { minLength: 1, maxLength: 20 });
const part = fc.oneof(
  label,
  fc.constantFrom('-', ' to ', ',', ' ', 'PDF ', 'p. ', '–', '999'),
  fc.string({ maxLength: 4 }),
);
const words = fc.array(part, { maxLength: 6 }).map(parts => parts.join(''));

describe('pages as they are typed', () => {
  it('are pages of the paper, each once, or a sentence', () => {
    fc.assert(
      fc.property(words, labels, (typed, printed) => {
        const pages = pagesTyped(typed, { pageCount: printed.length, labels: printed });
        if (!pages.ok) expect(typedProblemWords(pages.error)).toMatch(/^[“T].*\.$/s);
        if (!pages.ok) return;
        expect(pages.value.length).toBeGreaterThan(0);
        expect(new Set(pages.value).size).toBe(pages.value.length);
        for (const page of pages.value) expect(page >= 0 && page < printed.length).toBe(true);
      }),
    );
  });

  it('are all from one printed number to another where each is printed once', () => {
    const ends = fc.tuple(fc.nat(29), fc.nat(29)).filter(([first, last]) => first <= last);
    fc.assert(
      fc.property(ends, fc.integer({ min: 1, max: 300 }), ([first, last], begin) => {
        const printed = Array.from({ length: 30 }, (_, at) => String(begin + at));
        const pages = pagesTyped(`${printed[first]}-${printed[last]}`, { pageCount: 30, labels: printed });
        expect(pages).toEqual({ ok: true, value: Array.from({ length: last - first + 1 }, (_, at) => first + at) });
      }),
    );
  });
});
