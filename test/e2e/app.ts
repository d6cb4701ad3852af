import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { PROJECT_ROOT } from '../../build/project.ts';

/** Options that keep an app from opening its window before Playwright can see it. They come before the app's folder. */
export const HOLD_READY: readonly string[] = ['-r', path.join(PROJECT_ROOT, 'test', 'e2e', 'hold-ready.cjs')];

/** How an app is started: the runtime that was found and the options it needs. */
export type Start = {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

/** A running Lectern with a profile of its own. */
export type RunningApp = {
  readonly app: ElectronApplication;
  readonly child: ChildProcess;
  readonly page: Page;
  readonly profile: string;
};

/** Starts the app with the profile of that name; the same name again is the same member on the same device. */
export type Launch = (profile?: string, files?: readonly string[]) => Promise<RunningApp>;

/**
 * Starts the app as users have it (only as root without Chromium's own sandbox) with the given profile folder.
 *
 * @param files PDFs named on the command line
 */
export async function startApp(start: Start, profile: string, files: readonly string[] = []): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath: start.executablePath,
    args: [...start.args, `--user-data-dir=${profile}`, ...HOLD_READY, PROJECT_ROOT, ...files],
    env: { ...start.env },
    // Playwright would show every page light; the app follows the system.
    colorScheme: null,
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return { app, child: app.process(), page, profile };
}

/**
 * Starts the app once more on a profile that is in use, as a member does who opens a PDF from the desktop.
 *
 * @param files as the command line names them, seen from `workingFolder`
 * @returns the exit code
 */
export function startAgain(
  start: Start,
  profile: string,
  workingFolder: string,
  files: readonly string[],
): Promise<number | null> {
  const second = spawn(start.executablePath, [...start.args, `--user-data-dir=${profile}`, PROJECT_ROOT, ...files], {
    cwd: workingFolder,
    env: { ...start.env },
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    second.once('error', reject);
    second.once('exit', resolve);
  });
}

/** Answers the next file dialogs of the app with these paths, as the member would. */
export async function answerDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
  }, paths);
}

/** Answers the next dialogs that ask where to save a file: with a path, or by cancelling. @returns the names suggested */
export async function answerSaveDialogs(
  app: ElectronApplication,
  file: string | null,
): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ dialog }, filePath) => {
    const suggested: string[] = [];
    Object.assign(dialog, { suggested });
    Object.assign(dialog, {
      showSaveDialog: (_window: unknown, options: { readonly defaultPath?: string }) => {
        suggested.push(options.defaultPath ?? '');
        return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
      },
    });
  }, file);
  return () => app.evaluate(({ dialog }) => (dialog as unknown as { suggested: string[] }).suggested);
}

/** Ends the app at once, as a crash or a power cut would. */
export async function kill({ child }: Pick<RunningApp, 'child'>): Promise<void> {
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await ended;
}

/**
 * Chooses an entry of the application menu by the words on it. Keys that Playwright presses do not reach the menu, so
 * this stands for its shortcuts too.
 */
export async function chooseMenu(app: ElectronApplication, ...labels: readonly string[]): Promise<void> {
  await app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    let menu = Menu.getApplicationMenu();
    for (const [depth, label] of wanted.entries()) {
      const entry = menu?.items.find(item => item.label.replaceAll('&', '') === label);
      if (!entry) throw new Error(`No menu entry ${wanted.slice(0, depth + 1).join(' › ')}`);
      if (depth === wanted.length - 1) {
        const click: unknown = entry.click;
        if (typeof click === 'function') Reflect.apply(click, entry, [undefined, BrowserWindow.getAllWindows()[0]]);
      }
      menu = entry.submenu ?? null;
    }
  }, labels);
}

/**
 * Presses a key of the application menu. Keys that a test sends never reach the menu of the system, so that what the menu
 * has bound to the key is chosen in it.
 */
export async function pressMenuKey(app: ElectronApplication, accelerator: string): Promise<void> {
  await app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    const entry = entries?.find(item => item.accelerator === wanted);
    if (!entry) throw new Error(`Nothing in the menu is bound to ${wanted}`);
    const click: unknown = entry.click;
    if (typeof click === 'function') Reflect.apply(click, entry, [undefined, BrowserWindow.getAllWindows()[0]]);
  }, accelerator);
}

/** Sets the size of the window's content, and waits until the page is as wide. */
export async function resize(
  { app, page }: Pick<RunningApp, 'app' | 'page'>,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await page.waitForFunction(wanted => innerWidth === wanted, width);
}

/** Shows the app light or dark, whatever the machine is set to. */
export async function setTheme(app: ElectronApplication, theme: 'light' | 'dark'): Promise<void> {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, theme);
}
