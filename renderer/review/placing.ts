import { create } from 'zustand';
import { isTextMark } from '../../shared/annotations/shape.ts';
import type { Placement } from '../../shared/annotations/placement.ts';
import type { Sha256 } from '../../shared/ids.ts';
import { store } from '../db/the-store.ts';
import { KIND_WORDS } from '../../shared/notes/kind-words.ts';
import { useReader } from '../reader/reader-state.ts';
import { notify } from '../state/notices.ts';
import { showView, useNavigation } from '../state/navigation.ts';
import type { CarriedMark } from '../work/carried-mark.ts';
import { placeByHand } from '../work/decide-carried.ts';
import { openVersions } from './open-versions.ts';

type Placing = {
  /** The mark that the member is about to put somewhere in its new version; undefined while there is none. */
  readonly mark: CarriedMark | undefined;
  /** Lets go of what the mark is followed by. */
  readonly letGo: () => void;
};

const NOTHING: Placing = { mark: undefined, letGo: () => undefined };

export const usePlacing = create<Placing>()(() => NOTHING);

/** The mark that the member is about to put somewhere in a paper. */
export function placedInto(paper: Sha256): CarriedMark | undefined {
  const { mark } = usePlacing.getState();
  return mark?.target === paper ? mark : undefined;
}

/**
 * Opens the old version beside the new one, for the member to show where a mark belongs: by selecting words for one that
 * lies on words, by a click for any other. It ends when the new version is closed or left, or the mark is deleted, in this
 * window or another: then the member is told.
 */
export async function startPlacing(mark: CarriedMark): Promise<void> {
  const pageIndex = await likelyPage(mark);
  openVersions(mark, mark.target, pageIndex);
  usePlacing.getState().letGo();
  const ends = [
    useNavigation.subscribe(({ view, panes }) => {
      if (view !== 'reader' || panes.every(({ paper }) => paper !== mark.target)) stopPlacing();
    }),
    store.followRecords(rows => {
      if (!rows.some(({ id, folded }) => id === mark.made.id && folded.deleted)) return;
      stopPlacing();
      notify({
        tone: 'look',
        text: `The ${KIND_WORDS[mark.made.type].one.toLowerCase()} that you were placing was deleted. There is nothing left to place.`,
      });
    }),
  ];
  usePlacing.setState({
    mark,
    letGo: () => {
      for (const end of ends) end();
    },
  });
  useReader.setState({ tool: isTextMark(mark.made) ? 'read' : 'note' });
}

/** Has the member show no place any more. */
function stopPlacing(): void {
  const { mark, letGo } = usePlacing.getState();
  if (!mark) return;
  letGo();
  usePlacing.setState(NOTHING);
  if (!isTextMark(mark.made)) useReader.setState({ tool: 'read' });
}

/** Gives up, and goes back to the list. @returns whether there was anything to give up */
export function cancelPlacing(): boolean {
  if (!usePlacing.getState().mark) return false;
  stopPlacing();
  showView('review');
  return true;
}

/** Puts the mark where the member has shown, and goes back to the list. What cannot be saved is waited for again. */
export async function putByHand({ made, target }: CarriedMark, at: Placement): Promise<void> {
  if (!(await placeByHand(made.id, target, at))) return;
  stopPlacing();
  notify({ tone: 'quiet', text: 'Placed. Undo takes it back.' });
  showView('review');
}

/** The page of the new version where it most likely belongs; undefined where that cannot be told. */
async function likelyPage({ was, outcome, target }: CarriedMark): Promise<number | undefined> {
  if (outcome.kind === 'unsure') {
    const first = outcome.candidates.find(({ paper }) => paper === target);
    if (first) return first.at.pageIndex;
  }
  const pages = (await store.pageMaps.between(was.paper, target))?.pages ?? [];
  const before = pages.slice(0, was.pageIndex + 1);
  return before.findLast(page => page !== null) ?? undefined;
}
