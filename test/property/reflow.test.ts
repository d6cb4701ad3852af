import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../shared/pack/body-lines.ts';
import { linesOf, mainAngle, type Line } from '../../shared/pack/page-lines.ts';
import type { PaperContent } from '../../shared/pack/paper-content.ts';
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

/** Lines of one cell or of several; the same ones stand on many pages, as the heads and the forms of real papers do. */
const typedLine = fc.oneof(
  fc.constantFrom(['The Council is asked to:'], ['Target', '2025-26', '2026-27'], ['Total', '450', '12'], ['2254']),
  fc.constantFrom(['Latest: 99.2%'], ['Latest: 98.6%'], ['Appendix 1'], ['Appendix 2'], ['See page 12'], ['7']),
  fc.array(fc.stringMatching(/^[A-Z][a-z]{2,9}(?: [a-z]{2,9}){0,6}$/), { minLength: 1, maxLength: 4 }),
);
const typedPapers = fc.record({
  pages: fc.array(fc.array(typedLine, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
  head: fc.constantFrom('', 'Riverside Borough Council', 'Library Committee, 3 May 2030'),
  foot: fc.constantFrom('', 'Numbers are rounded for clarity'),
});

function typedPage(
  lines: readonly (readonly string[])[],
  number: number,
  head: string,
  foot: string,
): readonly SetRun[] {
  const body = lines.flatMap((cells, line) =>
    cells.map((cell, at): SetRun => [cell, 60 + at * 130, 100 + line * 16, { width: 90 }]),
  );
  const edges: readonly SetRun[] = [
    [head, 60, 40],
    [foot, 60, 780],
  ];
  return [...edges.filter(([words]) => words !== ''), ...body, [`Page ${number}`, 280, 810]];
}

/** All lines of the pages; of one that stands on three pages or more, which may be their head or foot, the first. */
function wantedLines(pages: readonly (readonly (readonly string[])[])[]): readonly string[] {
  const texts = pages.map(lines => lines.map(cells => cells.join('')));
  const seen = new Set<string>();
  return texts.flat().filter(text => {
    const isAgain = seen.has(text);
    seen.add(text);
    return !isAgain || texts.filter(lines => lines.includes(text)).length < 3;
  });
}

const printedBefore = (pages: readonly FlowPage[]): string =>
  pages
    .flatMap(page =>
      page.blocks.flatMap(block => {
        if (block.is === 'list') return block.entries.map(({ marker }) => marker);
        return block.is === 'table' ? [] : [block.number];
      }),
    )
    .join('');

const piecesOf = (pages: readonly FlowPage[]): readonly Piece[] =>
  pages.flatMap(page => page.blocks.flatMap(flowsOf).flat());
/** The lines that read another way than most of their page. */
const turnedLines = (content: PaperContent): readonly Line[] =>
  Array.from({ length: content.pageCount }, (_, pageIndex) => {
    const runs = content.runs(pageIndex);
    const others = [0, 90, 180, 270].filter(angle => angle !== mainAngle(runs));
    return others.flatMap(angle => linesOf(runs.filter(one => one.angle === angle)));
  }).flat();

const letters = (text: string): string => text.replace(/[\s\p{Cc}]/gu, '');
const counted = (text: string): string => Array.from(letters(text)).toSorted().join('');

describe('text in one column', () => {
  test('has every word of the pages’ own lines once, however they read, whatever they hold and wherever it stands', () => {
    fc.assert(
      fc.property(papers, runs => {
        const content = contentOf(runs);
        const span = { first: 0, last: runs.length - 1 };
        const pages = reflow(content, span);
        const own = [...readLines(content, 0, runs.length - 1), ...turnedLines(content)];
        const dots = own.filter(({ text }) => /^[•·▪●◦○■□◆❖‣∙➢➤►✓✔\u2043\uF021-\uF0FFo–-]/.test(text)).length;
        const found = counted(`${flowText(piecesOf(pages))}${printedBefore(pages)}`);
        const wanted = counted(own.map(({ text }) => text).join(''));
        // The dots of lists are not kept as words.
        expect(wanted.length - found.length).toBeLessThanOrEqual(dots);
        expect(found.length).toBeLessThanOrEqual(wanted.length);
      }),
      { numRuns: 400 },
    );
  });

  test('leaves out no word but the numbers of pages and, after its first, what stands on page after page', () => {
    fc.assert(
      fc.property(typedPapers, ({ pages, head, foot }) => {
        const content = contentOf(pages.map((lines, at) => typedPage(lines, at + 1, head, foot)));
        const flow = reflow(content, { first: 0, last: pages.length - 1 });
        const found = letters(`${flowText(piecesOf(flow))}${printedBefore(flow)}`);
        const wanted = letters(`${head}${foot}${wantedLines(pages).join('')}`);
        const counts = new Map<string, number>();
        for (const letter of found) counts.set(letter, (counts.get(letter) ?? 0) + 1);
        for (const letter of wanted) counts.set(letter, (counts.get(letter) ?? 0) - 1);
        expect([...counts].filter(([, count]) => count < 0)).toEqual([]);
      }),
      { numRuns: 300 },
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
