import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // npm run test:browser, and npm run test:volume.
    exclude: ['test/browser/**', 'test/**/*.volume.test.ts', '**/node_modules/**'],
    globalSetup: ['test/support/clean-up.ts'],
    env: { TZ: 'UTC' },
    // The default leaves one core idle, and these tests are about computing.
    maxWorkers: '100%',
    // A fresh worker a file costs a third of the time in imports. So what a test changes outside itself it puts back: mocks of a class, variables.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
