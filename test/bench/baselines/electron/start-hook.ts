import { app, type BrowserWindow, type WebContents } from 'electron';
import { LINE_MARK, WAIT_VARIABLE, type WaitFor } from '../start-message.ts';

/**
 * Tells on the standard output when the app that is started with it can be used: its window is shown, and its page has
 * what is waited for and has painted it. Times are milliseconds since 1970. The app's own files know nothing of it.
 */
const { pageClock, rows, count, control } = JSON.parse(process.env[WAIT_VARIABLE] ?? '') as WaitFor;
const watch = `${pageClock}\n;lecternBench.usable(${JSON.stringify({ rows, count, control })})`;

let shownAt: number | undefined;
let usableAt: number | undefined;

function tell(): void {
  if (shownAt === undefined || usableAt === undefined) return;
  process.stdout.write(`${LINE_MARK}${Math.max(shownAt, usableAt)}\n`);
}

async function watchPage(contents: WebContents): Promise<void> {
  usableAt = Number(await contents.mainFrame.executeJavaScript(watch));
  tell();
}

app.on('browser-window-created', (_event, window: BrowserWindow) => {
  window.once('show', () => {
    shownAt = performance.timeOrigin + performance.now();
    tell();
  });
});
app.on('web-contents-created', (_event, contents) => {
  // The document has begun but not run its scripts yet.
  contents.once('did-navigate', () => void watchPage(contents));
});
