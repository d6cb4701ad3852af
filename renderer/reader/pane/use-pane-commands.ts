import type { RefObject } from 'react';
import type { Sha256 } from '../../../shared/ids.ts';
import { useCommand } from '../../state/commands.ts';
import { activatePane, closePane, openBeside, useNavigation, type PaneId } from '../../state/navigation.ts';
import type { ViewerHandle } from '../viewer/Viewer.tsx';

/** Takes the commands that open a second pane, close it, and go from one to the other. */
export function usePaneCommands(
  id: PaneId,
  paper: Sha256,
  viewer: RefObject<ViewerHandle | null>,
  active: boolean,
): void {
  const other = useNavigation(state => state.panes.find(pane => pane.id !== id)?.id);
  useCommand(
    'toggle-beside',
    () => {
      if (other !== undefined) closePane(other);
      else if (viewer.current)
        openBeside(paper, { pageIndex: viewer.current.place().pageIndex, place: viewer.current.place() });
    },
    active,
  );
  useCommand(
    'other-pane',
    () => {
      if (other === undefined) return;
      activatePane(other);
      document.querySelector<HTMLElement>(`[data-pane="${other}"] [data-view-focus]`)?.focus({ preventScroll: true });
    },
    active,
  );
}
