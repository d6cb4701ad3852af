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
      { does: 'Settings', keys: ['Mod+4'] },
      { does: 'Open a PDF', keys: ['Mod+O'] },
      { does: 'Add a council folder', keys: ['Mod+Shift+O'] },
      { does: 'Undo', keys: ['Mod+Z'] },
      { does: 'Redo', keys: ['Mod+Shift+Z'] },
      { does: 'This list', keys: ['Mod+/'] },
    ],
  },
  {
    title: 'Marking',
    shortcuts: [
      { does: 'Highlight the selection', keys: ['Mod+Shift+H'] },
      { does: 'Highlight in yellow, green, blue, pink', keys: ['1', '2', '3', '4'] },
      { does: 'Highlight and write a note', keys: ['N'] },
      { does: 'Move through the text by keys', keys: ['F7'] },
      { does: 'Delete the chosen mark', keys: ['Delete'] },
    ],
  },
  {
    title: 'Reading',
    shortcuts: [
      { does: 'Go to a page', keys: ['Mod+G'] },
      { does: 'Next page', keys: ['Alt+PageDown'] },
      { does: 'Previous page', keys: ['Alt+PageUp'] },
      { does: 'Next report', keys: ['Alt+Down'] },
      { does: 'Previous report', keys: ['Alt+Up'] },
      { does: 'Back to where you were', keys: ['Alt+Left'] },
      { does: 'Forward again', keys: ['Alt+Right'] },
      { does: 'Zoom in', keys: ['Mod+Plus'] },
      { does: 'Zoom out', keys: ['Mod+-'] },
      { does: 'Actual size', keys: ['Mod+0'] },
      { does: 'Fit the width', keys: ['Mod+9'] },
      { does: 'Agenda panel', keys: ['Mod+Shift+A'] },
      { does: 'Notes panel', keys: ['Mod+Shift+N'] },
    ],
  },
];

const MAC_KEYS: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const OTHER_KEYS: Readonly<Record<string, string>> = { Mod: 'Ctrl' };
const ANYWHERE: Readonly<Record<string, string>> = {
  Plus: '+',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  PageUp: 'Page up',
  PageDown: 'Page down',
};

/** Combinations that are others on a Mac, where the arrows with Alt move the caret by words. */
const MAC_COMBINATIONS: Readonly<Record<string, string>> = { 'Alt+Left': 'Mod+[', 'Alt+Right': 'Mod+]' };

/** A combination as the member's keyboard prints its keys. */
export function keysFor(combination: string, isMac: boolean): string {
  const platform = isMac ? MAC_KEYS : OTHER_KEYS;
  return ((isMac ? MAC_COMBINATIONS[combination] : undefined) ?? combination)
    .split('+')
    .map(key => platform[key] ?? ANYWHERE[key] ?? key)
    .join('+');
}
