import { expect, it } from 'vitest';
import { bundleOf } from '../../support/bundle.ts';

it('is a small bundle, because the caller hears nothing while it starts: at most 260 KB with the SDK', async () => {
  const { kilobytes, inputs } = await bundleOf('look-up-caller');

  expect(kilobytes).toBeLessThanOrEqual(260);
  expect(kilobytes).toBeGreaterThan(100);
  expect(
    inputs.filter((input) => input.includes('temporal-polyfill') || input.includes('powertools')),
  ).toEqual([]);
});
