import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundlesOf } from '../../support/bundle.ts';

const functions = [
  'look-up-caller',
  'classify-need',
  'select-script',
  'look-up-directory',
  'read-queue-position',
];

describe('functions that a caller waits for, bundled as they are deployed', () => {
  let bundles: Readonly<Record<string, Bundle>>;
  beforeAll(async () => {
    bundles = await bundlesOf(functions, 'dist/test-bundles');
  });

  it.each(functions)('%s is at most 260 KB with the SDK, because it starts while nobody speaks', (name) => {
    expect(bundles[name]?.kilobytes).toBeLessThanOrEqual(260);
    expect(bundles[name]?.kilobytes).toBeGreaterThan(10);
  });

  it('look-up-caller speaks times without the arithmetic of opening hours, and reads without another client', () => {
    const foreign = /temporal-polyfill|powertools|client-connect|credential-provider|zod\/v4\/classic/;

    expect(bundles['look-up-caller']?.sources.filter((source) => foreign.test(source))).toEqual([]);
    expect(bundles['look-up-caller']?.sources.some((source) => source.includes('client-dynamodb'))).toBe(
      true,
    );
  });
});
