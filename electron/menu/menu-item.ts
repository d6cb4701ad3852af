import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../shared/commands.ts';

/** What the entries of the menu do. */
export type MenuActions = {
  readonly command: (command: Command) => void;
  readonly openPapers: () => void;
  readonly addCouncilFolder: () => void;
  readonly showAbout: () => void;
};

export type Item = MenuItemConstructorOptions;
export const SEPARATOR: Item = { type: 'separator' };

/** An entry that runs a command. */
export function item(actions: MenuActions, label: string, command: Command, accelerator?: string): Item {
  return { label, ...(accelerator === undefined ? {} : { accelerator }), click: () => actions.command(command) };
}

/** A second key for what an entry does: a menu entry has one, so another stands there unseen. */
export function alsoBy(actions: MenuActions, label: string, command: Command, accelerator: string): Item {
  return { ...item(actions, label, command, accelerator), visible: false };
}
