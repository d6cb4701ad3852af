import { Eraser, MousePointer2, PenLine, SquareDashed, StickyNote, type LucideIcon } from 'lucide-react';
import type { Colour } from '../../../shared/annotations/model.ts';
import { IconButton } from '../../components/Button.tsx';
import { useLooks } from '../../state/looks.ts';
import { useReader, type Tool } from '../reader-state.ts';
import { ColourSwatches } from './ColourSwatches.tsx';
import { PenWidths } from './PenWidths.tsx';
import './mark-tools.css';

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

/** The colours to mark in, and what the mouse or the pen does on a page. */
export function MarkTools({ onColour, onTool }: MarkToolsProps) {
  const colour = useLooks(state => state.marking.colour);
  const chosen = useReader(state => state.tool);
  return (
    <div className="mark-tools">
      <ColourSwatches label="Colour of marks" verb="Highlight in" chosen={colour} onChoose={onColour} />
      <div className="mark-tools__tools" role="group" aria-label="Tools">
        {TOOLS.map(({ tool, icon, label, key }) => (
          <IconButton
            key={tool}
            icon={icon}
            size={16}
            label={label}
            shortcut={key}
            pressed={tool === chosen}
            onClick={() => (tool === chosen ? undefined : onTool(tool))}
          />
        ))}
        {chosen === 'ink' && <PenWidths />}
      </div>
    </div>
  );
}
