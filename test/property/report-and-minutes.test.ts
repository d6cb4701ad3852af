import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesSchema } from '../../shared/pack/minutes/minutes.ts';
import { readMinutes } from '../../shared/pack/minutes/read-minutes.ts';
import { NO_METADATA, paperContent, type PaperContent } from '../../shared/pack/paper-content.ts';
import type { PageSpan } from '../../shared/pack/page-span.ts';
import { readReport } from '../../shared/pack/report/read-report.ts';
import { reportSchema } from '../../shared/pack/report/report.ts';
import { pageOfRuns, type SetRun } from '../support/page-of-runs.ts';

/** No stretch of pages may take as long, on the slowest machine that tests run on. */
const LONGEST_MS = 1000;

const WORDS = [
  'Report to:',
  'Is this a Key',
  'Decision:',
  'Included in Forward No',
  'Subject: Report of: Wards Affected: All',
  'Not for publication under paragraphs 3 to 99999 of Part 1 of Schedule 12A',
  'Summary:',
  'Recommendation(s):',
  'That:-',
  '(1) note',
  '(iv) agree',
  '2.1',
  '•',
  'Appendices:',
  'Appendix A',
  'Contact Officer:',
  'Report Author:',
  'ann@',
  'example.gov.uk',
  '01999 410058',
  'COAST BOARD',
  'MINUTES of a meeting of the Coast Board held on 3 May 2030',
  'PRESENT:',
  '45. DECLARATIONS OF INTEREST',
  '(Item 3)',
  'Member',
  'Minute No.',
  'Reason',
  'Action',
  'Councillor Ash declared a personal interest in item 6 as he sails, and left the room.',
  'RESOLVED: That',
  'Page 12',
  '',
  ' ',
  'a'.repeat(5000),
  '1.'.repeat(2500),
  '( '.repeat(2500),
  'Report of: '.repeat(450),
  'declared an interest in '.repeat(200),
  '@.'.repeat(2500),
] as const;

const run: fc.Arbitrary<SetRun> = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.string() }),
    fc.constantFrom(60, 61, 170, 340, 450, -20, 5000),
    fc.oneof(
      fc.integer({ min: 0, max: 60 }).map(line => line * 14),
      fc.integer({ min: -50, max: 900 }),
    ),
    fc.constantFrom(0, 7, 11, 15),
    fc.constantFrom(0, 0, 0, 90, 180, 270),
  )
  .map(([text, x, y, height, angle]) => [text, x, y, { height, angle }]);

const paper: fc.Arbitrary<{ content: PaperContent; span: PageSpan }> = fc
  .tuple(fc.array(fc.array(run, { maxLength: 40 }), { maxLength: 5 }), fc.nat(5), fc.nat(5))
  .map(([pages, first, length]) => ({
    content: paperContent({
      fileName: 'paper.pdf',
      pageCount: pages.length,
      outline: [],
      fileLabels: null,
      metadata: NO_METADATA,
      pages: pages.map(pageOfRuns),
    }),
    span: { first, last: first + length },
  }));

function expectSoon<T>(work: () => T): T {
  const from = performance.now();
  const result = work();
  expect(performance.now() - from).toBeLessThan(LONGEST_MS);
  return result;
}

describe('pages made of anything', () => {
  it('give a report that keeps its promises, or none', () => {
    fc.assert(
      fc.property(paper, ({ content, span }) => {
        const report = expectSoon(() => readReport(content, span));
        if (!report) return;
        reportSchema.parse(report);
        const pages = [report.pageIndex, ...report.recommendations.map(({ pageIndex }) => pageIndex)];
        expect(pages.every(pageIndex => span.first <= pageIndex && pageIndex <= span.last)).toBe(true);
        expect(report.recommendations.every(({ text }) => text.trim() !== '')).toBe(true);
      }),
      { numRuns: 400, seed: 2_030_053 },
    );
  });

  it('give minutes that keep their promises, or none', () => {
    fc.assert(
      fc.property(paper, ({ content, span }) => {
        const found = expectSoon(() => readMinutes(content, span));
        for (const minutes of found) {
          minutesSchema.parse(minutes);
          expect(minutes.pages.first).toBeGreaterThanOrEqual(span.first);
          expect(minutes.pages.last).toBeLessThanOrEqual(span.last);
        }
      }),
      { numRuns: 400, seed: 2_030_054 },
    );
  });

  it('take no longer where a page says one thing three thousand times', () => {
    for (const words of WORDS.filter(text => text.length < 100)) {
      const page = pageOfRuns([
        ['MINUTES of the Coast Board held on 3 May 2030', 60, 40],
        ['Report to:', 60, 54],
        ['PRESENT:', 60, 70],
        ...Array.from({ length: 3000 }, (_, at): SetRun => [words, 60 + (at % 3) * 150, 90 + at * 5]),
      ]);
      const content = paperContent({
        fileName: 'paper.pdf',
        pageCount: 1,
        outline: [],
        fileLabels: null,
        metadata: NO_METADATA,
        pages: [page],
      });
      const span = { first: 0, last: 0 };
      content.lines(0);
      expectSoon(() => readReport(content, span));
      expectSoon(() => readMinutes(content, span));
    }
  });
});
