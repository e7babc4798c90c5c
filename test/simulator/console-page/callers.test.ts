import { describe, expect, it } from 'vitest';
import { languages } from '../../../domain/shared/language.ts';
import { callerInWords } from '../../../simulator/console/page/shared/caller-in-words.ts';
import { sampleCallers } from '../../../simulator/sample/callers.ts';

describe('a sample caller', () => {
  it.each([
    ['fr', 'Sabine Vogel, allemand'],
    ['nl', 'Sabine Vogel, Duits'],
    ['de', 'Sabine Vogel, Deutsch'],
    ['en', 'Sabine Vogel, German'],
  ] as const)('is told who they are and what they speak in %s', (reader, told) => {
    const vogel = sampleCallers.find(({ name }) => name.en === 'Sabine Vogel');

    expect(vogel && callerInWords(vogel, reader)).toBe(told);
  });

  it('who speaks more than one language, or an unknown one, is named alone', () => {
    const nobody = sampleCallers.find(({ name }) => name.en === 'somebody we do not know');

    expect(nobody && callerInWords(nobody, 'de')).toBe('jemand, den wir nicht kennen');
  });

  it.each(sampleCallers)('$name.en shows something else in each language', ({ special }) => {
    expect(new Set(languages.map((language) => special[language])).size).toBe(languages.length);
  });
});
