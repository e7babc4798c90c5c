import { defineConfig, mergeConfig } from 'vitest/config';
import everyday from './vitest.config.ts';

/** What takes long because there is much of it: the other languages, the outbound scripts, every way through every script, the variants. */
export default mergeConfig(
  { ...everyday, test: { ...everyday.test, include: [], exclude: [] } },
  defineConfig({ test: { include: ['test/**/*.volume.test.ts'] } }),
);
