import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,property}/**/*.test.ts', 'test/{unit,property}/**/*.test.tsx'],
    globalSetup: 'test/support/pdf-tools-setup.ts',
    environment: 'node',
    testTimeout: 30_000,
  },
});
