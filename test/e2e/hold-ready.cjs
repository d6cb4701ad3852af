/**
 * Loaded into the app before its own main: the app learns that Electron is ready only once Playwright is attached and calls
 * `__playwright_run`. A window that opens just while Playwright attaches is never seen by it, and the launch never ends.
 */
const { app } = require('electron');

const ready = app.whenReady();
let release = () => undefined;
const attached = new Promise(resolve => {
  release = resolve;
});
app.whenReady = async () => {
  await attached;
  await ready;
};
globalThis.__playwright_run = release;
