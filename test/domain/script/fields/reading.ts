import type { Field } from '../../../../domain/script/document.ts';
import type { Reading } from '../../../../domain/script/fields/field-type.ts';
import { readField } from '../../../../domain/script/fields/index.ts';
import { words } from '../../../../domain/script/words.ts';
import type { Language } from '../../../../domain/shared/language.ts';
import { inAll } from '../a-script.ts';

const reading = (language: Language): Reading => ({
  label: 'Field',
  language,
  words: words[language],
  text: (texts) => texts[language],
  today: '2026-11-24',
});
export const base = { name: 'field', label: inAll('Field') };
export const read = (field: Field, typed: string, language: Language = 'en') =>
  readField(field, typed, reading(language));
export const takenOf = (field: Field, typed: string, language: Language = 'en') => {
  const answer = read(field, typed, language);
  if (answer === undefined) return undefined;
  return answer.ok ? answer.value.value : `refused: ${answer.error.code}`;
};
export const spokenOf = (field: Field, typed: string, language: Language) => {
  const answer = read(field, typed, language);
  return answer?.ok ? answer.value.spoken : answer;
};
