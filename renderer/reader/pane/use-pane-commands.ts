import { useCommand } from '../../state/commands.ts';
import {
  activatePane,
  closePane,
  goBack,
  goForward,
  openBeside,
  placeIn,
  useNavigation,
  type PaneId,
} from '../../state/navigation.ts';
import { focusPane } from './focus-pane.ts';

/**
 * Takes the commands that lead from one pane to the other, open and close the second, and go back and forward in this
 * one: whatever it shows, also while its paper is being opened or where it is missing.
 */
export function usePaneCommands(id: PaneId, active: boolean): void {
  const other = useNavigation(state => state.panes.find(pane => pane.id !== id)?.id);
  useCommand(
    'toggle-beside',
    () => {
      const visit = placeIn(id);
      if (other !== undefined) closePane(other);
      else if (visit) openBeside(visit.paper, { pageIndex: visit.place.pageIndex, place: visit.place });
    },
    active,
  );
  useCommand(
    'other-pane',
    () => {
      if (other === undefined) return;
      activatePane(other);
      focusPane(other);
    },
    active,
  );
  useCommand('go-back', goBack, active);
  useCommand('go-forward', goForward, active);
}
