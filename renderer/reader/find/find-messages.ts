import type { Sha256 } from '../../../shared/ids.ts';

/** What is looked for in a paper. A later question makes an earlier one moot. */
export type PaperQuestion = {
  readonly id: number;
  readonly paper: Sha256;
  readonly typed: string;
  /** The letters as they stand; or what was looked for in everything, each of its words and phrases. */
  readonly as: 'letters' | 'query';
  readonly wholeWords: boolean;
};

/** Where a paper holds it: {@link Hits}, and whether all of the paper has been read. */
export type PaperAnswer =
  | {
      readonly kind: 'found';
      readonly id: number;
      readonly packed: Int32Array<ArrayBuffer>;
      readonly pagesRead: number;
    }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };
