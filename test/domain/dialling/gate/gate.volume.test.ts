import { describe, expect, it } from 'vitest';
import { checkQuestions } from './properties.ts';

/** Each block has seeds of its own, and each seed is one question: a failure names it. */
const blocks = Array.from({ length: 20 }, (_, block) => 100_000 + block * 50_000);

describe('a million random questions', () => {
  it.each(blocks)(
    'seeds from %i on',
    (first) => {
      const seen = checkQuestions(first, 50_000);

      expect(seen.yes).toBeGreaterThan(2500);
      expect(seen.waiting).toBeGreaterThan(2500);
    },
    120_000,
  );
});
