/** What may become of a mark when its paper is published again, best first. */
export const OUTCOME_KINDS = ['same', 'moved', 'changed', 'unsure', 'gone'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** A stretch of the words of a page: UTF-16 offsets into its text as import keeps it. */
export type WordSpan = { readonly pageIndex: number; readonly start: number; readonly end: number };

/** Where words stand in a version. */
export type Spot = {
  /** At least one, in the order of the mark's words; several where they go over a page break, or read in another order. */
  readonly spans: readonly WordSpan[];
  /** What stands there, as the pages have it; a line feed between spans. */
  readonly words: string;
};

/** Why words that are the same count as moved. */
export type MovedBecause =
  /** They come before or behind what they came behind or before. */
  | 'order'
  /** What stands around them is other words. */
  | 'context';

/** Why it is left to the member where a mark belongs. */
export type UnsureBecause =
  /** Its words stand in several places that fit as well. */
  | 'repeated'
  /** Nothing fits well enough to be called the same passage. */
  | 'poor-fit'
  /** Its page has no words to go by, and no page of the new version looks the same. */
  | 'no-words';

/** What became of a passage in a later version. Exactly one of these, whatever was done to the version. */
export type Outcome =
  /** The same words in the same context, whichever page they are on now. */
  | { readonly kind: 'same'; readonly spot: Spot }
  /** The same words, letter for letter and figure for figure, in another place or context. */
  | { readonly kind: 'moved'; readonly spot: Spot; readonly because: MovedBecause }
  /** The passage that took its place, with other words. */
  | { readonly kind: 'changed'; readonly spot: Spot }
  /** Places it may belong, likeliest first; maybe none. */
  | { readonly kind: 'unsure'; readonly candidates: readonly Spot[]; readonly because: UnsureBecause }
  /** It stands nowhere any more. */
  | { readonly kind: 'gone' };

/** Where the words of an outcome stand; undefined where that is for the member to say. */
export function spotOf(outcome: Outcome): Spot | undefined {
  return 'spot' in outcome ? outcome.spot : undefined;
}
