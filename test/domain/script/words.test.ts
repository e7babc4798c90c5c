import { describe, expect, it } from 'vitest';
import { words } from '../../../domain/script/words.ts';
import { languages } from '../../../domain/shared/language.ts';

/** Every text, by its path; a message is made for the field `Label` and the values 7 and 9. */
const textsOf = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[`${path}()`, String(value('Label', '7', '9'))]];
  return Object.entries(value ?? {}).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`));
};

describe('the words of the engine', () => {
  it.each(languages)('name the field in every message, and leave no value out, in %s', (language) => {
    for (const [path, text] of textsOf(words[language])) {
      expect(text.trim(), path).not.toBe('');
      if (path.endsWith('()')) expect(text, path).toContain('Label');
      expect(text, path).not.toMatch(/undefined|\[object|\$\{/);
    }
    expect(words[language].between('Label', '7', '9')).toMatch(/7.*9/);
  });

  it.each(['fr', 'nl', 'de'] as const)('are translated: no message in %s is the English one', (language) => {
    const english = new Map(textsOf(words.en));

    const same = textsOf(words[language]).filter(([path, text]) => english.get(path) === text);

    expect(same).toEqual([]);
  });
});
