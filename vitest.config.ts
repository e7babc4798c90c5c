import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They need a browser: npm run test:browser.
    exclude: ['test/browser/**', '**/node_modules/**'],
    globalSetup: ['test/support/clean-up.ts'],
    env: { TZ: 'UTC' },
    // The default leaves one core idle, and these tests are about computing.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
