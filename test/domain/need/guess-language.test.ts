import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../domain/need/guess-language.ts';
import { type Language, languages } from '../../../domain/shared/language.ts';
import { de } from './sentences/de.ts';
import { en } from './sentences/en.ts';
import { fr } from './sentences/fr.ts';
import { nl } from './sentences/nl.ts';

const sentences: Readonly<Record<Language, object>> = { fr, nl, de, en };

describe.each(languages)('what people write in %s', (language) => {
  it('is guessed to be in that language, four times of five at least', () => {
    const said = Object.values(sentences[language])
      .flat(3)
      .filter((text) => typeof text === 'string');
    const right = said.filter((text) => guessLanguage(text) === language);

    expect(said.length).toBeGreaterThan(20);
    expect(
      right.length / said.length,
      said.filter((text) => !right.includes(text)).join('\n'),
    ).toBeGreaterThan(0.8);
  });
});

it('is not guessed from a text that tells nothing', () => {
  expect(guessLanguage('12345 !')).toBeUndefined();
});
