import { useEffect } from 'react';
import type { Command } from '../../shared/commands.ts';
import { runCommand } from '../state/commands.ts';

/** The buttons at the side of a mouse, as browsers take them. */
const SIDE_BUTTONS: Readonly<Record<number, Command>> = { 3: 'go-back', 4: 'go-forward' };

/** Goes back and forward by the buttons at the side of the mouse, wherever it is. */
export function useSideButtons(): void {
  useEffect(function takeButtons() {
    const go = ({ button }: MouseEvent): void => {
      const command = SIDE_BUTTONS[button];
      if (command) runCommand(command);
    };
    document.addEventListener('mouseup', go);
    return () => document.removeEventListener('mouseup', go);
  }, []);
}
