import { defineConfig } from '@playwright/test';

/** Runs in a real Electron; run.ts finds it, bundles the app, makes the papers and sets the environment. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
});
