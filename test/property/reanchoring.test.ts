import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignVersions } from '../../shared/anchoring/alignment/align.ts';
import { OUTCOME_KINDS, spotOf, type Outcome, type Spot, type WordSpan } from '../../shared/anchoring/outcome.ts';
import { betterOutcome, overVersions } from '../../shared/anchoring/carrying/over-versions.ts';
import { outcomeOf } from '../../shared/anchoring/matching/reanchor.ts';
import { wordsOfSpans } from '../../shared/anchoring/matching/spot.ts';
import { versionText } from '../../shared/anchoring/text/version-text.ts';
import { plainLetters } from '../corpus/passages/plain-letters.ts';
import type { MarkedPassage } from '../support/revised/passage-fate.ts';
import { madeUpChain, madeUpRevision, revisionArbitrary, type MadeUpRevision } from '../support/revised/revision.ts';
import type { TypesetPack } from '../support/revised/typeset.ts';

/** Letters of a passage that members mark with words in mind, not a cell or a figure. */
const ORDINARY = 30;
/** Of all passages the share that may be wrong where reports that are nearly the same change places. */
const MOST_WRONG = 0.004;
/** The plans of the seed that the run goes by, as its other histories are. */
const PLANS = fc.sample(revisionArbitrary, 100);

function aligned(before: Pick<TypesetPack, 'pages'>, after: Pick<TypesetPack, 'pages'>) {
  return alignVersions(versionText(before.pages), versionText(after.pages));
}

function outcomes({ before, after, passages }: MadeUpRevision): readonly (readonly [MarkedPassage, Outcome])[] {
  const alignment = aligned(before, after);
  return passages.map(passage => [passage, outcomeOf(alignment, passage.spans)]);
}

/** Over a version between, as the app does it. */
function outcomesOverVersions({ before, between, after, passages }: ReturnType<typeof madeUpChain>) {
  const [straight, first, second] = [aligned(before, after), aligned(before, between), aligned(between, after)];
  return passages.map(passage => {
    const direct = outcomeOf(straight, passage.spans);
    const halfway = outcomeOf(first, passage.spans);
    const spot = spotOf(halfway);
    const outcome = spot ? betterOutcome(direct, overVersions(halfway, outcomeOf(second, spot.spans))) : direct;
    return { passage, direct, outcome };
  });
}

function spotsOf(outcome: Outcome): readonly Spot[] {
  return outcome.kind === 'unsure' ? outcome.candidates : [spotOf(outcome)].filter(spot => spot !== undefined);
}

function isCalledSame({ kind }: Outcome): boolean {
  return kind === 'same' || kind === 'moved';
}

/** Whether a passage was kept, and its words stand nowhere else in either version. */
function isToldApart({ fate, quote }: MarkedPassage, { before, after }: MadeUpRevision): boolean {
  const { letters } = plainLetters(quote);
  const isOnce = ({ pages }: TypesetPack): boolean => plainLetters(pages.join('\n')).letters.split(letters).length <= 2;
  return fate.kind === 'kept' && letters.length >= ORDINARY && isOnce(before) && isOnce(after);
}

/** Whether an outcome has the words of a kept passage at their place. */
function isRight({ fate, quote }: MarkedPassage, outcome: Outcome): boolean {
  const spot = spotOf(outcome);
  if (!spot || !isCalledSame(outcome) || fate.kind !== 'kept') return false;
  const place = ([first]: readonly WordSpan[]): string => `${first?.pageIndex}:${first?.start}`;
  return plainLetters(spot.words).letters === plainLetters(quote).letters && place(spot.spans) === place(fate.spans);
}

/** What is wrong with the outcome of a passage; null where it is right. */
function faultOf(passage: MarkedPassage, outcome: Outcome): string | null {
  return isRight(passage, outcome) ? null : `${outcome.kind}: ${passage.quote}`;
}

/** The same of the passages of a revision that are told apart, one for each. */
function faultsOf(revision: MadeUpRevision): readonly (string | null)[] {
  return outcomes(revision)
    .filter(([passage]) => isToldApart(passage, revision))
    .map(([passage, outcome]) => faultOf(passage, outcome));
}

/** @param judged one for each passage of all plans: what is wrong with it, null where it is right */
function expectNearlyAllRight(judged: readonly (string | null)[]): void {
  const wrong = judged.filter(fault => fault !== null);
  expect(judged.length).toBeGreaterThan(500);
  const tried = `PROPERTY_SEED=${fc.readConfigureGlobal().seed}`;
  expect({ tried, wrong: wrong.slice(Math.floor(judged.length * MOST_WRONG)) }).toEqual({ tried, wrong: [] });
}

describe('whatever was done to a pack before it was published again,', () => {
  test('every passage has one outcome, on words that stand there; the same words where it is called same or moved', () => {
    fc.assert(
      fc.property(revisionArbitrary, plan => {
        const revision = madeUpRevision(plan);
        for (const [{ quote }, outcome] of outcomes(revision)) {
          expect(OUTCOME_KINDS.filter(kind => kind === outcome.kind)).toHaveLength(1);
          for (const { spans, words } of spotsOf(outcome)) {
            expect(spans.length).toBeGreaterThan(0);
            for (const { pageIndex, start, end } of spans) {
              const { length } = revision.after.pages[pageIndex] ?? '';
              expect(0 <= start && start < end && end <= length).toBe(true);
            }
            expect(words).toBe(wordsOfSpans(revision.after.pages, spans));
            if (isCalledSame(outcome)) expect(plainLetters(words).letters).toBe(plainLetters(quote).letters);
          }
        }
      }),
    );
  });

  test('a passage with another figure is never the same nor moved', () => {
    fc.assert(
      fc.property(revisionArbitrary, plan => {
        for (const [{ fate, quote }, outcome] of outcomes(madeUpRevision(plan))) {
          if (fate.kind !== 'changed' || !fate.isFigureChanged) continue;
          expect([quote, isCalledSame(outcome)]).toEqual([quote, false]);
        }
      }),
    );
  });

  test('the same versions give the same answers, in whatever order and company passages are asked for', () => {
    fc.assert(
      fc.property(revisionArbitrary, plan => {
        const { before, after, passages } = madeUpRevision(plan);
        const alignment = aligned(before, after);
        const together = passages.map(({ spans }) => outcomeOf(alignment, spans));
        const backward = passages.toReversed().map(({ spans }) => outcomeOf(alignment, spans));
        expect(backward.toReversed()).toEqual(together);
        const alone = passages.slice(0, 3).map(({ spans }) => outcomeOf(aligned(before, after), spans));
        expect(alone).toEqual(together.slice(0, 3));
      }),
      { numRuns: 30 },
    );
  });

  test('unedited passages of ordinary length are the same or moved, at their places', () => {
    expectNearlyAllRight(PLANS.flatMap(plan => faultsOf(madeUpRevision(plan))));
  });
});

describe('a pack that was only set again', () => {
  test('leaves passages of any length the same', () => {
    expectNearlyAllRight(
      PLANS.flatMap(plan =>
        outcomes(madeUpRevision({ ...plan, edits: [], pageEdits: [] })).map(([passage, outcome]) =>
          outcome.kind === 'same' && isRight(passage, outcome) ? null : `${outcome.kind}: ${passage.quote}`,
        ),
      ),
    );
  });

  test('with its columns read in another order has the words of passages at their places', () => {
    expectNearlyAllRight(
      PLANS.flatMap(plan => {
        const newTypeface = { ...plan.newTypeface, isSecondColumnFirst: true };
        return faultsOf(madeUpRevision({ ...plan, edits: [], pageEdits: [], newTypeface }));
      }),
    );
  });
});

describe('a pack that was published a third time', () => {
  test('has no passage with a worse outcome for the version between, nor on other words', () => {
    fc.assert(
      fc.property(revisionArbitrary, plan => {
        for (const { passage, direct, outcome } of outcomesOverVersions(madeUpChain(plan))) {
          expect(OUTCOME_KINDS.indexOf(outcome.kind)).toBeLessThanOrEqual(OUTCOME_KINDS.indexOf(direct.kind));
          if (!isCalledSame(outcome)) continue;
          expect(plainLetters(spotOf(outcome)?.words ?? '').letters).toBe(plainLetters(passage.quote).letters);
        }
      }),
    );
  });

  test('has passages that are right without the version between right with it', () => {
    expectNearlyAllRight(
      PLANS.flatMap(plan =>
        outcomesOverVersions(madeUpChain(plan))
          .filter(({ passage, direct }) => isRight(passage, direct))
          .map(({ passage, outcome }) => faultOf(passage, outcome)),
      ),
    );
  });
});
