import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../domain/need/classify.ts';
import { needNames } from '../../../domain/need/model.ts';
import { de as dePhrases } from '../../../domain/need/phrases/de.ts';
import { en as enPhrases } from '../../../domain/need/phrases/en.ts';
import { fr as frPhrases } from '../../../domain/need/phrases/fr.ts';
import { nl as nlPhrases } from '../../../domain/need/phrases/nl.ts';
import { type Language, languages } from '../../../domain/shared/language.ts';
import { de } from './sentences/de.ts';
import { en } from './sentences/en.ts';
import { fr } from './sentences/fr.ts';
import { nl } from './sentences/nl.ts';
import type { Sentences } from './sentences/sentences.ts';

const sentences: Readonly<Record<Language, Sentences>> = { fr, nl, de, en };
const phrases = { fr: frPhrases, nl: nlPhrases, de: dePhrases, en: enPhrases };

describe.each(languages)('what people say in %s', (language) => {
  const cases = Object.entries(sentences[language]).flatMap(([need, said]) =>
    said.map((sentence) => [sentence, need]),
  );

  it.each(cases)('“%s” means %s', (sentence, need) => {
    expect(classify(sentence, language) ?? 'unclear').toBe(need);
  });

  it('is tested on forty sentences or more, and each need has eight phrases or more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    for (const need of needNames) {
      const { says, near } = phrases[language][need];
      expect(says.length + (near?.cues.length ?? 0)).toBeGreaterThanOrEqual(8);
      expect(says).not.toContain('');
    }
  });

  it('means the same in capitals, without accents, and with any punctuation around', () => {
    const said = cases.filter(([, need]) => need !== 'unclear').map(([sentence]) => sentence ?? '');
    fc.assert(
      fc.property(fc.constantFrom(...said), fc.stringMatching(/^[ .,!?…"-]{0,5}$/), (sentence, marks) => {
        const bare = sentence.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();

        expect(classify(`${marks}${bare}${marks}`, language)).toBe(classify(sentence, language));
      }),
    );
  });

  it('never breaks, whatever is said', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4000, unit: 'grapheme' }), (text) => {
        const need = classify(text, language);

        expect(need === undefined || needNames.includes(need)).toBe(true);
      }),
    );
  });
});

it('gives the team that knows the matter when somebody asks for a person about it', () => {
  expect(classify('I want to speak to someone about my complaint', 'en')).toBe('complaint');
  expect(classify('Je voudrais parler à un conseiller pour un devis', 'fr')).toBe('commercial-question');
});

it('answers the longest text a function accepts within 50 milliseconds', () => {
  const text = 'answer me something about where how '.repeat(112).slice(0, 4000);
  const start = performance.now();

  classify(text, 'en');

  expect(performance.now() - start).toBeLessThan(50);
});
