import type { Sha256 } from '../../shared/ids.ts';
import { READING_RULES } from '../../shared/pack/understand.ts';
import { knownPaperFields, knownPaperId } from '../../shared/reading/known-paper.ts';
import type { Store } from '../db/store.ts';
import type { Change } from '../work/changes.ts';

/**
 * What is to be noted of papers that bear annotations, or that some were confirmed on, once each, so that devices that never
 * had them know what their annotations are of. Papers that are not read to the end wait.
 */
export async function papersToNote(store: Store, papers: Iterable<Sha256>): Promise<readonly Change[]> {
  const noted = await Promise.all(
    Array.from(papers, async (sha256): Promise<readonly Change[]> => {
      const [paper, record] = await Promise.all([store.paper(sha256), store.record(knownPaperId(sha256))]);
      if (record || paper?.stage !== 'indexed' || paper.rules < READING_RULES) return [];
      return [{ record: knownPaperId(sha256), kind: 'paper', fields: knownPaperFields(paper) }];
    }),
  );
  return noted.flat();
}
