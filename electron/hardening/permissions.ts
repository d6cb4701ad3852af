import type { Session } from 'electron';
import { isAppUrl } from '../protocol/app-origin.ts';

type Rule = { readonly permission: string; readonly allow: boolean; readonly why: string };

/** Each permission Chromium may be asked for. What does not stand here is denied. */
export const PERMISSIONS: readonly Rule[] = [
  { permission: 'clipboard-sanitized-write', allow: true, why: 'The member copies quotes and notes.' },
  { permission: 'persistent-storage', allow: true, why: 'Papers stay until the member removes them.' },
  { permission: 'background-sync', allow: false, why: 'The window has no network.' },
  { permission: 'clipboard-read', allow: false, why: 'Pasting works without; reading unasked would not be seen.' },
  { permission: 'deprecated-sync-clipboard-read', allow: false, why: 'As clipboard-read.' },
  { permission: 'display-capture', allow: false, why: 'No part of Lectern records the screen.' },
  { permission: 'fileSystem', allow: false, why: 'Files are chosen and read by the main process.' },
  { permission: 'fullscreen', allow: false, why: 'The menu has it; a page could imitate the desktop.' },
  { permission: 'geolocation', allow: false, why: 'Where the member is concerns nobody.' },
  { permission: 'hid', allow: false, why: 'No devices.' },
  { permission: 'idle-detection', allow: false, why: 'Whether the member is at the desk concerns nobody.' },
  { permission: 'keyboardLock', allow: false, why: 'Keys of the system stay the member’s.' },
  { permission: 'media', allow: false, why: 'No camera, no microphone.' },
  { permission: 'mediaKeySystem', allow: false, why: 'No protected media.' },
  { permission: 'midi', allow: false, why: 'No devices.' },
  { permission: 'midiSysex', allow: false, why: 'No devices.' },
  { permission: 'notifications', allow: false, why: 'Lectern speaks in its own window.' },
  { permission: 'openExternal', allow: false, why: 'A link in a paper must not start other programs.' },
  { permission: 'pointerLock', allow: false, why: 'The pointer stays the member’s.' },
  { permission: 'serial', allow: false, why: 'No devices.' },
  { permission: 'speaker-selection', allow: false, why: 'No sound.' },
  { permission: 'storage-access', allow: false, why: 'There is one origin only.' },
  { permission: 'top-level-storage-access', allow: false, why: 'There is one origin only.' },
  { permission: 'usb', allow: false, why: 'No devices.' },
  { permission: 'window-management', allow: false, why: 'The member places their windows.' },
];

const ALLOWED = new Set(PERMISSIONS.filter(rule => rule.allow).map(rule => rule.permission));

/** Whether a page at `url` gets a permission. */
export function isPermitted(permission: string, url: string): boolean {
  return ALLOWED.has(permission) && isAppUrl(url);
}

/** Denies every permission and every device that the table does not allow. */
export function hardenPermissions(session: Session): void {
  // Null first: it clears what an earlier handler may have granted.
  session.setPermissionRequestHandler(null);
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isPermitted(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}
