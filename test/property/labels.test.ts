import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPage } from '../../shared/pack/labels/find-page.ts';
import { readLabels } from '../../shared/pack/labels/read-labels.ts';
import { NO_METADATA, paperContent, type PaperInput } from '../../shared/pack/paper-content.ts';
import type { PageContent } from '../../shared/pack/page-runs.ts';
import { pageOfRuns, type SetRun } from '../support/page-of-runs.ts';

function paper(pages: readonly (PageContent | undefined)[], fileLabels: readonly string[] | null = null): PaperInput {
  return { fileName: 'pack.pdf', pageCount: pages.length, outline: [], fileLabels, metadata: NO_METADATA, pages };
}

/** A stretch of pages that are stamped on from a number, some left without. */
const series = fc.record({
  from: fc.integer({ min: 1, max: 900 }),
  prefix: fc.constantFrom('', '', '', 'A', 'C-'),
  stamped: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
  words: fc.constantFrom('Page', 'PAGE', 'Tudalen', 'Pack Page'),
  turned: fc.boolean(),
});
/** What reports have on their own pages: counts that begin anew, tables, figures, sentences. */
const clutter = fc.array(
  fc.oneof(
    fc.tuple(
      fc.constantFrom('Page 2 of 9', '3', '- 4 -', '5 of 9', '2025', '£4.2m', '7 | Page'),
      fc.integer({ min: 40, max: 500 }),
      fc.constantFrom(40, 812, 770),
    ),
    fc.tuple(
      fc.constantFrom('see Page 3 of the plan', 'Page 9', 'Agenda Item 3'),
      fc.integer({ min: 40, max: 300 }),
      fc.integer({ min: 200, max: 600 }),
    ),
  ),
  { maxLength: 4 },
);

describe('The labels of a stamped pack', () => {
  it('are what is stamped, whatever begins again, is left out, or stands beside it', () => {
    fc.assert(
      fc.property(
        fc.array(series, { minLength: 1, maxLength: 4 }),
        fc.array(clutter, { minLength: 1, maxLength: 8 }),
        (parts, beside) => {
          const stamps = parts.flatMap(({ from, prefix, stamped, words, turned }) =>
            stamped.map((isStamped, at) => ({ label: isStamped ? `${prefix}${from + at}` : null, words, turned })),
          );
          const pages = stamps.map(({ label, words, turned }, index) => {
            const stamp: readonly SetRun[] =
              label === null
                ? []
                : [turned ? [`${words} ${label}`, 30, 300, { angle: 90 }] : [`${words} ${label}`, 275, 790]];
            return pageOfRuns([
              ['Harbour works', 57, 120],
              ['go on', 57, 700],
              ...(beside[index % beside.length] ?? []),
              ...stamp,
            ]);
          });
          const { labels, stamps: found } = readLabels(paperContent(paper(pages)));
          stamps.forEach(({ label }, index) => {
            if (label === null) return;
            expect(labels[index]).toBe(label);
            expect(found[index]?.label).toBe(label);
          });
          const first = stamps.findIndex(({ label }) => label !== null);
          if (first >= 0) expect(labels.slice(0, first).every(label => label === null)).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
  });
});

const words = fc.oneof(
  fc.constantFrom(
    'Page 1',
    'Page',
    '1',
    'iv',
    'Page 3 of 9',
    'Agenda Item 5',
    'A15',
    'This page is intentionally left blank',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constant(`Page ${'9'.repeat(3000)}`),
  fc.constant(' '.repeat(3000)),
);
const anyRun: fc.Arbitrary<SetRun> = fc.tuple(
  words,
  fc.integer({ min: -5000, max: 5000 }),
  fc.integer({ min: -5000, max: 5000 }),
  fc.record({
    angle: fc.constantFrom(0, 90, 180, 270, 45),
    height: fc.integer({ min: 0, max: 99 }),
    width: fc.integer({ min: 0, max: 9999 }),
  }),
);
const anyPage = fc.option(fc.array(anyRun, { maxLength: 12 }).map(pageOfRuns), { nil: undefined });

describe('Labels of any paper', () => {
  it('are one a page, and keep what was found on it', () => {
    fc.assert(
      fc.property(
        fc.array(anyPage, { maxLength: 12 }),
        fc.option(fc.array(fc.string(), { maxLength: 12 })),
        (pages, fileLabels) => {
          const { labels, stamps, blank, scanned } = readLabels(paperContent(paper(pages, fileLabels)));
          expect(labels).toHaveLength(pages.length);
          expect(stamps).toHaveLength(pages.length);
          stamps.forEach(({ label }, index) => {
            if (label !== null) expect(labels[index]).toBe(label);
          });
          for (const page of [...blank, ...scanned]) expect(pages[page]).toBeDefined();
        },
      ),
      { numRuns: 400 },
    );
  });

  it('lead whoever types one to a page that bears it, or to none that the file has not', () => {
    const label = fc.option(
      fc.oneof(fc.constantFrom('1', '2', 'iv', 'A1', 'PDF 1', 'page 2'), fc.string({ maxLength: 4 })),
    );
    fc.assert(
      fc.property(
        fc.array(label, { maxLength: 9 }),
        fc.string({ maxLength: 8 }),
        fc.nat(9),
        (labels, typed, current) => {
          for (const wanted of [typed, ...labels.filter(one => one !== null)]) {
            const page = findPage(wanted, labels, labels.length, current);
            expect(page === undefined || (page >= 0 && page < labels.length)).toBe(true);
            const bearing = labels.filter(
              one => one !== null && one.trim().toLowerCase() === wanted.trim().toLowerCase(),
            );
            if (bearing.length > 0 && !/^\s*pdf/i.test(wanted) && labels.includes(wanted.toLowerCase()))
              expect(page).toBeDefined();
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('take time in proportion to the pages', () => {
    const page = pageOfRuns(Array.from({ length: 40 }, (_, at): SetRun => [`Page ${at}`, 57, at % 2 === 0 ? 800 : 20]));
    const pages = Array.from({ length: 2000 }, () => page);
    const started = performance.now();
    readLabels(paperContent(paper(pages)));
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
