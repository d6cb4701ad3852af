import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { writeGrowingMeeting } from '../fixtures/growing-meeting.ts';
import { writeHostileFiles } from '../fixtures/hostile-files.ts';
import { chooseMenu, setTheme } from './app.ts';
import { accessFaults } from './pages/axe.ts';
import { InterestsPage } from './pages/interests.ts';
import { LibraryPage } from './pages/library.ts';
import { ReaderPage } from './pages/reader.ts';
import { settled } from './pages/stored.ts';
import { today } from './run-file.ts';
import { atPassage, lineAt, mark, markWithNote, passageItem, showView } from './steps.ts';
import { expect, test } from './test.ts';

/** No rule of WCAG is broken by what is shown now, light or dark. */
async function isAccessible(app: ElectronApplication, page: Page, what: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(app, theme);
    await expect
      .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
      .toBe(theme === 'dark');
    await page.waitForTimeout(250);
    expect.soft(await accessFaults(page), `${what}, ${theme}`).toEqual([]);
  }
  await setTheme(app, 'light');
}

test('the library breaks no rule of accessibility, empty, full or in trouble', async ({ launch, run, folder }) => {
  const hostile = path.join(folder, 'hostile');
  await writeHostileFiles(hostile);
  const { pack, supplement } = await writeGrowingMeeting(path.join(folder, 'post'), { today: today() });
  for (const { path: file, fileName } of [pack, supplement]) await copyFile(file, path.join(hostile, fileName));
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  await expect(page.getByText('Your papers go here')).toBeVisible();
  await isAccessible(app, page, 'empty library');
  await library.addFolder(run.council.folder);
  await settled(page, 4);
  await isAccessible(app, page, 'full library');
  await library.addFolder(hostile);
  await settled(page, 12);
  await library.showTrouble();
  await page
    .getByRole('button', { name: /^\d papers$/ })
    .first()
    .click();
  await isAccessible(app, page, 'library with trouble');
});

test('the reader, marks, notes and the dialog of interests break no rule of accessibility', async ({ launch, run }) => {
  test.slow();
  const { app, page } = await launch();
  await showView(page, 'Reader');
  await isAccessible(app, page, 'reader without a paper');
  await showView(page, 'Meetings');
  await new LibraryPage(app, page).openFiles(run.council.pack.file.path);
  const { reader, pageIndex } = await atPassage(page, run);
  await isAccessible(app, page, 'reader without marks');
  const [first, second] = [lineAt(run, 0), lineAt(run, 1)];
  await markWithNote(reader, pageIndex, first, 'Ask for the figures by ward.');
  await mark(reader, pageIndex, second, '3');
  await reader.select(pageIndex, first);
  await isAccessible(app, page, 'reader with marks and the bar of the selection');
  await page.keyboard.press('Escape');
  for (const tab of ['Outline', 'Pages', 'Bookmarks', 'Agenda']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await isAccessible(app, page, tab);
  }

  const interests = new InterestsPage(page);
  await interests.flagItem(passageItem(run.council).title);
  await isAccessible(app, page, 'dialog of an interest');
  await interests.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(interests.dialog.locator('.field__error').first()).toBeVisible();
  await isAccessible(app, page, 'dialog of an interest with errors');
  await interests.fillIn({ kind: 'Other registrable interest', nature: 'I chair the trust.' });
  await interests.save();
  await isAccessible(app, page, 'reader with a flag');
  await interests.show();
  await isAccessible(app, page, 'interests');
});

test('settings, the list of shortcuts and empty views break no rule of accessibility', async ({ launch, run }) => {
  const { app, page } = await launch();
  await showView(page, 'Interests');
  await isAccessible(app, page, 'no interests');
  await showView(page, 'Meetings');
  await new LibraryPage(app, page).addFolder(run.council.folder);
  await showView(page, 'Settings');
  await expect(page.locator('.settings__path').first()).toBeVisible();
  await isAccessible(app, page, 'settings');
  await chooseMenu(app, 'Help', 'Keyboard shortcuts');
  await page.getByRole('dialog').waitFor();
  await isAccessible(app, page, 'shortcuts');
});

/** What the Tab key goes to in the window, in order, until it comes round; and where it could not be seen. */
async function tabRound(
  page: Page,
): Promise<{ readonly reached: readonly string[]; readonly unseen: readonly string[] }> {
  const reached: string[] = [];
  const unseen: string[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.getSelection()?.removeAllRanges();
    for (const link of document.querySelectorAll<HTMLElement>('.link')) link.dataset['fromTheStart'] = '';
  });
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return undefined;
      // What was reached may be gone again, once it is left; a count would then name two alike.
      element.dataset['tabStop'] ??= crypto.randomUUID();
      /** All that may tell where the focus is: a radio button may show it on its label, a row all around itself. */
      const look = (): string =>
        [element, element.nextElementSibling, element.closest('label')]
          .flatMap(part => (part ? [getComputedStyle(part), getComputedStyle(part, '::after')] : []))
          .map(({ outline, boxShadow, borderColor }) => [outline, boxShadow, borderColor].join())
          .join();
      const focused = look();
      const box = element.getBoundingClientRect();
      element.blur();
      const isShown = look() !== focused;
      element.focus({ preventScroll: true });
      const isInside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim();
      return {
        id: element.dataset['tabStop'],
        name: name || element.id || element.className,
        isSeen: isShown && isInside,
      };
    });
    if (!stop || reached.includes(stop.id)) break;
    reached.push(stop.id);
    if (!stop.isSeen) unseen.push(stop.name);
  }
  return { reached, unseen };
}

/** The names of what can be used in a view and was not reached by Tab. Of radio buttons one a group is enough. */
function missed(view: Locator): Promise<readonly string[]> {
  return view.evaluate(region => {
    const groups = new Set<string>();
    for (const radio of region.querySelectorAll<HTMLInputElement>('input[type=radio][data-tab-stop]'))
      groups.add(radio.name);
    const all = region.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href], [tabindex="0"]');
    return (
      [...all]
        .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'))
        .filter(element => !element.closest('[inert]') && element.tabIndex >= 0 && !('tabStop' in element.dataset))
        .filter(element => !(element instanceof HTMLInputElement && groups.has(element.name)))
        // A link that takes the focus scrolls, which brings further pages: those before it are for Shift+Tab.
        .filter(element => !element.matches('.link') || 'fromTheStart' in element.dataset)
        .map(element => element.getAttribute('aria-label') ?? element.textContent?.trim() ?? element.tagName)
    );
  });
}

test('Tab alone reaches everything in every view, and shows where it is', async ({ launch, run }) => {
  test.slow();
  const { app, page } = await launch();
  const library = new LibraryPage(app, page);
  const goesRound = async (what: string): Promise<void> => {
    const { reached, unseen } = await tabRound(page);
    expect(reached.length, what).toBeGreaterThan(5);
    expect.soft(unseen, `${what}: focus cannot be seen`).toEqual([]);
    expect.soft(await missed(page.locator('body')), `${what}: not reached`).toEqual([]);
  };
  await expect(page.getByText('Your papers go here')).toBeVisible();
  await goesRound('empty library');
  await library.addFolder(run.council.folder);
  await settled(page, 4);
  await goesRound('library');
  await library.next.getByRole('button', { name: 'Open pack' }).click();
  const { reader, pageIndex } = await atPassage(page, run);
  await markWithNote(reader, pageIndex, run.council.pack.passage.line, 'Ask for the figures by ward.');
  await goesRound('reader');
  const interests = new InterestsPage(page);
  await interests.flagItem(run.council.pack.items.find(({ number }) => number === '9')?.title ?? '');
  await interests.fillIn({ kind: 'Other registrable interest', nature: 'I chair the trust.' });
  await interests.save();
  await interests.show();
  await goesRound('interests');
  await showView(page, 'Settings');
  await goesRound('settings');
});

test('a member without a mouse goes from the first key to page one, and by the skip link past the rail', async ({
  launch,
  run,
}) => {
  const { app, page } = await launch();
  await new LibraryPage(app, page).addFolder(run.council.folder);
  await settled(page, 4);
  // Tab begins at the top of a window in which nothing was clicked.
  await page.reload();
  const open = page.getByRole('button', { name: 'Open pack' });
  await expect(open).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  for (let step = 0; step < 12 && !(await open.evaluate(element => element === document.activeElement)); step += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(open).toBeFocused();
  await page.keyboard.press('Enter');
  await new ReaderPage(page).drawn(0);
});

test('Escape closes a dialog and gives the focus back to where it was', async ({ launch, run }) => {
  const { app, page } = await launch('profile', [run.council.pack.file.path]);
  await atPassage(page, run);
  const flag = page.getByRole('button', { name: /^Flag an interest in item 9/ });
  await flag.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate(element => element.contains(document.activeElement))).toBe(true);
  // The focus stays in the dialog, wherever Tab goes.
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    const isOutside = await page.evaluate(
      () => document.activeElement !== document.body && document.activeElement?.closest('dialog') === null,
    );
    expect(isOutside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(flag).toBeFocused();

  await showView(page, 'Settings');
  const add = page.getByRole('button', { name: 'Add council folder…' });
  await add.focus();
  await chooseMenu(app, 'Help', 'Keyboard shortcuts');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(add).toBeFocused();
});

test('changing the view takes the focus and the title of the window along', async ({ launch }) => {
  const { app, page } = await launch();
  for (const view of ['Reader', 'Interests', 'Settings', 'Meetings'] as const) {
    await chooseMenu(app, 'Go', view);
    await expect(page.getByRole('heading', { name: view, level: 1 })).toBeFocused();
    await expect(page).toHaveTitle(`${view} – Lectern`);
    await expect(page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }
});

test('the menu is what the platform expects, with a shortcut for what is done often', async ({ launch }) => {
  const { app } = await launch();
  const menu = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label, role, submenu }) => ({
      label: label.replaceAll('&', ''),
      role: role?.toLowerCase(),
      entries: (submenu?.items ?? [])
        .filter(({ type, visible }) => type !== 'separator' && visible)
        .map(item => `${item.label.replaceAll('&', '')}${item.accelerator ? ` ${item.accelerator}` : ''}`),
    })),
  );
  const isMac = process.platform === 'darwin';
  expect(menu.map(({ label }) => label)).toEqual([
    ...(isMac ? ['Lectern'] : []),
    'File',
    'Edit',
    'View',
    'Go',
    ...(isMac ? ['Window'] : []),
    'Help',
  ]);
  const entries = (wanted: string): readonly string[] => menu.find(({ label }) => label === wanted)?.entries ?? [];
  expect(entries('File')).toEqual(
    expect.arrayContaining(['Open… CmdOrCtrl+O', 'Add council folder… CmdOrCtrl+Shift+O']),
  );
  expect(entries('Edit')).toEqual(
    expect.arrayContaining([
      'Undo CmdOrCtrl+Z',
      'Redo CmdOrCtrl+Shift+Z',
      // The system gives these their shortcuts.
      'Cut',
      'Copy',
      'Paste',
      'Select All',
    ]),
  );
  expect(entries('View')).toEqual(
    expect.arrayContaining(['Zoom in CmdOrCtrl+Plus', 'Zoom out CmdOrCtrl+-', 'Fit width CmdOrCtrl+9']),
  );
  expect(entries('Go')).toEqual(expect.arrayContaining(['Meetings CmdOrCtrl+1', 'Go to page… CmdOrCtrl+G']));
  expect(entries('Help')).toEqual(expect.arrayContaining(['Keyboard shortcuts CmdOrCtrl+/']));
  expect((isMac ? entries('Lectern') : entries('File')).some(entry => /^(Settings)/.test(entry))).toBe(true);
  expect((isMac ? entries('Lectern') : entries('File')).some(entry => /^(Quit|Exit)/.test(entry))).toBe(true);
});
