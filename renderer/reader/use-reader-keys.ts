import { useEffect, useEffectEvent } from 'react';
import { COLOURS, type Colour } from '../../shared/annotations/model.ts';

export type ReaderKeys = {
  readonly onColour: (colour: Colour) => void;
  readonly onNote: () => void;
  readonly onDelete: () => void;
  readonly onCaret: () => void;
  readonly onEscape: () => void;
};

/** The reader's single keys. They rest while the member types in a field or a dialog is open. */
export function useReaderKeys(keys: ReaderKeys, active: boolean): void {
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const isTyping = target?.closest('input, textarea, select, dialog') !== null;
    if (isTyping || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const colour = COLOURS[Number(event.key) - 1];
    if (colour) keys.onColour(colour);
    else if (event.key === 'n' || event.key === 'N') keys.onNote();
    else if (event.key === 'Delete') keys.onDelete();
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
