import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,property}/**/*.test.ts', 'test/{unit,property}/**/*.test.tsx'],
    globalSetup: ['test/support/pdf-tools-setup.ts', 'test/support/server-tools-setup.ts'],
    setupFiles: 'test/support/property-seed.ts',
    environment: 'node',
    testTimeout: 30_000,
    // A worker for each core: the default keeps one core free, which of two is half of them.
    maxWorkers: '100%',
  },
});
