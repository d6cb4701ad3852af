/** The scheme that serves the window's own files. */
export const APP_SCHEME = 'app';
const APP_HOST = 'lectern';

/** The origin of everything the window shows, for ever: IndexedDB is bound to it. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** The one page of the app. */
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/** Whether a URL is of the app's own origin. `URL.origin` is opaque for schemes it does not know, so parts are compared. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === '';
}
