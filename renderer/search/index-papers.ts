import type { Sha256 } from '../../shared/ids.ts';
import { READING_RULES } from '../../shared/pack/understand.ts';
import { buildSegment } from '../../shared/search/build-segment.ts';
import type { Store } from '../db/store.ts';
import { INDEX_RULES } from './index-rules.ts';
import { indexedPages } from './indexed-pages.ts';

/**
 * Makes the segments of papers that are read and understood and have none yet, one paper at a time.
 *
 * @param rest waited for before each paper
 * @param onFailed told of a paper that no segment can be made or kept of; the others are gone on with
 */
export async function indexPapers(
  store: Store,
  rest: () => Promise<void>,
  onFailed: (paper: Sha256, reason: unknown) => void,
): Promise<void> {
  const tried = new Set<Sha256>();
  for (let sha256 = await nextPaper(store, tried); sha256; sha256 = await nextPaper(store, tried)) {
    tried.add(sha256);
    await rest();
    try {
      const [texts, detail] = await Promise.all([store.pageTexts(sha256), store.detail(sha256)]);
      await store.putSegment({ sha256, madeBy: INDEX_RULES, segment: buildSegment(indexedPages(texts, detail)) });
    } catch (reason) {
      onFailed(sha256, reason);
    }
  }
}

/** The next paper to index; none that was tried: if it still has no segment, it has been removed or could not have one. */
async function nextPaper(store: Store, tried: ReadonlySet<Sha256>): Promise<Sha256 | undefined> {
  const [papers, searchable] = await Promise.all([store.papers(), store.searchable(INDEX_RULES)]);
  return papers.find(
    ({ sha256, stage, rules }) =>
      stage === 'indexed' && rules >= READING_RULES && !searchable.has(sha256) && !tried.has(sha256),
  )?.sha256;
}
