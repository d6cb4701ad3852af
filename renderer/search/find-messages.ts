import type { AnnotationType } from '../../shared/annotations/model.ts';
import type { RecordId, Sha256 } from '../../shared/ids.ts';
import type { ExcerptPart } from '../../shared/search/excerpt.ts';

/** What is looked for in everything. A later question makes an earlier one moot. */
export type FindQuestion = {
  readonly id: number;
  readonly typed: string;
  /** The papers to look in, those to be told first of equals first. */
  readonly papers: readonly Sha256[];
  readonly mostPapers: number;
  readonly hitsEach: number;
};

/** A page that holds what is looked for. */
export type PageHit = {
  readonly is: 'page';
  readonly pageIndex: number;
  /** What the page is called: `page 59`. */
  readonly page: string;
  readonly excerpt: readonly ExcerptPart[];
  /** Where the first hit of the excerpt begins in the page's text, and how far down it stands, in points as shown. */
  readonly start: number;
  readonly down: number | undefined;
};

/** Words of the member's own. */
export type OwnHit = {
  readonly is: AnnotationType | 'interest';
  readonly record: RecordId;
  readonly pageIndex: number;
  readonly page: string;
  readonly excerpt: readonly ExcerptPart[];
};

export type Hit = PageHit | OwnHit;

export type PaperHits = {
  readonly paper: Sha256;
  /** All that match, of which `hits` are the best. */
  readonly pageCount: number;
  readonly ownCount: number;
  readonly hits: readonly Hit[];
};

export type FindAnswer = {
  readonly id: number;
  /** All that match. */
  readonly pageCount: number;
  readonly ownCount: number;
  readonly paperCount: number;
  /** The best of them, best first. */
  readonly papers: readonly PaperHits[];
};

/** What the worker is asked: to index the papers that are not indexed yet, or a question. */
export type FindRequest = { readonly kind: 'index' } | { readonly kind: 'find'; readonly question: FindQuestion };

/**
 * What the worker tells: an answer, or that there is none for a reason nobody foresaw; that it is done with indexing, with
 * the papers that cannot be searched; that other things may be found now; or what went wrong on the way.
 */
export type FindReport =
  | { readonly kind: 'answer'; readonly answer: FindAnswer }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string }
  | { readonly kind: 'indexed'; readonly unsearchable: readonly Sha256[] }
  | { readonly kind: 'changed' }
  | { readonly kind: 'trouble'; readonly reason: string };
