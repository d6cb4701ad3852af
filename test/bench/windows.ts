import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { HOLD_READY, resize, startApp, type RunningApp } from '../e2e/app.ts';
import { PAPER_VARIABLE } from './baselines/paper-variable.ts';
import type { Workshop } from './workshop.ts';

/** A process that is asked to quit waits for its inspector to go, which now and then does not notice. */
const QUIT_MS = 10_000;

/** The content of both sides' windows, in CSS pixels. */
const SIZE = { width: 1280, height: 760 };

type Shown = Pick<RunningApp, 'app' | 'page'>;

/** Starts Lectern, does something with it, and ends it whatever happens. */
export async function withLectern<T>(
  { runtime }: Pick<Workshop, 'runtime'>,
  profile: string,
  act: (shown: Shown) => Promise<T>,
): Promise<T> {
  return closing(await startApp(runtime, profile), act);
}

/** Starts the baseline's app with one of its pages (`bare.html?…`, `viewer.html?…`), does something with it, and ends it. */
export async function withBaseline<T>(
  { runtime, baselines, paper }: Workshop,
  profile: string,
  address: string,
  act: (shown: Shown) => Promise<T>,
): Promise<T> {
  const app = await _electron.launch({
    executablePath: runtime.executablePath,
    args: [...runtime.args, `--user-data-dir=${profile}`, ...HOLD_READY, baselines.paperApp, address],
    env: { ...runtime.env, [PAPER_VARIABLE]: (await paper()).path },
  });
  return closing({ app, page: await firstPage(app) }, act);
}

async function closing<T>(shown: Shown, act: (shown: Shown) => Promise<T>): Promise<T> {
  try {
    await resize(shown, SIZE.width, SIZE.height);
    return await act(shown);
  } finally {
    await quit(shown.app);
  }
}

/** Ends an app as a member does, so that all it keeps is kept; by force when that takes too long. */
export async function quit(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const tooLate = setTimeout(() => child.kill('SIGKILL'), QUIT_MS);
  await app.close();
  clearTimeout(tooLate);
}

async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return page;
}
