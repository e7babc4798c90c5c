import { describe, expect, it } from 'vitest';
import { whyNotCalled } from '../../../domain/promise/why-not-called.ts';
import { languages } from '../../../domain/shared/language.ts';

const reasons = (...codes: readonly string[]) => codes.map((code) => ({ code }));

describe('why nobody was called, to the agent who pressed "call"', () => {
  it.each(languages)('is told in sentences, and never in codes: %s', (language) => {
    const told = whyNotCalled(
      reasons(
        'gate.window',
        'connect.technical',
        'connect.invalid-number',
        'member.paused',
        'member.number-busy',
      ),
      language,
    );

    expect(new Set(told).size).toBe(5);
    for (const sentence of told) expect(sentence).toMatch(/^[A-ZÀ-Ý].{10,}\.$/);
    expect(told.join()).not.toMatch(/gate\.|connect\.|member\./);
  });

  it('says each reason once, and that a campaign is over or paused in one way', () => {
    expect(whyNotCalled(reasons('member.over', 'member.over'), 'en')).toEqual([
      'The campaign is paused or over.',
    ]);
  });
});
