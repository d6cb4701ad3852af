import { alsoBy, item, SEPARATOR, type Item, type MenuActions } from './menu-item.ts';

/** How pages are set out, how large they are, and what stands beside them. */
export function viewMenu(isMac: boolean, withInspector: boolean, actions: MenuActions): Item {
  return {
    label: '&View',
    submenu: [
      item(actions, 'Zoom &in', 'zoom-in', 'CmdOrCtrl+Plus'),
      // The plus of most keyboards needs Shift; people press the key without it.
      alsoBy(actions, 'Zoom in', 'zoom-in', 'CmdOrCtrl+='),
      item(actions, 'Zoom &out', 'zoom-out', 'CmdOrCtrl+-'),
      item(actions, '&Actual size', 'actual-size', 'CmdOrCtrl+0'),
      item(actions, 'Fit &width', 'fit-width', 'CmdOrCtrl+9'),
      item(actions, '&Fit page', 'fit-page', 'CmdOrCtrl+8'),
      SEPARATOR,
      item(actions, 'One page a&cross', 'one-page'),
      item(actions, '&Two pages across', 'two-pages'),
      item(actions, 'Two pages, first one alone', 'two-pages-cover'),
      item(actions, 'Scroll from page to page', 'continuous'),
      item(actions, 'Page &by page', 'page-by-page'),
      item(actions, 'Turn c&lockwise', 'rotate-clockwise', 'CmdOrCtrl+Alt+R'),
      item(actions, 'Turn anticlockwise', 'rotate-anticlockwise', 'CmdOrCtrl+Alt+Shift+R'),
      SEPARATOR,
      item(actions, '&Reading view', 'toggle-reflow', 'CmdOrCtrl+Shift+R'),
      item(actions, 'Rea&d aloud', 'read-aloud', 'CmdOrCtrl+Shift+S'),
      SEPARATOR,
      item(actions, '&Side by side', 'toggle-beside', 'CmdOrCtrl+\\'),
      item(actions, 'Ot&her paper', 'other-pane', 'F6'),
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
