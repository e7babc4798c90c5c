import type { Rule } from './support/rule.ts';

const longest = 50;
const forbiddenCharacters = /[%:(\\/)=$,;[\]{}]/g;
const forbiddenWords = [
  '__proto__',
  'constructor',
  '__defineGetter__',
  '__defineSetter__',
  'toString',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'valueOf',
];

const faults = (id: string): readonly string[] => [
  ...(id === '' ? ['it is empty'] : []),
  ...(id.length > longest ? [`it has ${id.length} characters, and at most ${longest} are allowed`] : []),
  ...(id.match(forbiddenCharacters)
    ? [`it holds ${[...new Set(id.match(forbiddenCharacters))].join(' ')}`]
    : []),
  ...(forbiddenWords.includes(id) ? ['it is a word that Connect keeps for itself'] : []),
];

export const identifiers: Rule = {
  id: 'identifiers',
  severity: 'error',
  finds: 'an identifier is empty, too long, a forbidden word or holds a forbidden character',
  source: 'at most 50 characters, none of % : ( \\ / ) = $ , ; [ ] { } (devguide, flow-language-actions)',
  cure: 'rename the block',
  check: ({ document }) =>
    document.Actions.flatMap(({ Identifier }) =>
      faults(Identifier).map((fault) => ({
        block: Identifier,
        why: `the name "${Identifier}" is refused: ${fault}`,
      })),
    ),
};
