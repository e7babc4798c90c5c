import { describe, expect, it } from 'vitest';
import { checkQuestions } from './properties.ts';

describe('whatever the gate is asked', () => {
  it('keeps its word: a few thousand random questions (a million: npm run test:volume)', () => {
    const seen = checkQuestions(1, 4000);

    expect(seen.yes).toBeGreaterThan(200);
    expect(seen.waiting).toBeGreaterThan(200);
    expect(seen.codes.size).toBeGreaterThan(20);
  });
});
