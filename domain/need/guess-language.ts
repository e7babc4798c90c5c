import { type Language, languages } from '../shared/language.ts';
import { classify } from './classify.ts';

/** Small words that a sentence of the language hardly does without, and that the other three do not have. */
const smallWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(
    'bonjour bonsoir je vous nous est pas une mon ma mes pour avec merci suis le les des du au quel quelle où et il elle ce que mais'.split(
      ' ',
    ),
  ),
  nl: new Set(
    'dag goedendag goedemorgen ik u jullie het een mijn niet voor met bedankt heb dat wat wanneer en van er maar geen graag ben is'.split(
      ' ',
    ),
  ),
  de: new Set(
    'guten tag ich sie wir mein meine meinen nicht eine einen für mit und danke habe ist das der die wann kein keine bitte bin aber'.split(
      ' ',
    ),
  ),
  en: new Set(
    'hello hi good i you we my the not for with thanks thank have is it when and please would like am of a to but'.split(
      ' ',
    ),
  ),
};

/**
 * The language that a text is most likely written in; undefined when nothing tells one from the others. Counts small words; when they
 * tell nothing, the one language in which a need of ours is understood.
 */
export const guessLanguage = (text: string): Language | undefined => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counted = languages
    .map((language) => ({ language, count: words.filter((word) => smallWords[language].has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  if (first !== undefined && first.count > (second?.count ?? 0)) return first.language;
  const understood = languages.filter((language) => classify(text, language) !== undefined);
  return understood.length === 1 ? understood[0] : undefined;
};
