import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeHostileFiles } from '../fixtures/hostile-files.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { noteRequests, startListener, type Listener } from './pages/request-log.ts';
import { settled } from './pages/stored.ts';
import { atPassage, markWithNote, showView } from './steps.ts';
import { expect, test as base } from './test.ts';

const test = base.extend<{ readonly listener: Listener }>({
  // oxlint-disable-next-line no-empty-pattern
  listener: async ({}, use) => {
    const listener = await startListener();
    // A listener that nobody can reach would prove nothing.
    await (await fetch(`http://${listener.host}/`)).text();
    expect(listener.connections()).toBe(1);
    await use(listener);
    await listener.close();
  },
});

/** Ways in which a page may reach a server, each an expression over its `host`. */
const WAYS: Readonly<Record<string, string>> = {
  fetch: `fetch('http://' + host)`,
  'fetch without an answer': `fetch('http://' + host, { mode: 'no-cors', keepalive: true })`,
  XMLHttpRequest: `new Promise(r => { const x = new XMLHttpRequest(); x.open('GET', 'http://' + host); x.onloadend = r; x.send(); })`,
  WebSocket: `new Promise(r => { const w = new WebSocket('ws://' + host); w.onopen = w.onclose = r; })`,
  EventSource: `new Promise(r => { const e = new EventSource('http://' + host); e.onopen = e.onerror = () => { e.close(); r(); }; })`,
  sendBeacon: `navigator.sendBeacon('http://' + host, 'words')`,
  picture: `new Promise(r => { const i = new Image(); i.onload = i.onerror = r; i.src = 'http://' + host + '/a.png'; })`,
  script: `new Promise(r => { const s = document.createElement('script'); s.onload = s.onerror = r; s.src = 'http://' + host + '/a.js'; document.head.append(s); })`,
  module: `import('http://' + host + '/a.mjs')`,
  style: `new Promise(r => { const s = document.createElement('style'); s.textContent = '@import url(http://' + host + '/a.css); body { background: url(http://' + host + '/b.png) }'; document.head.append(s); setTimeout(r, 200); })`,
  'background of an element': `new Promise(r => { document.body.style.backgroundImage = 'url(http://' + host + '/c.png)'; setTimeout(r, 200); })`,
  font: `new FontFace('x', 'url(http://' + host + '/a.woff2)').load()`,
  frame: `new Promise(r => { const f = document.createElement('iframe'); f.src = 'http://' + host; document.body.append(f); setTimeout(r, 200); })`,
  object: `new Promise(r => { const o = document.createElement('object'); o.data = 'http://' + host; document.body.append(o); setTimeout(r, 200); })`,
  video: `new Promise(r => { const v = document.createElement('video'); v.onerror = r; v.src = 'http://' + host + '/a.mp4'; setTimeout(r, 500); })`,
  form: `new Promise(r => { const f = document.createElement('form'); f.method = 'post'; f.action = 'http://' + host; document.body.append(f); f.submit(); setTimeout(r, 200); })`,
  worker: `new Promise(r => { const w = new Worker('http://' + host + '/w.js'); w.onerror = r; setTimeout(r, 200); })`,
  'service worker': `navigator.serviceWorker.register('http://' + host + '/s.js')`,
  ...Object.fromEntries(
    ['prefetch', 'preload', 'preconnect', 'dns-prefetch', 'modulepreload', 'icon', 'manifest', 'stylesheet'].map(
      rel => [
        `link of kind ${rel}`,
        `new Promise(r => { const l = document.createElement('link'); l.rel = '${rel}'; l.as = 'fetch'; l.href = 'http://' + host + '/l'; l.onload = l.onerror = r; document.head.append(l); setTimeout(r, 200); })`,
      ],
    ),
  ),
  WebTransport: `new WebTransport('https://' + host).ready`,
};

/** Tries every way in the page; ways that throw or are refused are as good as ways that stay silent. */
async function tryAll(page: LibraryPage['page'], host: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const way of Object.values(WAYS)) {
    const limit = `new Promise(r => setTimeout(r, 2000))`;
    const expression = `(async (host) => { try { await Promise.race([${way}, ${limit}]); } catch {} })(${JSON.stringify(host)})`;
    await session.send('Runtime.evaluate', { expression, awaitPromise: true, userGesture: true });
  }
  await session.detach();
}

const netLogSchema = z.object({
  events: z.array(z.object({ params: z.record(z.string(), z.unknown()).optional() })),
});

/** The addresses in a log of Chromium's network, but for the app's own. */
async function outwardIn(netLog: string): Promise<readonly string[]> {
  const { events } = netLogSchema.parse(JSON.parse(await readFile(netLog, 'utf8')));
  const named = events.flatMap(({ params = {} }) => [params['url'], params['host'], params['address']]);
  return named.filter((name): name is string => typeof name === 'string' && !/^(app|blob|devtools):/.test(name));
}

test('the page reaches no server, whatever way it tries', async ({ launch, listener }) => {
  const { app, page } = await launch();
  await expect(new LibraryPage(app, page).heading).toBeVisible();
  await tryAll(page, listener.host);
  expect(listener.connections()).toBe(1);
});

test('a page that has got rid of its policy reaches no server either', async ({ launch, listener }) => {
  const { app, page } = await launch();
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await expect(new LibraryPage(app, page).heading).toBeVisible();
  // The policy is gone indeed: what it forbids is run now.
  const isInlineRun = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    return 'ran' in window;
  });
  expect(isInlineRun).toBe(true);
  const requests = await noteRequests(app);
  await tryAll(page, listener.host);
  expect(listener.connections()).toBe(1);
  expect((await requests()).failed.some(url => url.includes(listener.host))).toBe(true);
});

test('the workers of the app reach no server', async ({ launch, listener, run }) => {
  const { page } = await launch('profile', [run.council.planning.file.path]);
  await settled(page, 1);
  const workers = page.workers();
  expect(workers.length).toBeGreaterThan(1);
  let tried = 0;
  for (const worker of workers) {
    const trying = worker.evaluate(async host => {
      const ways = [
        () => fetch(`http://${host}`),
        () => fetch(`http://${host}`, { mode: 'no-cors' }),
        () => import(`http://${host}/a.mjs`),
        () =>
          new Promise(resolve => Object.assign(new WebSocket(`ws://${host}`), { onopen: resolve, onclose: resolve })),
        () => new Promise(resolve => Object.assign(new EventSource(`http://${host}`), { onerror: resolve })),
      ];
      for (const way of ways)
        await Promise.race([way(), new Promise(resolve => setTimeout(resolve, 1000))]).catch(() => 0);
    }, listener.host);
    await trying.then(
      () => (tried += 1),
      (error: unknown) => {
        // A worker that has nothing left to do may end meanwhile.
        if (page.workers().includes(worker)) throw error;
      },
    );
  }
  expect(tried).toBeGreaterThan(1);
  expect(listener.connections()).toBe(1);
});

test('the main job, from the folder to a note, asks for nothing but the app’s own files', async ({
  launch,
  run,
  folder,
  listener,
}) => {
  const { app, page } = await launch();
  const requests = await noteRequests(app);
  const netLog = path.join(folder, 'net-log.json');
  await app.evaluate(({ netLog: log }, file) => log.startLogging(file, { captureMode: 'default' }), netLog);
  await page.reload();
  const library = new LibraryPage(app, page);
  await library.addFolder(run.council.folder);
  await settled(page, 4);
  await library.next.getByRole('button', { name: 'Open pack' }).click();
  const { reader, pageIndex } = await atPassage(page, run);
  await markWithNote(reader, pageIndex, run.council.pack.passage.line, 'Ask for the figurs by ward.');
  for (const view of ['Interests', 'Settings', 'Meetings', 'Reader'] as const) await showView(page, view);
  await reader.viewer.evaluate(element => (element.scrollTop = element.scrollHeight));
  await reader.drawn(run.council.pack.file.pages - 1);
  await page.waitForTimeout(1000);

  const { answered, failed } = await requests();
  expect(answered).toContain('app://lectern/index.html');
  expect(answered.filter(url => !/^(app:\/\/lectern\/|blob:app:\/\/lectern\/)/.test(url))).toEqual([]);
  expect(failed.filter(url => !/^(app:\/\/lectern\/|blob:app:\/\/lectern\/)/.test(url))).toEqual([]);

  // Chromium's own log holds what no listener of a session sees: look-ups of names, connections, updates.
  await app.evaluate(({ netLog: log }) => log.stopLogging());
  expect(await outwardIn(netLog)).toEqual([]);
  // One request of the test's own, past the app, shows that such would have been noted.
  const control = path.join(folder, 'control.json');
  await app.evaluate(
    async ({ netLog: log, session }, { file, host }) => {
      await log.startLogging(file);
      await (await session.fromPartition('control').fetch(`http://${host}/`)).text();
      await log.stopLogging();
    },
    { file: control, host: listener.host },
  );
  expect(await outwardIn(control)).toContain(`http://${listener.host}/`);
});

test('a paper with scripts, links to programs and hidden files does nothing but be read', async ({
  launch,
  folder,
}) => {
  const { active } = await writeHostileFiles(path.join(folder, 'papers'));
  const { app, page } = await launch();
  await expect(new LibraryPage(app, page).heading).toBeVisible();
  const requests = await noteRequests(app);
  const called = await app.evaluateHandle(({ shell, dialog }) => {
    const names: string[] = [];
    const note = (name: string) => () => {
      names.push(name);
      return Promise.resolve('');
    };
    for (const name of ['openExternal', 'openPath', 'showItemInFolder', 'trashItem'] as const) {
      Object.assign(shell, { [name]: note(name) });
    }
    for (const name of ['showMessageBox', 'showSaveDialog', 'showErrorBox'] as const) {
      Object.assign(dialog, { [name]: note(name) });
    }
    return names;
  });
  const dialogs: string[] = [];
  page.on('dialog', dialog => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await new LibraryPage(app, page).openFiles(active.path);
  const reader = new ReaderPage(page);
  const sheet = await reader.words(0);
  const size = await sheet.boundingBox();
  if (!size) throw new Error('Page one is not on the screen.');
  // Its links lie one below the other at the left, the attached file at the right, and a field of a form below.
  for (const words of [
    'Start a program',
    'Open the minutes',
    'Send the form',
    'Open another file',
    'Run a script',
    'Import data',
  ]) {
    await sheet.locator('.textLayer span', { hasText: words }).click({ force: true });
  }
  for (let down = 0.1; down < 0.9; down += 0.05) {
    for (const across of [0.2, 0.68]) {
      await page.mouse.click(size.x + size.width * across, size.y + size.height * down);
    }
  }
  await page.keyboard.type('Councillor');
  await reader.viewer.evaluate(element => (element.scrollTop = element.scrollHeight));
  await reader.drawn(1);
  await showView(page, 'Meetings');
  await page.waitForTimeout(500);

  expect(dialogs).toEqual([]);
  expect(await called.jsonValue()).toEqual([]);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(page.url()).toBe('app://lectern/index.html');
  const { answered, failed } = await requests();
  expect([...answered, ...failed].filter(url => !/^(blob:)?app:\/\/lectern\//.test(url))).toEqual([]);
  for (const place of [folder, path.join(folder, 'profile'), path.join(folder, 'papers')]) {
    await expect(access(path.join(place, path.basename(active.traces.attachment)))).rejects.toThrow();
  }
});
