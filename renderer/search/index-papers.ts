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
 */
export async function indexPapers(store: Store, rest: () => Promise<void>): Promise<void> {
  for (let sha256 = await nextPaper(store); sha256; sha256 = await nextPaper(store, sha256)) {
    await rest();
    const [texts, detail] = await Promise.all([store.pageTexts(sha256), store.detail(sha256)]);
    await store.putSegment({ sha256, madeBy: INDEX_RULES, segment: buildSegment(indexedPages(texts, detail)) });
  }
}

/** The next paper to index; never the one before again: if it still has no segment, it has been removed. */
async function nextPaper(store: Store, before?: Sha256): Promise<Sha256 | undefined> {
  const [papers, searchable] = await Promise.all([store.papers(), store.searchable(INDEX_RULES)]);
  return papers.find(
    ({ sha256, stage, rules }) =>
      stage === 'indexed' && rules >= READING_RULES && !searchable.has(sha256) && sha256 !== before,
  )?.sha256;
}
