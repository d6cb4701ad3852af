import { Minus, MoveHorizontal, Plus } from 'lucide-react';
import { IconButton } from '../components/Button.tsx';
import { runCommand } from '../state/commands.ts';
import { usePane } from './pane/pane-store.ts';
import { percentOf } from './viewer/zoom-steps.ts';

/** How large the pages are, and the ways to change it; the reading view has its own. */
export function SizeControls() {
  const scale = usePane(state => state.scale);
  const fitsWidth = usePane(state => state.zoom === 'fit-width');
  const areWords = usePane(state => state.mode === 'reflow');
  if (areWords) return null;
  return (
    <div className="reader__zoom" role="group" aria-label="Size">
      <IconButton icon={Minus} label="Smaller" shortcut="Ctrl+-" size={16} onClick={() => runCommand('zoom-out')} />
      <output className="figures" aria-label="Size of pages">
        {percentOf(scale)} %
      </output>
      <IconButton icon={Plus} label="Larger" shortcut="Ctrl++" size={16} onClick={() => runCommand('zoom-in')} />
      <IconButton
        icon={MoveHorizontal}
        label="Fit width"
        shortcut="Ctrl+9"
        size={16}
        pressed={fitsWidth}
        onClick={() => runCommand('fit-width')}
      />
    </div>
  );
}
