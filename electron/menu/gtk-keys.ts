import type { Input, WebContents } from 'electron';
import type { Command } from '../../shared/commands.ts';

/**
 * Keys of the menu that never reach it on Linux: GTK's own text keys (select all, select nothing) take them first, also
 * where no text is edited.
 */
const TAKEN: readonly { readonly key: string; readonly shift: boolean; readonly command: Command }[] = [
  { key: '/', shift: false, command: 'show-shortcuts' },
  { key: 'a', shift: true, command: 'toggle-agenda' },
];

/** The command of a key that GTK would take; undefined for all others. */
export function commandTakenByGtk(
  input: Pick<Input, 'type' | 'key' | 'control' | 'shift' | 'alt' | 'meta'>,
): Command | undefined {
  if (input.type !== 'keyDown' || !input.control || input.alt || input.meta) return undefined;
  const key = input.key.toLowerCase();
  return TAKEN.find(taken => taken.key === key && taken.shift === input.shift)?.command;
}

/** Runs those commands before GTK sees their keys. */
export function takeKeysBack(contents: WebContents, run: (command: Command) => void): void {
  contents.on('before-input-event', (event, input) => {
    const command = commandTakenByGtk(input);
    if (command === undefined) return;
    event.preventDefault();
    run(command);
  });
}
