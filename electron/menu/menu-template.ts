import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../shared/commands.ts';

/** What the entries of the menu do. */
export type MenuActions = {
  readonly command: (command: Command) => void;
  readonly openPapers: () => void;
  readonly addCouncilFolder: () => void;
  readonly showAbout: () => void;
};

type Item = MenuItemConstructorOptions;
const SEPARATOR: Item = { type: 'separator' };

/** The menu as the platform expects it. `withInspector` adds what only developers need. */
export function menuTemplate(platform: NodeJS.Platform, withInspector: boolean, actions: MenuActions): Item[] {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [appMenu(actions)] : []),
    fileMenu(isMac, actions),
    editMenu(isMac, actions),
    viewMenu(isMac, withInspector, actions),
    goMenu(isMac, actions),
    ...(isMac ? [{ role: 'windowMenu' } satisfies Item] : []),
    helpMenu(isMac, actions),
  ];
}

function item(actions: MenuActions, label: string, command: Command, accelerator?: string): Item {
  return { label, ...(accelerator === undefined ? {} : { accelerator }), click: () => actions.command(command) };
}

function appMenu(actions: MenuActions): Item {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      SEPARATOR,
      item(actions, 'Settings…', 'show-settings', 'Cmd+,'),
      SEPARATOR,
      { role: 'services' },
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' },
    ],
  };
}

function fileMenu(isMac: boolean, actions: MenuActions): Item {
  return {
    label: '&File',
    submenu: [
      { label: '&Open…', accelerator: 'CmdOrCtrl+O', click: actions.openPapers },
      { label: '&Add council folder…', accelerator: 'CmdOrCtrl+Shift+O', click: actions.addCouncilFolder },
      SEPARATOR,
      ...(isMac ? [] : [item(actions, '&Settings', 'show-settings', 'Ctrl+,'), SEPARATOR]),
      isMac ? { role: 'close' } : { role: 'quit' },
    ],
  };
}

function editMenu(isMac: boolean, actions: MenuActions): Item {
  // On Windows both keys are used for it; a menu entry has one, so a second entry stands there unseen.
  const alsoRedo: Item = { ...item(actions, 'Redo', 'redo', 'Ctrl+Y'), visible: false };
  return {
    label: '&Edit',
    submenu: [
      item(actions, '&Undo', 'undo', 'CmdOrCtrl+Z'),
      item(actions, '&Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
      ...(isMac ? [] : [alsoRedo]),
      SEPARATOR,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      SEPARATOR,
      item(actions, '&Highlight selection', 'highlight', 'CmdOrCtrl+Shift+H'),
    ],
  };
}

function viewMenu(isMac: boolean, withInspector: boolean, actions: MenuActions): Item {
  // The plus of most keyboards needs Shift; people press the key without it.
  const alsoZoomIn: Item = { ...item(actions, 'Zoom in', 'zoom-in', 'CmdOrCtrl+='), visible: false };
  return {
    label: '&View',
    submenu: [
      item(actions, 'Zoom &in', 'zoom-in', 'CmdOrCtrl+Plus'),
      alsoZoomIn,
      item(actions, 'Zoom &out', 'zoom-out', 'CmdOrCtrl+-'),
      item(actions, '&Actual size', 'actual-size', 'CmdOrCtrl+0'),
      item(actions, 'Fit &width', 'fit-width', 'CmdOrCtrl+9'),
      SEPARATOR,
      item(actions, 'Agenda &panel', 'toggle-agenda', 'CmdOrCtrl+Shift+A'),
      item(actions, '&Notes panel', 'toggle-notes', 'CmdOrCtrl+Shift+N'),
      SEPARATOR,
      { role: 'togglefullscreen', ...(isMac ? {} : { accelerator: 'F11' }) },
      ...(withInspector
        ? [SEPARATOR, { role: 'reload' } satisfies Item, { role: 'toggleDevTools' } satisfies Item]
        : []),
    ],
  };
}

function goMenu(isMac: boolean, actions: MenuActions): Item {
  return {
    label: '&Go',
    submenu: [
      item(actions, '&Meetings', 'show-meetings', 'CmdOrCtrl+1'),
      item(actions, '&Reader', 'show-reader', 'CmdOrCtrl+2'),
      item(actions, '&Interests', 'show-interests', 'CmdOrCtrl+3'),
      item(actions, '&Settings', 'show-settings', 'CmdOrCtrl+4'),
      SEPARATOR,
      item(actions, 'Go to &page…', 'go-to-page', 'CmdOrCtrl+G'),
      item(actions, 'Ne&xt page', 'next-page', 'Alt+PageDown'),
      item(actions, 'Pre&vious page', 'previous-page', 'Alt+PageUp'),
      item(actions, '&Next report', 'next-item', 'Alt+Down'),
      item(actions, 'Previous repor&t', 'previous-item', 'Alt+Up'),
      SEPARATOR,
      // On a Mac the arrows with Alt move the caret by words.
      item(actions, '&Back', 'go-back', isMac ? 'Cmd+[' : 'Alt+Left'),
      item(actions, '&Forward', 'go-forward', isMac ? 'Cmd+]' : 'Alt+Right'),
    ],
  };
}

function helpMenu(isMac: boolean, actions: MenuActions): Item {
  return {
    role: 'help',
    submenu: [
      item(actions, '&Keyboard shortcuts', 'show-shortcuts', 'CmdOrCtrl+/'),
      ...(isMac ? [] : [SEPARATOR, { label: '&About Lectern', click: actions.showAbout } satisfies Item]),
    ],
  };
}
