import { alsoBy, item, SEPARATOR, type Item, type MenuActions } from './menu-item.ts';

/** Undoing, copying, finding, and the marks that can be made of what is selected. */
export function editMenu(isMac: boolean, actions: MenuActions): Item {
  return {
    label: '&Edit',
    submenu: [
      item(actions, '&Undo', 'undo', 'CmdOrCtrl+Z'),
      item(actions, '&Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
      // On Windows both keys are used for it.
      ...(isMac ? [] : [alsoBy(actions, 'Redo', 'redo', 'Ctrl+Y')]),
      SEPARATOR,
      { role: 'cut' },
      { role: 'copy' },
      item(actions, 'Copy with citatio&n', 'copy-with-citation', 'CmdOrCtrl+Shift+C'),
      { role: 'paste' },
      { role: 'selectAll' },
      SEPARATOR,
      item(actions, '&Find in this paper…', 'find', 'CmdOrCtrl+F'),
      item(actions, 'Find ne&xt', 'find-next', 'F3'),
      item(actions, 'Find pre&vious', 'find-previous', 'Shift+F3'),
      item(actions, 'Find in &everything…', 'find-everywhere', 'CmdOrCtrl+Shift+F'),
      SEPARATOR,
      item(actions, '&Highlight selection', 'highlight', 'CmdOrCtrl+Shift+H'),
      item(actions, 'Un&derline selection', 'underline', 'CmdOrCtrl+Shift+U'),
      item(actions, '&Strike out selection', 'strike-out', 'CmdOrCtrl+Shift+X'),
      item(actions, 'Add n&ote here', 'add-note', 'CmdOrCtrl+Shift+M'),
      item(actions, '&Bookmark this page', 'add-bookmark', 'CmdOrCtrl+D'),
    ],
  };
}
