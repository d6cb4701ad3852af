import type { WordSpan } from '../../shared/anchoring/outcome.ts';
import type { Sha256 } from '../../shared/ids.ts';
import { placesOfCharacters } from '../../shared/pack/page-runs.ts';
import { store } from '../db/the-store.ts';
import { activatePane, openBeside, openPaper, useNavigation, type Target } from '../state/navigation.ts';
import type { PaperPair } from './compared-papers.ts';
import type { ListedChange } from './listed-changes.ts';
import { showChange } from './shown-change.ts';

/**
 * Opens the earlier paper on the left and the later one on the right, each at the place of a change as far as it has one,
 * with its words standing out.
 */
export async function openSideBySide(pair: PaperPair, listed: ListedChange): Promise<void> {
  const { was, now } = pair;
  const { at } = listed;
  const marked = showChange(pair, listed);
  const [before, after] = await Promise.all([targetOf(was, at.was), targetOf(now, at.now)]);
  const [left] = useNavigation.getState().panes;
  if (left) activatePane(left.id);
  if (before) openPaper(was, before);
  if (after && before) openBeside(now, after);
  else if (after) openPaper(now, after);
  await marked;
}

async function targetOf(paper: Sha256, span: WordSpan | null): Promise<Target | undefined> {
  if (!span) return undefined;
  const page = await store.page(paper, span.pageIndex);
  const down = page && placesOfCharacters(page, [span.start])[0]?.down;
  return down === undefined ? { pageIndex: span.pageIndex } : { pageIndex: span.pageIndex, down };
}
