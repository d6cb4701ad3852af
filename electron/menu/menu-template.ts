import { editMenu } from './edit-menu.ts';
import { goMenu } from './go-menu.ts';
import { item, SEPARATOR, type Item, type MenuActions } from './menu-item.ts';
import { viewMenu } from './view-menu.ts';

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
      item(actions, '&New window', 'new-window', 'CmdOrCtrl+N'),
      { label: '&Open…', accelerator: 'CmdOrCtrl+O', click: actions.openPapers },
      { label: '&Add council folder…', accelerator: 'CmdOrCtrl+Shift+O', click: actions.addCouncilFolder },
      SEPARATOR,
      item(actions, '&Print…', 'print', 'CmdOrCtrl+P'),
      item(actions, '&Save a copy or notes…', 'export', 'CmdOrCtrl+Shift+E'),
      SEPARATOR,
      ...(isMac ? [] : [item(actions, 'S&ettings', 'show-settings', 'Ctrl+,'), SEPARATOR]),
      { role: 'close' },
      ...(isMac ? [] : [{ role: 'quit' } satisfies Item]),
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
