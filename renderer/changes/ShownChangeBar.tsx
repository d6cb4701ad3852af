import { ChevronDown, ChevronUp, List } from 'lucide-react';
import { Button, IconButton } from '../components/Button.tsx';
import { showView, useNavigation } from '../state/navigation.ts';
import { shownChangeSentence } from './change-sentences.ts';
import { useChanges } from './changes-state.ts';
import { useShownChange } from './shown-change.ts';
import './shown-change-bar.css';
import { goToChange } from './use-change-commands.ts';

/** Over two versions beside each other: which change of how many is shown, and the way to the next; nothing over others. */
export function ShownChangeBar() {
  const { changes, at } = useChanges();
  const listed = changes[at];
  const pair = listed?.pair;
  const isShown = useShownChange(state => state.pair?.was === pair?.was && state.pair?.now === pair?.now);
  const areBeside = useNavigation(
    ({ panes: [left, right] }) => pair !== undefined && left?.paper === pair.was && right?.paper === pair.now,
  );
  if (!isShown || !areBeside || !listed) return null;
  const isLast = at === changes.length - 1;
  return (
    <div className="shown-change" role="group" aria-label="Changes between the two versions">
      <p className="shown-change__words figures" role="status">
        {shownChangeSentence(listed, changes.length)}
      </p>
      <IconButton
        icon={ChevronUp}
        label="Previous change"
        shortcut="Shift+F8"
        resting={at === 0 ? 'This is the first.' : undefined}
        onClick={() => goToChange(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label="Next change"
        shortcut="F8"
        resting={isLast ? 'This is the last.' : undefined}
        onClick={() => goToChange(1)}
      />
      <Button look="quiet" icon={List} onClick={() => showView('changes')}>
        All changes
      </Button>
    </div>
  );
}
