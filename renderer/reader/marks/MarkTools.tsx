import { Eraser, MousePointer2, PenLine, SquareDashed, StickyNote, type LucideIcon } from 'lucide-react';
import type { Colour } from '../../../shared/annotations/model.ts';
import { IconButton } from '../../components/Button.tsx';
import { useLooks } from '../../state/looks.ts';
import { usePane } from '../pane/pane-store.ts';
import { useReader, type Tool } from '../reader-state.ts';
import { ColourSwatches } from './ColourSwatches.tsx';
import { PenWidths } from './PenWidths.tsx';
import './mark-tools.css';
import { PAGES_ONLY, sayPagesOnly } from './pages-only.ts';

type MarkToolsProps = {
  readonly onColour: (colour: Colour) => void;
  readonly onTool: (tool: Tool) => void;
};

type ToolButton = { readonly tool: Tool; readonly icon: LucideIcon; readonly label: string; readonly key: string };

const TOOLS: readonly ToolButton[] = [
  { tool: 'read', icon: MousePointer2, label: 'Read and select', key: 'Esc' },
  { tool: 'note', icon: StickyNote, label: 'Note', key: 'N' },
  { tool: 'ink', icon: PenLine, label: 'Pen', key: 'P' },
  { tool: 'eraser', icon: Eraser, label: 'Eraser', key: 'E' },
  { tool: 'area', icon: SquareDashed, label: 'Mark an area', key: 'A' },
];

/** The colours to mark in, and what the mouse or the pen does on a page. In the text in one column they say that they rest. */
export function MarkTools({ onColour, onTool }: MarkToolsProps) {
  const colour = useLooks(state => state.marking.colour);
  const isInText = usePane(state => state.mode === 'reflow');
  const held = useReader(state => state.tool);
  const chosen = isInText ? 'read' : held;
  return (
    <div className="mark-tools">
      <ColourSwatches
        label="Colour of marks"
        verb="Highlight in"
        chosen={colour}
        onChoose={isInText ? sayPagesOnly : onColour}
        resting={isInText ? PAGES_ONLY : undefined}
      />
      <div className="mark-tools__tools" role="group" aria-label="Tools">
        {TOOLS.map(({ tool, icon, label, key }) => (
          <IconButton
            key={tool}
            icon={icon}
            size={16}
            label={label}
            shortcut={key}
            pressed={tool === chosen}
            resting={isInText && tool !== 'read' ? PAGES_ONLY : undefined}
            onClick={() => (tool === chosen ? undefined : onTool(tool))}
          />
        ))}
        {chosen === 'ink' && <PenWidths />}
      </div>
    </div>
  );
}
