import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyLines } from '../../shared/pack/body-lines.ts';
import { flowsOf, flowText, type FlowPage, type Piece } from '../../shared/reflow/flow.ts';
import { reflow } from '../../shared/reflow/reflow.ts';
import { breathsOf } from '../../shared/speech/breaths.ts';
import { speechScript } from '../../shared/speech/script.ts';
import { contentOf } from '../support/flow-of-lines.ts';
import type { SetRun } from '../support/page-of-runs.ts';

const words = fc.oneof(
  fc.stringMatching(/^[A-Za-z ,.;-]{1,60}$/),
  fc.constantFrom('1.', '(a)', '•', '4.2', '£1,200', '-9.9%', 'RECOMMENDATIONS', 'Background', '*', '26.', '…………'),
  fc.string({ maxLength: 20, unit: 'binary' }),
);
const place = fc.oneof(fc.integer({ min: 0, max: 800 }), fc.integer({ min: -3_000_000, max: 3_000_000 }));
const run: fc.Arbitrary<SetRun> = fc.tuple(
  words,
  place,
  place,
  fc.record({
    width: fc.integer({ min: 0, max: 600 }),
    height: fc.integer({ min: 0, max: 60 }),
    angle: fc.constantFrom(0, 0, 0, 0, 90, 180, 270),
  }),
);
const papers = fc.array(fc.array(run, { maxLength: 40 }), { minLength: 1, maxLength: 4 });

const piecesOf = (pages: readonly FlowPage[]): readonly Piece[] =>
  pages.flatMap(page => page.blocks.flatMap(flowsOf).flat());
const letters = (text: string): string => text.replace(/[\s\p{Cc}]/gu, '');
const counted = (text: string): string => Array.from(letters(text)).toSorted().join('');

describe('text in one column', () => {
  test('has every word of the pages’ own lines once, whatever they hold and wherever it stands', () => {
    fc.assert(
      fc.property(papers, runs => {
        const content = contentOf(runs);
        const span = { first: 0, last: runs.length - 1 };
        const pages = reflow(content, span);
        const own = bodyLines(content, 0, runs.length - 1, ({ y, pageIndex }) => {
          const { bottom } = content.extent(pageIndex);
          return y < 72 || y > bottom - 72;
        });
        const printed = pages.flatMap(page =>
          page.blocks.flatMap(block => {
            if (block.is === 'list') return block.entries.map(({ marker }) => marker);
            return block.is === 'table' ? [] : [block.number];
          }),
        );
        const dots = own.filter(({ text }) => /^[•·▪●◦○■□◆❖‣∙➢➤►✓✔\u2043\uF021-\uF0FFo–-]/.test(text)).length;
        const found = counted(`${flowText(piecesOf(pages))}${printed.join('')}`);
        const wanted = counted(own.map(({ text }) => text).join(''));
        // The dots of lists are not kept as words.
        expect(wanted.length - found.length).toBeLessThanOrEqual(dots);
        expect(found.length).toBeLessThanOrEqual(wanted.length);
      }),
      { numRuns: 400 },
    );
  });

  test('says of each word truly where it stands', () => {
    fc.assert(
      fc.property(papers, runs => {
        const content = contentOf(runs);
        for (const { text, start, pageIndex } of piecesOf(reflow(content, { first: 0, last: runs.length - 1 }))) {
          expect(
            content
              .text(pageIndex)
              .slice(start, start + text.length)
              .replace(/[\s\p{Cc}]/gu, ' '),
          ).toBe(text);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('has headings that skip no level on the way down', () => {
    fc.assert(
      fc.property(papers, runs => {
        let before = 0;
        for (const page of reflow(contentOf(runs), { first: 0, last: runs.length - 1 })) {
          for (const block of page.blocks) {
            if (block.is !== 'heading') continue;
            expect(block.level).toBeLessThanOrEqual(before + 1);
            before = block.level;
          }
        }
      }),
    );
  });

  test.each([
    ['one line', (at: number): SetRun => [`w${at}`, at * 8, 100]],
    ['lines of their own', (at: number): SetRun => [`w${at}`, 60, at * 14]],
    ['the cells of a table', (at: number): SetRun => [String(at), (at % 10) * 50, Math.floor(at / 10) * 14]],
    ['one place', (at: number): SetRun => [`w${at}`, 60, 100]],
  ])('is set in time for a page of forty thousand words on %s', (_name, runAt) => {
    const content = contentOf([Array.from({ length: 40_000 }, (_, at) => runAt(at))]);
    const began = performance.now();
    reflow(content, { first: 0, last: 0 });
    expect(performance.now() - began).toBeLessThan(8000);
  });
});

describe('what is read aloud', () => {
  test('is cut into breaths that lose no letter and are not too long', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 ,;:£]{0,900}$/), text => {
        const breaths = breathsOf(text);
        for (const breath of breaths) expect(breath.length).toBeLessThanOrEqual(160);
        if (/[A-Za-z0-9]/.test(text)) {
          const said = letters(breaths.join('')).replace(/[^A-Za-z0-9]/g, '');
          expect(said).toBe(letters(text).replace(/[^A-Za-z0-9]/g, ''));
        }
      }),
    );
  });

  test('stands where its sentence says', () => {
    fc.assert(
      fc.property(papers, runs => {
        const content = contentOf(runs);
        const pages = reflow(content, { first: 0, last: runs.length - 1 });
        for (const { stretches } of speechScript(pages, [])) {
          for (const { pageIndex, start, end } of stretches) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(content.text(pageIndex).length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
