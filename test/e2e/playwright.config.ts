import { defineConfig } from '@playwright/test';

/** Runs in a real Electron; run.ts finds it, bundles the app, makes the papers and sets the environment. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  fullyParallel: false,
  // Apps wait more than they work; more of them at once than this would make paging wait for the machine.
  workers: 2,
  // A machine that others use too may stop a window for a minute; what passes only on the second try is named as flaky.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: true,
  reporter: [['list']],
});
