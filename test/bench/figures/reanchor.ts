import { alignVersions } from '../../../shared/anchoring/alignment/align.ts';
import type { WordSpan } from '../../../shared/anchoring/outcome.ts';
import { outcomeOf } from '../../../shared/anchoring/matching/reanchor.ts';
import { versionText } from '../../../shared/anchoring/text/version-text.ts';
import { anchorQuote, selectorsOf } from '../baselines/quote-matcher/anchor-quote.ts';
import type { Figure } from '../figure.ts';
import { annotationsOver } from '../reanchor/annotations.ts';
import { benchRevisions } from '../reanchor/bench-revisions.ts';
import { errorTables } from '../reanchor/error-tables.ts';
import type { BenchRevision } from '../reanchor/made-up-revision.ts';

const ANNOTATIONS = 1000;
const [FEW, MANY] = [100, 10_000];

/**
 * Carrying over the annotations of a long pack to its next version, the texts of both in hand, against the algorithm that
 * hypothesis/client anchors quotes in PDFs with, written anew from its description. Both run in this process. The baseline
 * tells a place or none, so that in the tables of errors it counts as saying "same" where the words there are equal, else
 * "changed": it is silent where Lectern asks.
 */
export const reanchor: Figure = {
  name: 'reanchor',
  unit: 'ms',
  limits: { ratio: 0.3, value: 1000 },
  warmUp: true,
  async prepare() {
    const { timed, judged } = await benchRevisions();
    const marks = annotationsOver(timed.before, ANNOTATIONS);
    return {
      ours: () => timeOf(() => carryOver(timed, marks)),
      baseline: () => timeOf(() => anchorAll(timed, marks)),
      note: [
        `${ANNOTATIONS} annotations of ${timed.name} (${timed.before.length} pages) carried over to its next version, texts in hand, against hypothesis/client's matcher.`,
        'What both do with passages whose fate is known; the baseline tells a place or none, and counts as saying "same" where the words there are equal, else "changed":',
        errorTables(judged),
        '',
      ].join('\n\n'),
    };
  },
};

/** A hundred times as many annotations against a hundred times what the few take: no worse than linear is 1. */
export const reanchorGrowth: Figure = {
  name: 'reanchor-growth',
  unit: 'ms',
  limits: { ratio: 1 },
  warmUp: true,
  async prepare() {
    const { timed } = await benchRevisions();
    const few = annotationsOver(timed.before, FEW);
    const many = annotationsOver(timed.before, MANY);
    return {
      ours: () => timeOf(() => carryOver(timed, many)),
      baseline: async () => (MANY / FEW) * (await timeOf(() => carryOver(timed, few))),
      note: `${MANY} annotations carried over, against ${MANY / FEW} times what ${FEW} take`,
    };
  },
};

function carryOver({ before, after }: BenchRevision, marks: readonly WordSpan[]): void {
  const alignment = alignVersions(versionText(before), versionText(after));
  for (const mark of marks) outcomeOf(alignment, [mark]);
}

function anchorAll({ before, after }: BenchRevision, marks: readonly WordSpan[]): void {
  for (const { pageIndex, start, end } of marks) anchorQuote(after, selectorsOf(before, pageIndex, start, end));
}

function timeOf(work: () => void): Promise<number> {
  const beganAt = performance.now();
  work();
  return Promise.resolve(performance.now() - beganAt);
}
