import { flushSync } from 'react-dom';
import { useCommand } from '../state/commands.ts';
import { useNavigation } from '../state/navigation.ts';
import { changeId, focusedChange, listAllOf, useChanges } from './changes-state.ts';
import { openSideBySide } from './open-side-by-side.ts';

/** Takes the commands that go from change to change: through the list while it is shown, side by side in the reader. */
export function useChangeCommands(): void {
  useCommand('next-change', () => goToChange(1));
  useCommand('previous-change', () => goToChange(-1));
}

/** Goes on or back by one change; nowhere behind the last and before the first. One that is not listed yet is listed then. */
export function goToChange(step: 1 | -1): void {
  const { view } = useNavigation.getState();
  const { changes, at } = useChanges.getState();
  const here = (view === 'changes' ? focusedChange() : undefined) ?? at;
  const next = changes[here + step];
  if (!next || (view !== 'changes' && view !== 'reader')) return;
  useChanges.setState({ at: next.index });
  if (view === 'reader') {
    void openSideBySide(next);
    return;
  }
  const entry = (): HTMLElement | null => document.getElementById(changeId(next.index));
  // Its element must be there before it can have the focus.
  if (!entry()) flushSync(() => listAllOf(next.item));
  entry()?.focus();
}
