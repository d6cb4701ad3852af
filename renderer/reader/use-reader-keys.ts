import { useEffect, useEffectEvent } from 'react';
import { COLOURS, type Colour, type TextMark } from '../../shared/annotations/model.ts';
import { useLooks } from '../state/looks.ts';
import type { Tool } from './reader-state.ts';

export type ReaderKeys = {
  readonly onColour: (colour: Colour) => void;
  readonly onNote: () => void;
  readonly onType: (type: TextMark) => void;
  readonly onTool: (tool: Tool) => void;
  readonly onBookmark: () => void;
  /** Enter in the pages, while a tool is chosen. @returns whether it was meant for it */
  readonly onPlace: () => boolean;
  readonly onDelete: () => void;
  readonly onCaret: () => void;
  readonly onEscape: () => void;
};

const TYPES: Readonly<Record<string, TextMark>> = { h: 'highlight', u: 'underline', s: 'strikeout' };
const TOOLS: Readonly<Record<string, Tool>> = { p: 'ink', e: 'eraser', a: 'area' };

/** Fields that letters and digits are typed into, and lists that they choose from: a check box is neither. */
const TAKES_TEXT = 'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select';

/** The reader's single keys; letters and digits only where the member has them so. They rest while the member types in a field, or is in a dialog or a panel that stands over the reader. */
export function useReaderKeys(keys: ReaderKeys, active: boolean): void {
  const byLetters = useLooks(({ marking }) => marking.byLetters);
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const isTyping = target?.closest(`${TAKES_TEXT}, dialog, [popover]`) !== null;
    // Taken here, Escape would not close what stands open over the reader.
    const isOver = event.key === 'Escape' && document.querySelector('[popover="auto"]:popover-open') !== null;
    // A key that is held down must not mark the same words, or place the same bookmark, over and over.
    if (event.repeat || isTyping || isOver || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (event.key.length === 1 && !byLetters) return;
    const colour = COLOURS[Number(event.key) - 1];
    const letter = event.key.toLowerCase();
    const [type, tool] = [TYPES[letter], TOOLS[letter]];
    const isInPages = target?.matches('.viewer') ?? false;
    if (colour) keys.onColour(colour);
    else if (type) keys.onType(type);
    else if (tool) keys.onTool(tool);
    else if (letter === 'n') keys.onNote();
    else if (letter === 'b') keys.onBookmark();
    else if (event.key === 'Enter' && isInPages && keys.onPlace()) {
      event.preventDefault();
      return;
    } else if (event.key === 'Delete') keys.onDelete();
    else if (event.key === 'F7') keys.onCaret();
    else if (event.key === 'Escape') keys.onEscape();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    if (!active) return undefined;
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [active]);
}
