/** A shortcut as it is listed: what it does, and its keys with `Mod` for Ctrl or ⌘. */
export type Shortcut = { readonly does: string; readonly keys: readonly string[] };
export type ShortcutGroup = { readonly title: string; readonly shortcuts: readonly Shortcut[] };

/** All shortcuts, as the application menu and the reader take them. */
export const SHORTCUT_GROUPS: readonly ShortcutGroup[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      { does: 'Meetings', keys: ['Mod+1'] },
      { does: 'Reader', keys: ['Mod+2'] },
      { does: 'Interests', keys: ['Mod+3'] },
      { does: 'Settings', keys: ['Mod+,'] },
      { does: 'Open a pack', keys: ['Mod+O'] },
      { does: 'Undo', keys: ['Mod+Z'] },
      { does: 'Redo', keys: ['Mod+Shift+Z'] },
      { does: 'This list', keys: ['Mod+/'] },
    ],
  },
  {
    title: 'Reading',
    shortcuts: [
      { does: 'Go to a page', keys: ['Mod+G'] },
      { does: 'Next page', keys: ['Mod+PageDown'] },
      { does: 'Previous page', keys: ['Mod+PageUp'] },
      { does: 'Next agenda item', keys: ['Alt+PageDown'] },
      { does: 'Previous agenda item', keys: ['Alt+PageUp'] },
      { does: 'Larger', keys: ['Mod++'] },
      { does: 'Smaller', keys: ['Mod+-'] },
      { does: 'Fit the width', keys: ['Mod+0'] },
    ],
  },
  {
    title: 'Marking',
    shortcuts: [
      { does: 'Highlight the selection', keys: ['Mod+H'] },
      { does: 'Highlight in yellow, green, blue, pink', keys: ['1', '2', '3', '4'] },
      { does: 'Highlight and write a note', keys: ['N'] },
      { does: 'Move through the text by keys', keys: ['F7'] },
      { does: 'Delete the chosen mark', keys: ['Delete'] },
    ],
  },
];

/** Keys as they are printed on the member's keyboard. */
export function keysFor(keys: string, isMac: boolean): string {
  if (!isMac) return keys.replace('Mod', 'Ctrl');
  return keys.replace('Mod', '⌘').replace('Shift', '⇧').replace('Alt', '⌥');
}
