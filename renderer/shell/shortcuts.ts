/** A shortcut as it is listed: what it does, its keys, and others that do the same. `Mod` is Ctrl or ⌘. */
export type Shortcut = { readonly does: string; readonly keys: readonly string[]; readonly or?: string };
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
      { does: 'Notes on this meeting', keys: ['Mod+5'] },
      { does: 'What changed', keys: ['Mod+6'] },
      { does: 'Your notes in the new version', keys: ['Mod+7'] },
      { does: 'Find in everything', keys: ['Mod+Shift+F'] },
      { does: 'New window', keys: ['Mod+N'] },
      { does: 'Open a PDF', keys: ['Mod+O'] },
      { does: 'Add a council folder', keys: ['Mod+Shift+O'] },
      { does: 'Print', keys: ['Mod+P'] },
      { does: 'Save a copy or notes', keys: ['Mod+Shift+E'] },
      { does: 'Undo', keys: ['Mod+Z'] },
      { does: 'Redo', keys: ['Mod+Shift+Z'] },
      { does: 'This list', keys: ['Mod+/'] },
    ],
  },
  {
    title: 'Marking',
    shortcuts: [
      { does: 'Highlight the selection', keys: ['H'], or: 'Mod+Shift+H' },
      { does: 'Highlight in yellow, green, blue, pink', keys: ['1', '2', '3', '4'] },
      { does: 'Underline the selection', keys: ['U'], or: 'Mod+Shift+U' },
      { does: 'Strike it out', keys: ['S'], or: 'Mod+Shift+X' },
      { does: 'Mark and write a note', keys: ['N'] },
      { does: 'Add a note here', keys: ['Mod+Shift+M'] },
      { does: 'Bookmark this page', keys: ['B'], or: 'Mod+D' },
      { does: 'Pen', keys: ['P'] },
      { does: 'Eraser', keys: ['E'] },
      { does: 'Area', keys: ['A'] },
      { does: 'Copy with citation', keys: ['Mod+Shift+C'] },
      { does: 'Move through the text by keys', keys: ['F7'] },
      { does: 'Delete the chosen marks', keys: ['Delete'] },
    ],
  },
  {
    title: 'In the list of notes',
    shortcuts: [
      { does: 'Go to the mark', keys: ['Enter'] },
      { does: 'Write', keys: ['F2'] },
      { does: 'Pick', keys: ['Space'] },
      { does: 'Pick the next as well', keys: ['Shift+Down'] },
      { does: 'Pick all', keys: ['Mod+A'] },
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
      { does: 'Next change', keys: ['F8'] },
      { does: 'Previous change', keys: ['Shift+F8'] },
      { does: 'Back to where you were', keys: ['Alt+Left'] },
      { does: 'Forward again', keys: ['Alt+Right'] },
      { does: 'Find in this paper', keys: ['Mod+F'] },
      { does: 'Next hit', keys: ['F3'] },
      { does: 'Previous hit', keys: ['Shift+F3'] },
      { does: 'Two papers side by side', keys: ['Mod+\\'] },
      { does: 'The other paper', keys: ['F6'] },
    ],
  },
  {
    title: 'How pages look',
    shortcuts: [
      { does: 'Zoom in', keys: ['Mod+Plus'] },
      { does: 'Zoom out', keys: ['Mod+-'] },
      { does: 'Actual size', keys: ['Mod+0'] },
      { does: 'Fit the width', keys: ['Mod+9'] },
      { does: 'Fit the page', keys: ['Mod+8'] },
      { does: 'Turn clockwise', keys: ['Mod+Alt+R'] },
      { does: 'Turn anticlockwise', keys: ['Mod+Alt+Shift+R'] },
      { does: 'Reading view', keys: ['Mod+Shift+R'] },
      { does: 'Read aloud', keys: ['Mod+Shift+S'] },
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
