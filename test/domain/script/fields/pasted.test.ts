import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../domain/script/document.ts';
import { base, read } from './reading.ts';

const types = ['number', 'date', 'phone', 'email', 'amount'] as const;
/** As much as a view gives back, made to be looked at again and again by whoever looks for a number in it. */
const pages = ['1'.padEnd(16_000, ' '), '1'.padEnd(16_000, ' 123'), 'a@'.padEnd(16_000, 'a.')].map(
  (page) => `${page}x`,
);

describe('a page of text, pasted where a short answer belongs', () => {
  it.each(types)('is too long, and is not searched: %s', (type) => {
    const field: Field = { ...base, type };
    const begun = performance.now();

    for (const page of pages)
      expect(read(field, page)).toMatchObject({
        ok: false,
        error: { code: 'too-long', message: expect.stringContaining('320') },
      });

    expect(performance.now() - begun).toBeLessThan(50);
  });
});
