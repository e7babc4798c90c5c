import { describe, expect, it } from 'vitest';
import { needNames } from '../../../domain/need/model.ts';
import { promiseStates } from '../../../domain/promise/model.ts';
import { dispositions } from '../../../domain/script/dispositions.ts';
import { languages } from '../../../domain/shared/language.ts';
import { viewWords } from '../../../lambdas/shared/views/words.ts';
import { noteText } from '../../../simulator/console/page/shared/note.ts';
import { allWords, preferredLanguage } from '../../../simulator/console/page/words/words.ts';

describe.each(languages)('the page in %s', (language) => {
  const words = allWords[language];

  it('calls dispositions what the scripts call them', () => {
    for (const [code, { label }] of Object.entries(dispositions))
      expect(words.dispositions[code]).toBe(label[language]);
  });

  it('has a word for every need, every state of a promise and every note of a call', () => {
    for (const need of needNames) expect(words.needs[need]).toBeTruthy();
    for (const state of promiseStates) expect(words.promiseStates[state]).toBeTruthy();
    for (const note of ['ringing', 'answered', 'not-answered', 'agent', 'hold', 'off-hold', 'nobody-hears'])
      expect(noteText(words, note)).not.toBe(note);
    expect(noteText(words, 'ended:CUSTOMER_DISCONNECT')).not.toBe(noteText(words, 'ended:SOMETHING_NEW'));
  });

  it('knows what the guide calls the words that an agent says', () => {
    expect(words.toSay).toBe(viewWords[language].say);
  });

  it('leaves no word empty', () => {
    const empty = Object.entries(words).filter(([, word]) => typeof word === 'string' && word.trim() === '');

    expect(empty).toEqual([]);
  });
});

describe('the language of the page', () => {
  it.each([
    [['nl-BE', 'fr'], 'nl'],
    [['es-ES', 'de-AT'], 'de'],
    [['es-ES'], 'fr'],
    [[], 'fr'],
  ])('for a browser that asks for %j is %s', (asked, language) => {
    expect(preferredLanguage(asked)).toBe(language);
  });
});
