import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { WINDOW_OPTIONS } from './window-options.ts';

/** An app that does nothing but show an empty page. */
void app.whenReady().then(() => {
  const window = new BrowserWindow(WINDOW_OPTIONS);
  window.once('ready-to-show', () => window.show());
  return window.loadFile(path.join(__dirname, 'pages', 'empty.html'));
});
app.on('window-all-closed', () => app.quit());
