import { item, SEPARATOR, type Item, type MenuActions } from './menu-item.ts';

/** The views of the window, and the ways through a paper. */
export function goMenu(isMac: boolean, actions: MenuActions): Item {
  return {
    label: '&Go',
    submenu: [
      item(actions, '&Meetings', 'show-meetings', 'CmdOrCtrl+1'),
      item(actions, '&Reader', 'show-reader', 'CmdOrCtrl+2'),
      item(actions, '&Interests', 'show-interests', 'CmdOrCtrl+3'),
      item(actions, '&Settings', 'show-settings', 'CmdOrCtrl+4'),
      item(actions, 'N&otes on this meeting', 'show-notes', 'CmdOrCtrl+5'),
      item(actions, 'What &changed', 'show-changes', 'CmdOrCtrl+6'),
      item(actions, 'Yo&ur notes in the new version', 'show-review', 'CmdOrCtrl+7'),
      SEPARATOR,
      item(actions, 'Go to &page…', 'go-to-page', 'CmdOrCtrl+G'),
      item(actions, 'Ne&xt page', 'next-page', 'Alt+PageDown'),
      item(actions, 'Pre&vious page', 'previous-page', 'Alt+PageUp'),
      item(actions, '&Next report', 'next-item', 'Alt+Down'),
      item(actions, 'Previous repor&t', 'previous-item', 'Alt+Up'),
      SEPARATOR,
      item(actions, 'Next change', 'next-change', 'F8'),
      item(actions, 'Previous change', 'previous-change', 'Shift+F8'),
      SEPARATOR,
      // On a Mac the arrows with Alt move the caret by words.
      item(actions, '&Back', 'go-back', isMac ? 'Cmd+[' : 'Alt+Left'),
      item(actions, '&Forward', 'go-forward', isMac ? 'Cmd+]' : 'Alt+Right'),
    ],
  };
}
