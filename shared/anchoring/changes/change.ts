import type { Report } from '../../pack/report/report.ts';
import type { PageSpan } from '../../pack/page-span.ts';
import type { Spot, WordSpan } from '../outcome.ts';
import type { WithoutWords } from './wordless-pages.ts';

/** A recommendation as a report has it. */
export type Recommendation = Report['recommendations'][number];

/**
 * Where a change is seen in either version, for both to be opened beside each other: where a version does not have what
 * changed, the place where it would stand. Null where a version has no such place.
 */
export type BothPlaces = { readonly was: WordSpan | null; readonly now: WordSpan | null };

/** A recommendation that has other words, figures or another number, or is new or gone. */
export type RecommendationChange = {
  readonly what: 'recommendation';
  /** Null where it is new. */
  readonly was: Recommendation | null;
  /** Null where it is gone. */
  readonly now: Recommendation | null;
  readonly at: BothPlaces;
};

/** A sentence, an entry of a list or a row of a table. */
export type PassageChange = {
  /** `figures` where a number has become another one. */
  readonly what: 'figures' | 'passage';
  /** Null where it is new. */
  readonly was: Spot | null;
  /** Null where it is gone. */
  readonly now: Spot | null;
  readonly at: BothPlaces;
};

/** Pages that are new, blank ones among them, pages that are gone, or pages that come before or behind others than they did. */
export type PagesChange = {
  readonly what: 'pages';
  readonly how: 'added' | 'gone' | 'moved';
  /** None of them shows anything. */
  readonly areBlank: boolean;
  readonly was: PageSpan | null;
  readonly now: PageSpan | null;
  readonly at: BothPlaces;
};

/** What became of an item as a whole. Pages are counted. */
export type ItemFate =
  | { readonly is: 'new'; readonly pages: number }
  | { readonly is: 'gone'; readonly pages: number }
  /** It had no pages, and has some now. */
  | { readonly is: 'arrived'; readonly pages: number }
  /** It had pages, and has none now. */
  | { readonly is: 'without-pages'; readonly toFollow: boolean }
  /** Papers beside this version had its pages, and it has them itself now; or the other way round. */
  | {
      readonly is: 'from-supplement' | 'to-supplement';
      /** Whether they have the words that they had; whether most are others; whether that was looked for at all. */
      readonly words: 'same' | 'changed' | 'rewritten' | 'not-compared';
    }
  /** Most of its words are others. */
  | { readonly is: 'rewritten'; readonly pages: number; readonly before: number };

/** What changed in an item. */
export type ItemChanges = {
  /** As the later version has it; as the earlier one had it, where it is gone. Null for what belongs to no item. */
  readonly item: { readonly number: string; readonly title: string } | null;
  readonly fate: ItemFate | null;
  /** The number it had; null where it has the same, or none. */
  readonly renumberedFrom: string | null;
  /** The number of the item that has changed places with it. */
  readonly swappedWith: string | null;
  /** Pages that it has now, less those that it had. */
  readonly morePages: number;
  readonly recommendations: readonly RecommendationChange[];
  readonly pages: readonly PagesChange[];
  /** Those with figures first, else in reading order. */
  readonly passages: readonly PassageChange[];
  /** How its pages without words are compared; undefined where it has none. */
  readonly withoutWords: WithoutWords | undefined;
  /** The first pages of the item, for both to be opened beside each other. */
  readonly at: BothPlaces;
};

/** All that changed between two versions of a paper, in the order of the later one's agenda. */
export type VersionChanges = {
  /** Only items in which something changed. */
  readonly items: readonly ItemChanges[];
  /** An agenda without papers has become a pack. */
  readonly becamePack: boolean;
  /** How the pages without words of both are compared; undefined where they have none. */
  readonly withoutWords: WithoutWords | undefined;
};
