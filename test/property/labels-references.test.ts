import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceSchema } from '../../shared/pack/references/reference.ts';
import { readReferences } from '../../shared/pack/references/read-references.ts';
import { item, minutesOf, paperSaying } from '../unit/shared/pack/references/linked-paper.ts';

const phrase = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'Appendix',
        'APPENDICES',
        'Annex',
        'page',
        'Pages',
        'pp.',
        'item',
        'Agenda item',
        'Minute No.',
        'Minute Nos.',
        'tudalen',
        'eitem',
        'Atodiad',
      ),
      fc.constantFrom(' ', '\n', '  ', ': '),
      fc.constantFrom('A', '1', '5a', '49 (3)', '12/24', '5 - 10', 'A, B and C', '1, 2, 3', 'iv', '99999', '1.1'),
      fc.constantFrom('', '.', ' of the Act', ' of this report', ' of 21 March 2017', ' on the agenda', '\n', ')'),
    )
    .map(parts => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    'Appendix '.repeat(200),
    'page 1, '.repeat(100),
    'item\n\n\n\n',
    `page ${'1'.repeat(2000)}`,
    ' '.repeat(2000),
  ),
);
const pageText = fc.array(phrase, { maxLength: 12 }).map(parts => parts.join(' '));
const span = fc.tuple(fc.nat(7), fc.nat(3)).map(([first, more]) => ({ first, last: first + more }));

describe('The links of any paper', () => {
  it('lie within the words of their pages, and lead to another page of the file', () => {
    fc.assert(
      fc.property(
        fc.array(pageText, { minLength: 1, maxLength: 8 }),
        fc.array(span, { maxLength: 3 }),
        span,
        (pages, spans, minuted) => {
          const agenda = spans
            .filter(({ last }) => last < pages.length)
            .map(({ first, last }, at) => item(String(at + 4), first, last, { printed: { first: '1', last: '9' } }));
          const minutes =
            minuted.last < pages.length
              ? [
                  minutesOf('2017-03-21', minuted.first, minuted.last, [
                    ['49', minuted.first],
                    ['12/24', minuted.last],
                  ]),
                ]
              : [];
          const labels = pages.map((_, index) => (index === 0 ? null : String(index % 5)));
          const found = readReferences(paperSaying(pages), { kind: 'pack', labels, agenda, minutes, report: null });
          for (const reference of found) {
            const { pageIndex, start, end, target } = referenceSchema.parse(reference);
            const words = (pages[pageIndex] ?? '').slice(start, end);
            expect(words.trim()).toBe(words);
            expect(words.length).toBeGreaterThan(0);
            expect(end - start).toBe(words.length);
            expect(target).not.toBe(pageIndex);
            expect(target).toBeLessThan(pages.length);
          }
          const places = found.map(({ pageIndex, start }) => pageIndex * 1e6 + start);
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(new Set(places).size).toBe(places.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('take time in proportion to the words', () => {
    const pages = Array.from(
      { length: 1500 },
      (_, at) => `Appendix ${at % 90}\n${'see Appendix 7, item 5, page 3, Minute 49. '.repeat(40)}`,
    );
    const agenda = Array.from({ length: 300 }, (_, at) => item(String(at), at * 5, at * 5 + 4));
    const labels = pages.map((_, index) => String(index % 700));
    const started = performance.now();
    readReferences(paperSaying(pages), { kind: 'pack', labels, agenda, minutes: [], report: null });
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
