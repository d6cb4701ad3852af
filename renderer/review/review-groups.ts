import { hasOtherFigures } from '../../shared/anchoring/changes/other-figures.ts';
import { compareByPlace } from '../../shared/annotations/model.ts';
import type { Sha256 } from '../../shared/ids.ts';
import type { CarriedMark } from '../work/carried-mark.ts';

/** What became of marks that need a look, the most urgent first. */
const REVIEW_KINDS = ['apart', 'figures', 'words', 'unsure', 'gone', 'back', 'moved'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** Marks of which the same became. */
export type ReviewGroup = {
  readonly kind: ReviewKind;
  /** In the order of the papers they were on, and of their places there. */
  readonly marks: readonly CarriedMark[];
};

/**
 * The marks that wait for the member, the most urgent first.
 *
 * @param papers all papers of the meeting, in their order
 */
export function reviewGroups(marks: readonly CarriedMark[], papers: readonly Sha256[]): readonly ReviewGroup[] {
  const waiting = inOrder(
    marks.filter(({ needsLook }) => needsLook),
    papers,
  );
  const kinds = new Map(waiting.map(mark => [mark, reviewKind(mark)]));
  return REVIEW_KINDS.map(kind => ({ kind, marks: waiting.filter(mark => kinds.get(mark) === kind) })).filter(
    group => group.marks.length > 0,
  );
}

/** The marks that the member has decided on, in the order of the papers they were on. */
export function decidedMarks(marks: readonly CarriedMark[], papers: readonly Sha256[]): readonly CarriedMark[] {
  return inOrder(
    marks.filter(({ needsLook }) => !needsLook),
    papers,
  );
}

/** Tells a mark in a list from others: an annotation may be carried to several papers. */
export function keyOfMark({ made, target }: CarriedMark): string {
  return `${made.id} ${target}`;
}

function inOrder(marks: readonly CarriedMark[], papers: readonly Sha256[]): readonly CarriedMark[] {
  const places = new Map(papers.map((paper, at) => [paper, at]));
  const placeOf = ({ was }: CarriedMark): number => places.get(was.paper) ?? papers.length;
  return marks.toSorted((a, b) => placeOf(a) - placeOf(b) || compareByPlace(a.was, b.was));
}

function reviewKind({ outcome, asks }: CarriedMark): ReviewKind {
  if (asks === 'apart') return 'apart';
  switch (outcome.kind) {
    case 'changed':
      return hasOtherFigures(outcome.before, outcome.words) ? 'figures' : 'words';
    case 'unsure':
    case 'gone':
      return outcome.kind;
    case 'moved':
    case 'same':
      return asks === 'kept' ? 'back' : 'moved';
  }
}
