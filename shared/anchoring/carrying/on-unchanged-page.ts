import type { Alignment } from '../alignment/align.ts';
import { isUnchangedPage } from '../alignment/unchanged-pages.ts';
import type { Outcome, WordSpan } from '../outcome.ts';

/**
 * What became of a mark that lies on no words, by those it stands by: on a page that is wholly as it was it is the same,
 * whatever stands on the pages before and behind it.
 *
 * @param spans the words it stands by, with their outcome
 */
export function onUnchangedPage(alignment: Alignment, spans: readonly WordSpan[], outcome: Outcome): Outcome {
  const [own] = spans;
  const [there] = outcome.kind === 'moved' ? outcome.spot.spans : [];
  if (outcome.kind !== 'moved' || !own || !there) return outcome;
  const isSame = isUnchangedPage(alignment, own.pageIndex, there.pageIndex);
  return isSame ? { kind: 'same', spot: outcome.spot } : outcome;
}
