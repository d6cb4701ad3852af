import type { PaperDetail } from '../../../shared/pack/paper.ts';
import { useLooks } from '../../state/looks.ts';
import type { PaneStore } from '../pane/pane-store.ts';
import { useReader } from '../reader-state.ts';
import { addMark, type FreeMark } from './mark-actions.ts';
import { isPointing, placeAtPoint } from './place-carried.ts';

/**
 * Puts a note, an area or a bookmark on a page and chooses it. A note is then written at once, and after it and an area
 * the mouse reads again. While a mark is to be placed by hand, the place of a note is that mark's.
 */
export async function placeFreeMark(
  pane: PaneStore,
  detail: PaperDetail,
  pageIndex: number,
  made: FreeMark,
): Promise<void> {
  const isNote = made.type === 'note';
  if (isNote && isPointing()) {
    await placeAtPoint(detail, pageIndex, made.point);
    return;
  }
  if (made.type !== 'bookmark') useReader.setState({ tool: 'read' });
  if (isNote) {
    useReader.setState({ notesOpen: true });
    pane.setState({ writing: 'soon' });
  }
  let id;
  try {
    id = await addMark(detail, pageIndex, made, useLooks.getState().marking.colour);
    if (id) pane.setState({ activeMark: id, toolsOf: made.type === 'area' ? id : undefined, picked: new Set() });
  } finally {
    if (isNote) pane.setState({ writing: id });
  }
}
