import { create } from 'zustand';
import { changedWords } from '../../shared/anchoring/changes/changed-words.ts';
import type { Spot, WordSpan } from '../../shared/anchoring/outcome.ts';
import type { Sha256 } from '../../shared/ids.ts';
import { store } from '../db/the-store.ts';
import type { PaperPair } from './compared-papers.ts';
import type { ListedChange } from './listed-changes.ts';

/** The change that was opened in the reader last: what of it stands out on the pages of both papers. */
type ShownChange = {
  readonly pair: PaperPair | undefined;
  readonly words: { readonly was: readonly WordSpan[]; readonly now: readonly WordSpan[] };
};

export const useShownChange = create<ShownChange>()(() => ({ pair: undefined, words: { was: [], now: [] } }));

/** Has the words of a change stand out on the pages of both papers. Of whole pages nothing does. */
export async function showChange(listed: ListedChange): Promise<void> {
  const [was, now] = await spotsOf(listed);
  useShownChange.setState({ pair: listed.pair, words: changedWords(was, now) });
}

async function spotsOf({ change, pair: { was, now } }: ListedChange): Promise<readonly [Spot | null, Spot | null]> {
  switch (change?.what) {
    case 'figures':
    case 'passage':
      return [change.was, change.now];
    case 'recommendation':
      return Promise.all([
        change.was && change.at.was ? spotOn(was, change.at.was) : null,
        change.now && change.at.now ? spotOn(now, change.at.now) : null,
      ]);
    case 'pages':
    case undefined:
      return [null, null];
  }
}

async function spotOn(paper: Sha256, span: WordSpan): Promise<Spot | null> {
  const page = await store.page(paper, span.pageIndex);
  return page ? { spans: [span], words: page.text.slice(span.start, span.end) } : null;
}
