import type { Sha256 } from '../../../shared/ids.ts';
import type { PageSpan } from '../../../shared/pack/page-span.ts';
import type { FlowPage } from '../../../shared/reflow/flow.ts';

/** Asks for the text of some pages of a paper in one column. */
export type ReflowRequest = {
  readonly id: number;
  readonly sha256: Sha256;
  readonly pageCount: number;
  readonly span: PageSpan;
  /** Whether all words of the paper are kept by now, so that they need not be read again. */
  readonly isWhole: boolean;
};

/** The answer to the request of that id; null where the words that are kept of the paper could not be read. */
export type ReflowAnswer = { readonly id: number; readonly pages: readonly FlowPage[] | null };
