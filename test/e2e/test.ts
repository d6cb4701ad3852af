import { test as base, type Page } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withDisplay } from '../../build/runtime/display.ts';
import { kill, startApp, type Launch, type RunningApp } from './app.ts';
import { readRun, type Run } from './run-file.ts';

type LecternFixtures = {
  /** A folder of this test's own, gone after it. */
  readonly folder: string;
  readonly launch: Launch;
};

/** Keeps what a failed test's window shows in `file`.png, or in `file`.txt why that cannot be known. */
async function picture(page: Page, file: string): Promise<void> {
  try {
    await page.screenshot({ path: `${file}.png`, timeout: 10_000 });
  } catch (error) {
    await writeFile(`${file}.txt`, `${page.url()}, closed: ${page.isClosed()}\n${String(error)}\n`);
  }
}

/** Tests of the app in the real Electron. Each has folders and profiles of its own; what it started is ended with it. */
export const test = base.extend<LecternFixtures, { readonly run: Run }>({
  run: [
    // Playwright reads the names of the fixtures a fixture needs from its first argument.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const run = await readRun();
      // A display of its own: what one worker's app copies, another's must not paste.
      const display = await withDisplay();
      await use({ ...run, env: { ...run.env, ...display.env } });
      display.stop();
    },
    { scope: 'worker' },
  ],
  folder: async ({ run }, use) => {
    const folder = await mkdtemp(path.join(run.folder, 'test-'));
    await use(folder);
    // Chromium's helpers may still write for a moment after the app is gone.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  },
  launch: async ({ run, folder }, use, testInfo) => {
    const started: RunningApp[] = [];
    await use(async (profile = 'profile', files = []) => {
      const running = await startApp(run, path.join(folder, profile), files);
      started.push(running);
      return running;
    });
    for (const [index, { child, page }] of started.entries()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      if (testInfo.status !== testInfo.expectedStatus) {
        await picture(page, testInfo.outputPath(`window-${index}`));
      }
      await kill({ child });
    }
  },
});

export { expect } from '@playwright/test';
