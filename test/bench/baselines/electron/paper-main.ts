import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';
import { PAPER_VARIABLE } from '../paper-variable.ts';
import { WINDOW_OPTIONS } from './window-options.ts';

const SCHEME = 'bench';
const PAGES = path.join(__dirname, 'pages');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};

/** An app that shows the page named last on its command line, served as Lectern serves its own, and gives it the paper. */
protocol.registerSchemesAsPrivileged([
  {
    scheme: SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
]);
void app.whenReady().then(() => {
  protocol.handle(SCHEME, async request => {
    const file = fileOf(decodeURIComponent(new URL(request.url).pathname));
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return new Response(await readFile(file), { headers: { 'Content-Type': type } });
  });
  const window = new BrowserWindow(WINDOW_OPTIONS);
  window.once('ready-to-show', () => window.show());
  return window.loadURL(`${SCHEME}://baseline/${process.argv.at(-1) ?? ''}`);
});
app.on('window-all-closed', () => app.quit());

function fileOf(pathname: string): string {
  return pathname === '/paper.pdf' ? (process.env[PAPER_VARIABLE] ?? '') : path.join(PAGES, pathname);
}
