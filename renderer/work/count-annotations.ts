import type { Sha256 } from '../../shared/ids.ts';
import type { Store } from '../db/store.ts';
import { carriedMark } from './carried-mark.ts';

type Source = Pick<Store, 'countByPaper' | 'paper' | 'recordsOfPaper' | 'carried'>;

/**
 * How many annotations each paper has: each once, in the paper it was made on. Those of a paper that is not on this device
 * count in the one in force that they were carried to, whether they stand in it or not.
 */
export async function countAnnotations(store: Source): Promise<ReadonlyMap<Sha256, number>> {
  const counts = new Map(await store.countByPaper('annotation'));
  const papers = await Promise.all(
    Array.from(counts.keys(), async sha256 => [sha256, await store.paper(sha256)] as const),
  );
  const away = papers.flatMap(([sha256, paper]) => (paper && paper.stage !== 'stored' ? [] : [sha256]));
  if (away.length === 0) return counts;
  const records = (await Promise.all(away.map(paper => store.recordsOfPaper(paper, 'annotation')))).flat();
  const byId = new Map(records.map(record => [record.id, record]));
  for (const row of await store.carried.of([...byId.keys()])) {
    const record = byId.get(row.id);
    if (row.isInForce && record && carriedMark(row, record)) counts.set(row.target, (counts.get(row.target) ?? 0) + 1);
  }
  return counts;
}
