import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { PROJECT_ROOT } from '../../build/project.ts';
import { settled } from './pages/stored.ts';
import { atPassage } from './steps.ts';
import { expect, test } from './test.ts';

const APP_PAGE = 'app://lectern/index.html';
const RENDERER = path.join(PROJECT_ROOT, 'dist', 'renderer');

/** The headers that every answer of the app has, written out here so that loosening one takes a decision. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; " +
    "img-src 'self' blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
    "frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

/** Runs an expression in the page as if the member had just clicked. */
async function asClicked(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  try {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      userGesture: true,
      awaitPromise: true,
      returnByValue: true,
      allowUnsafeEvalBlockedByCSP: false,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

async function isAlone(app: ElectronApplication, page: Page): Promise<void> {
  expect(page.url()).toBe(APP_PAGE);
  expect(
    await app.evaluate(({ webContents }) => webContents.getAllWebContents().map(contents => contents.getURL())),
  ).toEqual([APP_PAGE]);
  // Asked of the page itself: Playwright would wait for the navigations that never came.
  expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Meetings');
}

test('the window is sandboxed and isolated, in the same configuration as users have', async ({ launch, run }) => {
  const { app, page } = await launch();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
  // Not every Electron reports these; where they are reported they are off.
  for (const loose of ['nodeIntegrationInWorker', 'allowRunningInsecureContent', 'experimentalFeatures']) {
    expect(preferences[loose] ?? false, loose).toBe(false);
  }
  // What the tests add to the command line must not be what keeps the app safe or makes it unsafe.
  const allowed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  expect(run.args.filter(argument => argument.startsWith('--'))).toEqual(allowed);
});

test('the page has no Node and no Electron, and the bridge to the main process cannot be changed', async ({
  launch,
}) => {
  const { page } = await launch();
  const found = await page.evaluate(() => {
    const names = [
      'require',
      'process',
      'module',
      'exports',
      'global',
      'Buffer',
      '__dirname',
      'electron',
      'ipcRenderer',
    ];
    return names.filter(name => name in window);
  });
  expect(found).toEqual([]);
  const bridge = await page.evaluate(() => {
    const { lectern } = window;
    const tried: string[] = [];
    const attempts = {
      replace: () => Object.assign(window, { lectern: {} }),
      change: () => Object.assign(lectern, { invoke: () => Promise.resolve('mine') }),
      add: () => Object.assign(lectern, { more: 1 }),
      remove: () => Reflect.deleteProperty(lectern, 'invoke') || tried.push('remove failed'),
    };
    for (const attempt of Object.values(attempts)) {
      try {
        attempt();
      } catch {
        tried.push('threw');
      }
    }
    return {
      keys: Object.keys(window.lectern).toSorted(),
      frozen: Object.isFrozen(window.lectern),
      same: window.lectern === lectern,
      tried,
    };
  });
  expect(bridge).toMatchObject({ keys: ['invoke', 'on', 'openDropped'], frozen: true, same: true });
});

test('pages, scripts, workers, styles, data and refusals all carry the same strict headers', async ({
  launch,
  run,
}) => {
  const { page } = await launch('profile', [run.council.planning.file.path]);
  const files = (await readdir(RENDERER, { recursive: true })).map(file => file.replaceAll('\\', '/'));
  const served = ['.html', '.js', '.mjs', '.css', '.woff2', '.wasm', '.bcmap', '.pfb'].flatMap(ending => {
    const [first, ...more] = files.filter(file => file.endsWith(ending));
    expect(first, ending).toBeDefined();
    return ending.endsWith('js') ? [first, ...more] : [first];
  });
  const urls = [...served, 'no-such-file.js', 'index.html%00', 'assets'].map(file => `app://lectern/${file}`);
  await settled(page, 1);
  const workers = page.workers().map(worker => worker.url());
  expect(workers.length, 'workers that run').toBeGreaterThan(1);
  expect(urls).toEqual(expect.arrayContaining(workers));
  for (const url of urls) {
    const { headers, status } = await page.evaluate(async address => {
      const response = await fetch(address);
      return { status: response.status, headers: Object.fromEntries(response.headers) };
    }, url);
    expect(headers, url).toMatchObject(HEADERS);
    if (/\.m?js$/.test(url) && status === 200) expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  }
  expect(await page.evaluate(async url => (await fetch(url, { method: 'POST' })).status, APP_PAGE)).toBe(405);
});

test('code that is not the app’s own is never run', async ({ launch }) => {
  const { app, page } = await launch();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const ways: Readonly<Record<string, string>> = {
    eval: `eval('window.ran = true')`,
    'new Function': `new Function('window.ran = true')()`,
    'a timer with text': `setTimeout('window.ran = true', 0)`,
    'an inline script': `{ const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s); }`,
    'an inline handler': `{ const d = document.createElement('div'); d.innerHTML = '<img src="/no" onerror="window.ran = true">'; document.body.append(d); }`,
    'a script in a data URL': `{ const s = document.createElement('script'); s.src = 'data:text/javascript,window.ran=true'; document.body.append(s); }`,
    'a script in a blob': `{ const s = document.createElement('script'); s.src = URL.createObjectURL(new Blob(['window.ran = true'])); document.body.append(s); }`,
    'a module in a data URL': `import('data:text/javascript,window.ran=true').catch(() => 0)`,
    'a javascript: link': `{ const a = document.createElement('a'); a.href = 'javascript:window.ran=true'; document.body.append(a); a.click(); }`,
    'a worker in a blob': `{ const w = new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))); w.onmessage = () => (window.ran = true); }`,
    'a frame with its own page': `{ const f = document.createElement('iframe'); f.srcdoc = '<script>parent.ran = true</script>'; document.body.append(f); }`,
  };
  for (const [way, code] of Object.entries(ways)) {
    await asClicked(page, `try { ${code} } catch {}; 0`);
    await page.waitForTimeout(150);
    expect(await page.evaluate(() => 'ran' in window), way).toBe(false);
  }
  await isAlone(app, page);
});

test('nothing leads away from the app’s page, or opens another', async ({ launch, folder }) => {
  const { app, page } = await launch();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const elsewhere = path.join(folder, 'elsewhere.html');
  await writeFile(elsewhere, '<h1>Elsewhere</h1>');
  const addresses = [
    'https://council.invalid/',
    'http://127.0.0.1:9/',
    `file://${elsewhere}`,
    'data:text/html,<h1>Elsewhere</h1>',
    'app://elsewhere/index.html',
    'app://user@lectern/index.html',
    'app://lectern/other.html',
    'chrome://gpu/',
    'mailto:clerk@council.invalid',
  ];
  const ways: readonly ((address: string) => string)[] = [
    address => `location.href = ${address}`,
    address => `location.replace(${address})`,
    address => `window.open(${address})`,
    address => `window.open(${address}, '_self')`,
    address => `{ const a = document.createElement('a'); a.href = ${address}; document.body.append(a); a.click(); }`,
    address =>
      `{ const a = document.createElement('a'); a.href = ${address}; a.target = '_blank'; document.body.append(a); a.click(); }`,
    address =>
      `{ const f = document.createElement('form'); f.action = ${address}; document.body.append(f); f.submit(); }`,
    address => `{ const f = document.createElement('iframe'); f.src = ${address}; document.body.append(f); }`,
    address =>
      `{ const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=' + ${address}; document.head.append(m); }`,
  ];
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  for (const address of addresses) {
    for (const way of ways) await asClicked(page, `try { ${way(JSON.stringify(address))} } catch {}; 0`);
    await page.waitForTimeout(200);
    expect(page.url(), address).toBe(APP_PAGE);
    expect(await page.evaluate(() => 'stillHere' in window), address).toBe(true);
  }
  // A frame may stay empty; nothing is ever loaded into it.
  for (const frame of page.frames().slice(1))
    expect(['', 'about:blank', 'chrome-error://chromewebdata/']).toContain(frame.url());
  await isAlone(app, page);
});

test('every permission that a page can ask for is denied', async ({ launch }) => {
  // With a camera and a microphone, made up by Chromium: where there is none, nothing needs to be denied.
  const { page } = await launch('profile', ['--use-fake-device-for-media-stream']);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(async () => (await navigator.mediaDevices.enumerateDevices()).length)).toBeGreaterThan(0);
  const denied: Readonly<Record<string, readonly [string, string]>> = {
    geolocation: [
      `new Promise(r => navigator.geolocation.getCurrentPosition(() => r('given'), e => r('code ' + e.code)))`,
      'code 1',
    ],
    notifications: [`Notification.requestPermission()`, 'denied'],
    camera: [
      `navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', e => e.name)`,
      'NotAllowedError',
    ],
    microphone: [
      `navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', e => e.name)`,
      'NotAllowedError',
    ],
    screen: [
      `navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => 'given', e => e.name)`,
      'NotAllowedError',
    ],
    clipboard: [`navigator.clipboard.readText().then(() => 'given', e => e.name)`, 'NotAllowedError'],
    hid: [`navigator.hid.requestDevice({ filters: [] }).then(d => d.length + ' devices', e => e.name)`, '0 devices'],
    usb: [`navigator.usb.requestDevice({ filters: [] }).then(() => 'given', e => e.name)`, 'NotFoundError'],
    serial: [`navigator.serial.requestPort().then(() => 'given', e => e.name)`, 'NotFoundError'],
    midi: [`navigator.requestMIDIAccess().then(() => 'given', e => e.name)`, 'NotAllowedError'],
    idle: [`IdleDetector.requestPermission()`, 'denied'],
    fullscreen: [`document.documentElement.requestFullscreen().then(() => 'given', e => e.name)`, 'no answer'],
    fonts: [`queryLocalFonts().then(f => f.length + ' fonts', e => e.name)`, '0 fonts'],
  };
  for (const [what, [attempt, refusal]] of Object.entries(denied)) {
    const waited = `new Promise(resolve => setTimeout(resolve, 2000, 'no answer'))`;
    expect.soft(await asClicked(page, `Promise.race([${attempt}, ${waited}])`), what).toBe(refusal);
  }
  const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'idle-detection'];
  for (const name of names) {
    const state = await asClicked(page, `navigator.permissions.query({ name: '${name}' }).then(s => s.state)`);
    expect(state, name).toBe('denied');
  }
});

test('the member’s own words may be copied, for which the page asks nobody', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.focus());
  const { reader, pageIndex } = await atPassage(page, run);
  await reader.select(pageIndex, run.council.pack.passage.line);
  await page
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: 'Copy', exact: true })
    .click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(run.council.pack.passage.line);
});

test('paths that lead out of the app’s own folder are refused', async ({ launch }) => {
  const { app, page } = await launch();
  // Each would reach a file that exists if it were taken at its word.
  const paths = [
    '..%2felectron%2fmain.cjs',
    '%2e%2e%2felectron%2fmain.cjs',
    '..%5celectron%5cmain.cjs',
    'assets/..%2f..%2felectron/main.cjs',
    'pdfjs/%2e%2e/%2e%2e/%2e%2e/package.json',
    '..%2f..%2fpackage.json',
    '%2fetc%2fpasswd',
    '/etc/passwd',
    '..%252felectron%252fmain.cjs',
    'index.html%00.js',
    '%E0%A4%A',
    '',
    'assets',
    'assets/',
  ];
  for (const asked of paths) {
    const status = await page.evaluate(async url => (await fetch(url)).status, `app://lectern/${asked}`);
    expect([403, 404], `${asked} gave ${status}`).toContain(status);
    const fromMain = await app.evaluate(
      async ({ session }, url) => (await session.defaultSession.fetch(url)).status,
      `app://lectern/${asked}`,
    );
    expect([403, 404], `${asked} gave ${fromMain}`).toContain(fromMain);
  }
  expect(await page.evaluate(async () => (await fetch('app://lectern/index.html')).status)).toBe(200);
});
