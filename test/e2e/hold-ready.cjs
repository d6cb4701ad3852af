/**
 * Loaded into the main process ahead of the app (`electron -r`): the app is not ready before Playwright has connected,
 * which it tells by calling `__playwright_run`. A window that is in its first load when Playwright comes is never seen
 * as a page.
 */
const { app } = require('electron');

const ready = app.whenReady();
const connected = new Promise(resolve => {
  Object.assign(globalThis, { __playwright_run: resolve });
});
app.whenReady = () => connected.then(() => ready);
