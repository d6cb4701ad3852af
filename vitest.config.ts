import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,property}/**/*.test.ts', 'test/{unit,property}/**/*.test.tsx'],
    globalSetup: ['test/support/pdf-tools-setup.ts', 'test/support/server-tools-setup.ts'],
    setupFiles: 'test/support/property-seed.ts',
    environment: 'node',
    testTimeout: 30_000,
  },
});
