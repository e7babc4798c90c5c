import type { Language } from '../shared/language.ts';
import { type Need, needNames } from './model.ts';
import { de } from './phrases/de.ts';
import { en } from './phrases/en.ts';
import { fr } from './phrases/fr.ts';
import { nl } from './phrases/nl.ts';
import type { NeedPhrases, Phrases } from './phrases/phrases.ts';

/**
 * What a sentence asks for, in the language it is said in; undefined when nothing is clearly ahead of the rest, and then it is better to
 * ask again.
 *
 * The longest phrase wins its words: the "complaint" of "news about my complaint" no longer counts as a complaint. Asking for a person
 * counts only when nothing else is asked for: whoever wants "somebody about my invoice" is best served by the team that knows invoices.
 */
export const classify = (text: string, language: Language): Need | undefined => {
  const scores = scoresOf(text, language);
  const [first, second] = [...scores].filter(([need]) => need !== 'agent').sort(([, a], [, b]) => b - a);
  const ahead =
    first !== undefined && first[1] >= (second?.[1] ?? 0) + leadOver(second?.[1]) ? first : undefined;

  if (ahead !== undefined && ahead[1] >= stated) return ahead[0];
  if ((scores.get('agent') ?? 0) >= stated) return 'agent';
  if (ahead !== undefined) return ahead[0];
  return first === undefined && scores.has('agent') ? 'agent' : undefined;
};

/** The score of the shortest phrase that states a need; hints alone stay below it, one at a time. */
const stated = 2;

/** Two needs stated in one sentence are only told apart by a wide margin; mere hints are beaten by anything more. */
const leadOver = (second = 0): number => (second >= stated ? 2 : 1);

interface Pattern {
  readonly need: Need;
  readonly pattern: RegExp;
  readonly score: number;
}

const scoresOf = (text: string, language: Language): ReadonlyMap<Need, number> => {
  const scores = new Map<Need, number>();
  let rest = ` ${plain(text)} `;
  for (const { need, pattern, score } of patternsOf(language)) {
    if (!pattern.test(rest)) continue;
    scores.set(need, (scores.get(need) ?? 0) + score);
    rest = rest.replace(pattern, ' | ');
  }
  return scores;
};

/** Lower case, without accents, every word between single spaces. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}*]+/gu, ' ')
    .trim();

const phrases: Readonly<Record<Language, Phrases>> = { fr, nl, de, en };
const patterns = new Map<Language, readonly Pattern[]>();

/** Longest first. Made at the first sentence of a language: a function that starts for a call speaks one. */
const patternsOf = (language: Language): readonly Pattern[] => {
  const known = patterns.get(language);
  if (known !== undefined) return known;
  const made = needNames
    .flatMap((need) => [
      ...[...phrases[language][need].says, ...pairsOf(phrases[language][need])].map((phrase) => ({
        need,
        phrase,
        score: wordsIn(phrase) + 1,
      })),
      ...phrases[language][need].hints.map((phrase) => ({ need, phrase, score: 1 })),
    ])
    .sort((a, b) => b.score - a.score || wordsIn(b.phrase) - wordsIn(a.phrase))
    .map(({ need, phrase, score }) => ({ need, score, pattern: patternOf(phrase) }));
  patterns.set(language, made);
  return made;
};

const pairsOf = ({ near }: NeedPhrases): readonly string[] =>
  near === undefined
    ? []
    : near.cues.flatMap((cue) => near.about.flatMap((about) => [`${cue} .. ${about}`, `${about} .. ${cue}`]));

const wordsIn = (phrase: string): number =>
  phrase.split('..').flatMap((part) => plain(part).split(' ')).length;

const patternOf = (phrase: string): RegExp => {
  const parts = phrase
    .split('..')
    .map((part) => plain(part).replaceAll('*', '\\p{L}*'))
    .join('(?: [\\p{L}\\p{N}]+){0,9} ');
  return new RegExp(` ${parts}(?= )`, 'u');
};
