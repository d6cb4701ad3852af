import type { App, WebContents } from 'electron';
import type { Log } from '../logging/main-log.ts';

/** Every window is the app's one page: nothing may leave it, open a window from it or embed another page. */
export function hardenNavigation(app: App, log: Log): void {
  app.on('web-contents-created', (_event, contents) => deny(contents, log));
}

function deny(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault: () => void }, what: string): void => {
    event.preventDefault();
    log.write(`Refused: ${what}`);
  };
  contents.on('will-navigate', event => refuse(event, 'navigation'));
  contents.on('will-redirect', event => refuse(event, 'redirect'));
  contents.on('will-frame-navigate', event => refuse(event, 'navigation of a frame'));
  contents.on('will-attach-webview', event => refuse(event, 'webview'));
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
