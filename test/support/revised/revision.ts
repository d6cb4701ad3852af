import fc from 'fast-check';
import { seededRandom } from '../../fixtures/papers/seeded-random.ts';
import { editArbitrary, revised, type Edit } from './edits.ts';
import { madeUpPack } from './made-up-pack.ts';
import { pageEditArbitrary, withPagesEdited, type PageEdit } from './page-edits.ts';
import { markedPassage, type MarkedPassage } from './passage-fate.ts';
import { PLAIN, typefaceArbitrary, typeset, type Typeface, type TypesetPack } from './typeset.ts';

/** How a pack came to be and what was done to it before it was published again. */
type RevisionPlan = {
  readonly seed: number;
  readonly items: number;
  readonly edits: readonly Edit[];
  readonly pageEdits: readonly PageEdit[];
  readonly typeface: Typeface;
  readonly newTypeface: Typeface;
};

export const revisionArbitrary: fc.Arbitrary<RevisionPlan> = fc.record({
  seed: fc.nat(100_000),
  items: fc.integer({ min: 1, max: 7 }),
  edits: fc.array(editArbitrary, { maxLength: 8 }),
  pageEdits: fc.oneof(fc.constant([]), fc.array(pageEditArbitrary, { maxLength: 3 })),
  typeface: fc.oneof(fc.constant(PLAIN), typefaceArbitrary),
  newTypeface: fc.oneof(fc.constant(PLAIN), typefaceArbitrary),
});

/** Two versions of a made-up pack, and passages of the first with their fate. */
export type MadeUpRevision = {
  readonly before: TypesetPack;
  readonly after: TypesetPack;
  readonly passages: readonly MarkedPassage[];
};

/** The two versions of a plan. The same plan gives the same versions and passages. */
export function madeUpRevision(plan: RevisionPlan): MadeUpRevision {
  const { pack, before } = firstVersion(plan);
  const after = withPagesEdited(typeset(revised(pack, plan.edits), plan.newTypeface), plan.pageEdits);
  return { before, after, passages: passagesOf(plan, before, after) };
}

/** Two versions of a plan and one between them, which some edits went into, the others into the last. */
export function madeUpChain(plan: RevisionPlan): MadeUpRevision & { readonly between: TypesetPack } {
  const { pack, before } = firstVersion(plan);
  const half = Math.ceil(plan.edits.length / 2);
  const second = revised(pack, plan.edits.slice(0, half));
  const between = typeset(second, plan.typeface);
  const last = typeset(revised(second, plan.edits.slice(half)), plan.newTypeface);
  const after = withPagesEdited(last, plan.pageEdits);
  return { before, between, after, passages: passagesOf(plan, before, after) };
}

function firstVersion({ seed, items, typeface }: RevisionPlan) {
  const pack = madeUpPack(String(seed), items);
  return { pack, before: typeset(pack, typeface) };
}

/** Words that members mark: a cell, a few, a sentence, a paragraph, more. */
const LENGTHS = [1, 1, 2, 3, 6, 9, 15, 30, 60];
const PASSAGES = 40;

function passagesOf({ seed }: RevisionPlan, before: TypesetPack, after: TypesetPack): readonly MarkedPassage[] {
  const random = seededRandom(`passages ${seed}`);
  return Array.from({ length: PASSAGES }, () =>
    markedPassage(before, after, random.whole(0, before.words.length - 1), random.pick(LENGTHS)),
  );
}
