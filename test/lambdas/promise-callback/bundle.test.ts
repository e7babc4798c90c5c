import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundlesOf } from '../../support/bundle.ts';

const functions = ['promise-callback', 'log-complaint', 'complaint-status', 'record-survey-answer'];

describe('functions of promises, complaints and surveys, bundled as they are deployed', () => {
  let bundles: Readonly<Record<string, Bundle>>;
  beforeAll(async () => {
    bundles = await bundlesOf(functions, 'dist/test-bundles/promises');
  });

  it.each(functions)(
    '%s is at most 260 KB with the SDK, because the caller waits while it starts',
    (name) => {
      expect(bundles[name]?.kilobytes).toBeLessThanOrEqual(260);
      expect(bundles[name]?.kilobytes).toBeGreaterThan(100);
    },
  );

  it.each(functions)('%s reckons with times and numbers without their libraries', (name) => {
    const libraries = /temporal-polyfill|libphonenumber/;

    expect(bundles[name]?.sources.filter((source) => libraries.test(source))).toEqual([]);
    expect(bundles[name]?.sources.some((source) => source.includes(`${name}/handler.ts`))).toBe(true);
  });
});
