import type { Language } from '../../../domain/shared/language.ts';
import { withFewerOptions } from './fewer-options.ts';
import type { FormView, View } from './view-data.ts';
import { viewWords } from './words.ts';

/** Amazon Connect takes no more than this for the view and the contact attributes together. */
export const mostBytes = 16 * 1024;
/** What Amazon Connect takes of a function's answer, less what its envelope may count. */
export const mostAnswerBytes = 31 * 1024;
/** For what the service may count and we do not know. */
const spareBytes = 512;

export const bytesOf = (value: unknown): number =>
  new TextEncoder().encode(JSON.stringify(value) ?? '').byteLength;
export const roomBeside = (attributes: Readonly<Record<string, string>>): number =>
  mostBytes - spareBytes - bytesOf(attributes);

const shortest = 40;

/**
 * The view within its room: the longest text is cut, visibly, until the whole fits, then the longest list of answers. What stands in fields is cut last, and then the agent is
 * told, because it will be submitted as it is shown.
 */
export const fitted = (view: View, roomBytes: number, language: Language): View => {
  const { cut, cutField, cutOptions } = viewWords[language];
  const fits = (one: View['view']): boolean => bytesOf(one) <= roomBytes;
  const read = shortened(view, roomBytes, cut, isShown);
  const shown: View =
    read.outcome === 'form' ? { ...read, view: withFewerOptions(read.view, fits, cutOptions) } : read;
  if (fits(shown.view)) return shown;
  const warned: View =
    shown.outcome === 'form'
      ? { ...shown, view: { ...shown.view, ErrorText: withLine(shown.view.ErrorText, cutField) } as FormView }
      : shown;
  return shortened(warned, roomBytes, cut, isFilled);
};

const withLine = (text: string, line: string): string => (text === '' ? line : `${text}\n${line}`);

/** Keys under which texts are only read. */
const isShown = (key: string): boolean => ['Value', 'HelperText', 'SubHeading', 'Description'].includes(key);
const isFilled = (key: string): boolean => key === 'DefaultValue';

/** Halves the longest of the texts until the view fits or none is long any more. */
const shortened = (view: View, roomBytes: number, cut: string, counts: (key: string) => boolean): View => {
  let result = view;
  while (bytesOf(result.view) > roomBytes) {
    const longest = longestIn(result.view, counts);
    if (longest.length <= shortest) return result;
    const plain = longest.endsWith(cut) ? longest.slice(0, -cut.length) : longest;
    const half = [...plain].slice(0, Math.floor([...plain].length * 0.7)).join('');
    result = replaced(result, longest, half.length < shortest ? half : `${half}${cut}`, counts);
  }
  return result;
};

const longestIn = (value: unknown, counts: (key: string) => boolean, key = '', options = false): string => {
  if (typeof value === 'string') return counts(key) && !options ? value : '';
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([name, inner]) =>
      longestIn(inner, counts, Array.isArray(value) ? key : name, options || name === 'Options'),
    )
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
};

const replaced = <Value>(value: Value, from: string, to: string, counts: (key: string) => boolean): Value => {
  const inside = (inner: unknown, key: string): unknown => {
    if (typeof inner === 'string') return inner === from && counts(key) ? to : inner;
    if (Array.isArray(inner)) return inner.map((item) => inside(item, key));
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([name, item]) => [name, name === 'Options' ? item : inside(item, name)]),
    );
  };
  return inside(value, '') as Value;
};
