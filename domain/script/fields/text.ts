import { ok, refuse } from '../../shared/result.ts';
import type { Field } from '../document.ts';
import type { FieldType } from './field-type.ts';

const defaultMaximumLength = 200;
/** A character may be several code units (an emoji, a letter with its accents); more than so many are no language's. */
const codeUnitsACharacter = 16;

/** Taken word for word, whatever it says: markup, braces, any script. */
export const text: FieldType<Extract<Field, { type: 'text' }>> = {
  control: ({ long }) => ({ type: long === true ? 'long-text' : 'text' }),
  read: ({ maximumLength = defaultMaximumLength, long = false }, typed, { label, words }) => {
    if (unreadable.test(typed) || !typed.isWellFormed()) {
      return refuse({ code: 'unreadable', message: words.unreadable(label) });
    }
    if (!long && /[\r\n\u2028\u2029]/.test(typed)) {
      return refuse({ code: 'unreadable', message: words.oneLine(label) });
    }
    return isLonger(typed, maximumLength)
      ? refuse({ code: 'too-long', message: words.tooLong(label, maximumLength) })
      : ok({ value: typed, spoken: typed });
  },
  retyped: ({ value }) => String(value),
};

/** Control characters but tab and line break, and marks that turn the direction of the words around them. */
const unreadable = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** Counted as people count: grapheme clusters. Counting costs, so it is done only where it can decide. */
const isLonger = (typed: string, maximum: number): boolean => {
  if (typed.length <= maximum) return false;
  if (typed.length > maximum * codeUnitsACharacter) return true;
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(typed)].length > maximum;
};
