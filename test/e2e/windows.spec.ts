import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, JSHandle, Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { chooseMenu, type RunningApp } from './app.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { ReflowPage } from './pages/reflow.ts';
import { settled } from './pages/stored.ts';
import { deleteIndexedDb } from './profile.ts';
import { atPassage, mark, showView } from './steps.ts';
import { expect, test } from './test.ts';

/** Opens one more window, as a member does by the menu. */
async function openAnother(app: ElectronApplication): Promise<Page> {
  const opening = app.waitForEvent('window');
  await chooseMenu(app, 'File', 'New window');
  const page = await opening;
  await new LibraryPage(app, page).heading.waitFor();
  return page;
}

async function windowOf(app: ElectronApplication, page: Page): Promise<JSHandle<BrowserWindow>> {
  // Playwright does not know Electron's types.
  const window: unknown = await app.browserWindow(page);
  return window as JSHandle<BrowserWindow>;
}

/** The windows of an app that was started again, in the order in which they were opened. */
async function windowsOf({ app }: RunningApp, count: number): Promise<readonly Page[]> {
  await expect.poll(() => app.windows().length).toBe(count);
  const pages = await Promise.all(
    app.windows().map(async page => {
      const window = await windowOf(app, page);
      return { page, id: await window.evaluate(({ id }) => id) };
    }),
  );
  return pages.toSorted((a, b) => a.id - b.id).map(({ page }) => page);
}

async function boundsOf(app: ElectronApplication, page: Page) {
  return (await windowOf(app, page)).evaluate(window => window.getNormalBounds());
}

/** Closes a window as the member does by its cross. */
async function closeWindow(app: ElectronApplication, page: Page): Promise<void> {
  const closed = page.waitForEvent('close');
  await (await windowOf(app, page)).evaluate(window => window.close());
  await closed;
}

/** Makes a window the one the member used last. */
async function use(app: ElectronApplication, page: Page): Promise<void> {
  await (
    await windowOf(app, page)
  ).evaluate(window => {
    window.focus();
    // Without a window manager nobody tells Electron that the focus has moved.
    window.emit('focus');
  });
}

/** The file that the windows are remembered in. */
async function sessionOf(profile: string): Promise<{ readonly windows: readonly unknown[] }> {
  return JSON.parse(await readFile(path.join(profile, 'session.json'), 'utf8')) as { windows: unknown[] };
}

/** What a pane shows: its place to the pixel, and how large its pages are. */
function standing(page: Page, pane: number) {
  return page
    .locator('[data-pane]')
    .nth(pane)
    .getByRole('document', { name: 'Pages' })
    .evaluate(viewer => ({
      top: viewer.scrollTop,
      left: viewer.scrollLeft,
      height: viewer.scrollHeight,
      paper: viewer.closest('[data-pane]')?.querySelector('.pane__title')?.textContent,
    }));
}

test('after quitting, every window comes back where it was, with its papers at their exact places', async ({
  launch,
  run,
}) => {
  const first = await launch('profile', [run.council.pack.file.path]);
  const { app, page: one } = first;
  const { reader } = await atPassage(one, run);
  await reader.viewer.evaluate(element => element.scrollBy(0, 173));
  await chooseMenu(app, 'View', 'Side by side');
  await expect(one.locator('[data-pane]')).toHaveCount(2);
  const right = one.locator('[data-pane]').nth(1);
  await right.locator('[data-drawn]').first().waitFor();
  await expect(right).toHaveAttribute('data-active');
  await chooseMenu(app, 'View', 'Zoom in');
  await right.getByRole('document', { name: 'Pages' }).evaluate(element => element.scrollBy(0, 2211));
  await (await windowOf(app, one)).evaluate(window => window.setBounds({ x: 20, y: 30, width: 1350, height: 820 }));

  const two = await openAnother(app);
  await showView(two, 'Settings');
  await (await windowOf(app, two)).evaluate(window => window.setBounds({ x: 90, y: 60, width: 1000, height: 700 }));
  const three = await openAnother(app);
  await new LibraryPage(app, three).openMeeting();
  const inThree = new ReaderPage(three);
  await three.locator('[data-drawn]').first().waitFor();
  await inThree.goTo(String(run.council.pack.passage.printed));
  await inThree.tool('Agenda').click();
  await one.waitForTimeout(1500);

  const before = {
    left: await standing(one, 0),
    right: await standing(one, 1),
    three: await standing(three, 0),
    bounds: await Promise.all([one, two, three].map(page => boundsOf(app, page))),
  };
  await app.close();

  const again = await launch();
  const [oneAgain, twoAgain, threeAgain] = await windowsOf(again, 3);
  if (!oneAgain || !twoAgain || !threeAgain) throw new Error('There are three windows.');
  await expect(oneAgain.locator('[data-pane] [data-drawn]').first()).toBeVisible();
  await expect(oneAgain.locator('[data-pane]')).toHaveCount(2);
  await expect(oneAgain.locator('[data-pane]').nth(1)).toHaveAttribute('data-active');
  await expect(twoAgain.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expect(threeAgain.locator('[data-pane] [data-drawn]').first()).toBeVisible();
  expect(await Promise.all([oneAgain, twoAgain, threeAgain].map(page => boundsOf(again.app, page)))).toEqual(
    before.bounds,
  );
  expect(await standing(oneAgain, 0)).toEqual(before.left);
  expect(await standing(oneAgain, 1)).toEqual(before.right);
  expect(await standing(threeAgain, 0)).toEqual(before.three);
  await expect(new ReaderPage(threeAgain).agenda).toBeHidden();
  await expect(new ReaderPage(oneAgain).agenda).toBeVisible();
});

test('a window that ends with the computer’s power comes back too', async ({ launch, run }) => {
  const { app, page, child, profile } = await launch('profile', [run.council.pack.file.path]);
  const { reader } = await atPassage(page, run);
  await reader.viewer.evaluate(element => element.scrollBy(0, 301));
  const left = await reader.scrolled();
  await expect.poll(async () => JSON.stringify(await sessionOf(profile))).toContain('"reader"');
  await page.waitForTimeout(2500);
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  await app
    .context()
    .close()
    .catch(() => undefined);

  const again = await launch();
  const reopened = new ReaderPage(again.page);
  await expect(again.page.locator('[data-drawn]').first()).toBeVisible();
  expect(await reopened.scrolled()).toEqual(left);
});

test('a window whose paper was in the reading view comes back in it, at the words that were read', async ({
  launch,
  run,
}) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  await atPassage(page, run);
  const flow = new ReflowPage(page);
  await flow.open();
  await flow.scroller.evaluate(element => element.scrollBy(0, 900));
  await page.waitForTimeout(1500);
  const read = (await flow.firstWords()).slice(0, 40);
  await app.close();

  const again = new ReflowPage((await launch()).page);
  await expect(again.text.getByText(read).first()).toBeInViewport();
  await again.toggle();
  await expect(again.page.locator('[data-drawn]').first()).toBeVisible();
});

test('a window whose paper has to be fetched again shows it as soon as it is there', async ({
  launch,
  run,
  folder,
}) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const { reader } = await atPassage(page, run);
  await reader.viewer.evaluate(element => element.scrollBy(0, 88));
  await page.waitForTimeout(1500);
  const left = await reader.scrolled();
  await app.close();
  await deleteIndexedDb(path.join(folder, 'profile'));

  const again = await launch();
  await expect(again.page.locator('[data-drawn]').first()).toBeVisible();
  expect(await new ReaderPage(again.page).scrolled()).toEqual(left);
});

test('a window that the member closed does not come back, but the last one does', async ({ launch }) => {
  const { app, page: one, profile } = await launch();
  const two = await openAnother(app);
  await showView(two, 'Interests');
  expect((await sessionOf(profile)).windows).toHaveLength(2);
  await closeWindow(app, one);
  await expect.poll(async () => (await sessionOf(profile)).windows.length).toBe(1);
  const ended = app.waitForEvent('close');
  await (await windowOf(app, two)).evaluate(window => window.close());
  await ended;

  const again = await launch();
  await expect(again.page.getByRole('heading', { name: 'Interests', level: 1 })).toBeVisible();
  expect(again.app.windows()).toHaveLength(1);
});

test('what is marked in one window shows in the other, and each goes its own way', async ({ launch, run }) => {
  const { app, page: one } = await launch('profile', [run.council.pack.file.path]);
  const { reader, pageIndex } = await atPassage(one, run);
  const two = await openAnother(app);
  await new LibraryPage(app, two).openMeeting();
  const inTwo = new ReaderPage(two);
  await inTwo.viewer.waitFor();
  await mark(reader, pageIndex, run.council.pack.passage.line, '2');
  await expect(inTwo.noteCards.filter({ hasText: run.council.pack.passage.line })).toHaveCount(1);
  const stood = await reader.scrolled();
  await inTwo.viewer.evaluate(element => (element.scrollTop = 0));
  await showView(two, 'Meetings');
  await expect(one).toHaveTitle(new RegExp(`^${await reader.title.textContent()}, .+ – Lectern$`));
  await expect(two).toHaveTitle('Meetings – Lectern');
  expect(await reader.scrolled()).toEqual(stood);
  await expect(reader.viewer).toBeVisible();

  // The menu is of the window that was used last.
  await use(app, one);
  await chooseMenu(app, 'Go', 'Settings');
  await expect(one.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expect(new LibraryPage(app, two).heading).toBeVisible();
});

test('a window that does not answer is opened again without its paper, once the member says so', async ({
  launch,
  run,
}) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  const { reader, pageIndex } = await atPassage(page, run);
  await mark(reader, pageIndex, run.council.pack.passage.line);
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    const answer = (_window: unknown, { message, buttons }: Electron.MessageBoxOptions) => {
      asked.push(message);
      return Promise.resolve({ response: asked.length === 1 ? 0 : (buttons?.length ?? 0) - 1 });
    };
    Object.assign(dialog, { asked, showMessageBox: answer });
  });
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  const notAnswering = () =>
    app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.emit('unresponsive');
    });
  const openedAgain = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>(resolve => {
        BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => resolve());
      }),
  );
  // First the member waits, then not any more.
  await notAnswering();
  await notAnswering();
  await openedAgain;
  const shown = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `[document.querySelector('h1')?.textContent, document.querySelector('.next__kept')?.textContent].join(': ')`,
      ),
    );
  await expect.poll(shown).toMatch(/^Meetings: 1 note /);
  expect(await app.evaluate(({ dialog }) => (dialog as unknown as { asked: string[] }).asked)).toHaveLength(2);
});

test('one window takes the papers in for all, and another takes over when it is closed', async ({ launch, run }) => {
  const { app, page: one } = await launch();
  const two = await openAnother(app);
  const importers = (page: Page): number => page.workers().filter(worker => worker.url().includes('import')).length;
  await new LibraryPage(app, two).addFolder(run.council.folder);
  await expect(new LibraryPage(app, one).meetings.first()).toBeVisible();
  await expect(new LibraryPage(app, two).meetings.first()).toBeVisible();
  expect(importers(one)).toBeGreaterThan(0);
  expect(importers(two)).toBe(0);
  await closeWindow(app, one);
  await settled(two, 4);
  await new LibraryPage(app, two).importRests();
});

test('a paper opens in the window that was used last, whichever takes it in', async ({ launch, run }) => {
  const { app, page: one } = await launch();
  const two = await openAnother(app);
  await use(app, two);
  await new LibraryPage(app, two).openFiles(run.council.planning.file.path);
  await new ReaderPage(two).drawn(0);
  await expect(new LibraryPage(app, one).heading).toBeVisible();
});

test('a further window is as closed in as the first', async ({ launch }) => {
  const { app, page: one } = await launch();
  const two = await openAnother(app);
  const preferencesOf = async (page: Page): Promise<Record<string, unknown>> =>
    (await windowOf(app, page)).evaluate(window =>
      (
        window.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      ).getLastWebPreferences(),
    );
  const [ofOne, ofTwo] = [await preferencesOf(one), await preferencesOf(two)];
  expect(ofTwo).toEqual(ofOne);
  expect(ofTwo).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
  expect(await two.evaluate(() => ['require', 'process', 'ipcRenderer'].filter(name => name in window))).toEqual([]);
  await two.evaluate(() => {
    window.open('https://council.invalid/');
    const link = document.createElement('a');
    link.href = 'https://council.invalid/';
    document.body.append(link);
    link.click();
  });
  await two.waitForTimeout(300);
  expect(two.url()).toBe('app://lectern/index.html');
  expect(app.windows()).toHaveLength(2);
  const remember = (view: unknown) =>
    two.evaluate(
      value =>
        window.lectern.invoke('window.remember', [value]).then(
          () => 'taken',
          (error: unknown) => String(error),
        ),
      view,
    );
  expect(await remember({ view: 'reader', panes: [{ paper: '../../etc/passwd' }] })).toContain(
    'window.remember: refused',
  );
});
