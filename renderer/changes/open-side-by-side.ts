import type { WordSpan } from '../../shared/anchoring/outcome.ts';
import type { Sha256 } from '../../shared/ids.ts';
import { placesOfCharacters } from '../../shared/pack/page-runs.ts';
import { store } from '../db/the-store.ts';
import { activatePane, openBeside, openPaper, useNavigation, type Target } from '../state/navigation.ts';
import type { ListedChange } from './listed-changes.ts';
import { showChange, useShownChange } from './shown-change.ts';

/**
 * Opens the earlier paper on the left and the later one on the right, each at the place of a change as far as it has one,
 * with its words standing out. A change that only one of them has opens that one alone, unless two are beside each other
 * already: then they stay so.
 */
export async function openSideBySide(listed: ListedChange): Promise<void> {
  const { at, pair } = listed;
  const { was, now } = pair;
  const stayBeside = areShownBeside();
  const marked = showChange(listed);
  const [before, after] = await Promise.all([targetOf(was, at.was), targetOf(now, at.now)]);
  const [left, right] = useNavigation.getState().panes;
  if (left) activatePane(left.id);
  if (stayBeside || (before && after)) {
    if (before || left?.paper !== was) openPaper(was, before);
    if (after || right?.paper !== now) openBeside(now, after);
  } else if (before) openPaper(was, before);
  else if (after) openPaper(now, after);
  await marked;
}

/** Whether the papers of the change that was opened last are beside each other. */
function areShownBeside(): boolean {
  const { view, panes } = useNavigation.getState();
  const shown = useShownChange.getState().pair;
  return view === 'reader' && panes[0]?.paper === shown?.was && panes[1]?.paper === shown?.now && shown !== undefined;
}

async function targetOf(paper: Sha256, span: WordSpan | null): Promise<Target | undefined> {
  if (!span) return undefined;
  const page = await store.page(paper, span.pageIndex);
  const down = page && placesOfCharacters(page, [span.start])[0]?.down;
  return down === undefined ? { pageIndex: span.pageIndex } : { pageIndex: span.pageIndex, down };
}
