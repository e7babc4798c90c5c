import { describe, expect, it } from 'vitest';
import { bundleOf } from '../../support/bundle.ts';

describe('the bundles of the functions for appointments', () => {
  it.each(['list-free-slots', 'book-appointment', 'move-appointment', 'cancel-appointment'])(
    'of %s is at most 260 KB and computes no dates with a library',
    async (lambda) => {
      const { kilobytes, inputs } = await bundleOf(lambda);

      expect(kilobytes).toBeLessThanOrEqual(260);
      expect(inputs.filter((path) => path.includes('temporal'))).toEqual([]);
    },
  );
});
