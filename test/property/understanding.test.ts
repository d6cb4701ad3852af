import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_METADATA, type PaperInput } from '../../shared/pack/paper-content.ts';
import type { PageContent } from '../../shared/pack/page-runs.ts';
import type { PaperReading } from '../../shared/pack/reading.ts';
import { understandPaper } from '../../shared/pack/understand.ts';
import { LAYOUTS } from '../fixtures/agendas/all-layouts.ts';
import { made } from '../fixtures/agendas/build.ts';
import { hostileWords } from '../fixtures/agendas/hostile-words.ts';
import {
  PAGE_MUTATION_NAMES,
  PAPER_MUTATION_NAMES,
  pageOf,
  withPagesSpoilt,
  withPaperSpoilt,
} from '../fixtures/agendas/mutations.ts';
import { OUTLINE_KINDS } from '../fixtures/agendas/outlines.ts';
import { unsound } from '../fixtures/agendas/soundness.ts';

/** No paper may take as long, on the slowest machine that tests run on: time of this process alone, whatever else runs. */
const LONGEST_MS = 2000;
/** Papers that are short enough to be read ten thousand times. */
const MOST_PAGES = 8;
const SEED = 20_310_408;

const PAPERS: readonly PaperInput[] = LAYOUTS.flatMap((layout, at) => {
  const { input } = made(layout, OUTLINE_KINDS[at % OUTLINE_KINDS.length] ?? 'right');
  return input.pageCount <= MOST_PAGES ? [input] : [];
});

const anyPaper = fc.constantFrom(...PAPERS);
const spoiltPaper = fc
  .tuple(
    anyPaper,
    fc.array(fc.constantFrom(...PAGE_MUTATION_NAMES), { minLength: 1, maxLength: 4 }),
    fc.array(fc.constantFrom(...PAPER_MUTATION_NAMES), { maxLength: 2 }),
    fc.nat(),
  )
  .map(([paper, ofPages, ofPaper, seed]) => withPaperSpoilt(withPagesSpoilt(paper, ofPages, seed), ofPaper, seed));

const place = fc.oneof(fc.nat(8000), fc.integer());
/** Pages of nothing but chance: what no program would write. */
const wildPage: fc.Arbitrary<PageContent> = fc.record({
  text: fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...Object.values(hostileWords(200)))),
  places: fc.array(place, { maxLength: 70 }).map(numbers => Int32Array.from(numbers)),
});
const wildPaper: fc.Arbitrary<PaperInput> = fc.record({
  fileName: fc.string(),
  pageCount: fc.nat(8),
  outline: fc.array(
    fc.record({
      title: fc.string({ unit: 'binary' }),
      pageIndex: fc.option(fc.nat(12)),
      children: fc.constant([]),
    }),
  ),
  fileLabels: fc.option(fc.array(fc.string())),
  metadata: fc.constant(NO_METADATA),
  pages: fc.array(fc.option(wildPage, { nil: undefined }), { maxLength: 10 }),
});

/** Reads a paper, and holds what was read to all that is promised of any reading. */
function expectSound(paper: PaperInput): PaperReading {
  const before = process.cpuUsage();
  const reading = understandPaper(paper);
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  const broken = unsound(paper, reading);
  if (took > LONGEST_MS) throw new Error(`Took ${Math.round(took)} ms`);
  if (broken.length > 0) throw new Error(broken.slice(0, 5).join('\n'));
  return reading;
}

const paperOf = (pages: readonly (PageContent | undefined)[], rest: Partial<PaperInput> = {}): PaperInput => ({
  fileName: 'paper.pdf',
  pageCount: pages.length,
  outline: [],
  fileLabels: null,
  metadata: NO_METADATA,
  pages,
  ...rest,
});

/** A page whose words stand under each other, a line to each. */
const pageOfLines = (lines: readonly string[]): PageContent =>
  pageOf(
    lines.map((text, at) => ({ text, x: 57, y: 70 + at * 14, width: 5 * text.length, height: 11, angle: 0, start: 0 })),
  );

describe('Reading a paper', () => {
  it('is sound for each of the made-up papers', () => {
    for (const layout of LAYOUTS) for (const kind of OUTLINE_KINDS) expectSound(made(layout, kind).input);
  });

  it('is sound for ten thousand papers with spoilt words', () => {
    fc.assert(
      fc.property(spoiltPaper, paper => {
        expectSound(paper);
      }),
      { numRuns: 10_000, seed: SEED },
    );
  }, 120_000);

  it('is sound for pages of chance', () => {
    fc.assert(
      fc.property(wildPaper, paper => {
        expectSound(paper);
      }),
      { numRuns: 2000, seed: SEED },
    );
  });

  it('says the same each time, and leaves the paper as it was', () => {
    fc.assert(
      fc.property(spoiltPaper, paper => {
        const before = JSON.stringify(paper);
        const first = understandPaper(paper);
        expect(understandPaper(structuredClone(paper))).toEqual(first);
        expect(JSON.stringify(paper)).toBe(before);
      }),
      { numRuns: 300, seed: SEED },
    );
  });
});

describe('Hostile words', () => {
  const WORDS = Object.entries(hostileWords(200_000));

  it.each(WORDS)('on one line of 200 KB: %s', (_, words) => {
    expectSound(paperOf([pageOfLines(['AGENDA', '1. Apologies', words, '2. Minutes'])]));
  });

  it.each(WORDS)('as an agenda of its own: %s', (_, words) => {
    expectSound(paperOf([pageOfLines(['AGENDA', ...chunks(words, 80)])]));
  });

  it.each(Object.entries(hostileWords(5000)))(
    'as a title of 5,000 characters, in the agenda and outline: %s',
    (_, title) => {
      const outline = [{ title: `1. ${title}`, pageIndex: 1, children: [] }];
      const metadata = { ...NO_METADATA, title };
      expectSound(
        paperOf(
          [
            pageOfLines(['AGENDA', `1. ${title} (Pages 2 - 3)`, '2. Close']),
            pageOfLines([title]),
            pageOfLines([title]),
          ],
          {
            outline,
            metadata,
            fileName: title,
          },
        ),
      );
    },
  );

  it.each(WORDS)('as a report of one page: %s', (_, words) => {
    expectSound(
      paperOf([pageOfLines(['Report to: Cabinet', `Subject: ${words.slice(0, 5000)}`, 'Recommendations', words])]),
    );
  });

  it.each(WORDS)('as minutes: %s', (_, words) => {
    expectSound(
      paperOf([
        pageOfLines(['Minutes of the meeting held on 4 March 2031', '1. APOLOGIES', words, 'RESOLVED: That', words]),
      ]),
    );
  });
});

describe('Hostile papers', () => {
  it('have no pages', () => {
    expect(expectSound(paperOf([])).agenda).toEqual([]);
  });

  it('have thousands of pages without words', () => {
    expect(expectSound(paperOf(Array.from({ length: 5000 }, () => pageOfLines([])))).scanned).toHaveLength(5000);
  });

  it('have thousands of pages that were not read', () => {
    expectSound(paperOf(Array.from({ length: 5000 }, () => undefined)));
  });

  it('have the same agenda on each of a thousand pages', () => {
    const page = pageOfLines([
      'AGENDA',
      ...Array.from({ length: 40 }, (_, at) => `${at + 1}. Item (Pages ${at} - ${at + 1})`),
      'Page 3',
    ]);
    expectSound(paperOf(Array.from({ length: 1000 }, () => page)));
  });

  it('have an agenda of five thousand items on one page', () => {
    expectSound(
      paperOf([
        pageOfLines(['AGENDA', ...Array.from({ length: 5000 }, (_, at) => `${at + 1}. Item ${at} (Page ${at})`)]),
      ]),
    );
  });

  it('have a page of twenty thousand runs', () => {
    const runs = Array.from({ length: 20_000 }, (_, at) => ({
      text: `${at % 50}.`,
      x: (at * 7919) % 600,
      y: (at * 104_729) % 842,
      width: 8,
      height: 11,
      angle: 0,
      start: 0,
    }));
    expectSound(paperOf([pageOf(runs)]));
  });

  it('have an outline of ten thousand entries, most of the same number', () => {
    const outline = Array.from({ length: 10_000 }, (_, at) => ({
      title: `${at % 9} Subject ${at}`,
      pageIndex: at % 7 === 0 ? null : at % 3,
      children: [],
    }));
    const pages = [
      pageOfLines(['AGENDA', '1. Apologies', '2. Minutes (Pages 2 - 3)']),
      pageOfLines(['Page 2']),
      pageOfLines(['Page 3']),
    ];
    expectSound(paperOf(pages, { outline }));
  });

  it('have a thousand pages that each name a hundred other places', () => {
    const lines = Array.from(
      { length: 50 },
      (_, at) => `see page ${at + 1}, Appendix ${at}, item ${at} and Minute No. ${at} (3)`,
    );
    const page = pageOfLines(lines);
    expectSound(
      paperOf(Array.from({ length: 1000 }, (_, at) => (at % 2 === 0 ? page : pageOfLines([...lines, `Page ${at}`])))),
    );
  });
});

function chunks(text: string, length: number): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, at) => text.slice(at * length, (at + 1) * length));
}
