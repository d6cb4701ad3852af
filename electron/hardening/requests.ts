import type { Session } from 'electron';
import { APP_ORIGIN, isAppUrl } from '../protocol/app-origin.ts';
import type { Log } from '../logging/main-log.ts';

/**
 * Whether the window may ask for a URL. Blobs are pictures it drew itself and never leave the process; the inspector's
 * own pages load only where it can be opened at all.
 */
export function isRequestAllowed(url: string, withInspector: boolean): boolean {
  if (isAppUrl(url) || url.startsWith(`blob:${APP_ORIGIN}/`)) return true;
  return withInspector && (url.startsWith('devtools:') || url.startsWith('chrome-extension:'));
}

/** Stops every request of the window that is not for the app's own files: the window has no network, ever. */
export function hardenRequests(session: Session, withInspector: boolean, log: Log): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isRequestAllowed(details.url, withInspector);
    if (!allowed) log.write(`Refused: request of kind ${details.resourceType}`);
    answer({ cancel: !allowed });
  });
}
