import type { Language } from '../../shared/language.ts';

const marks: Readonly<Record<Language, { readonly decimal: string; readonly group: string }>> = {
  fr: { decimal: ',', group: '\u202f' },
  nl: { decimal: ',', group: '.' },
  de: { decimal: ',', group: '.' },
  en: { decimal: '.', group: ',' },
};

const plain = /^[+-]?\d+$/;
/** Groups of three between spaces or apostrophes, in every language; the last part may follow any mark. */
const spaced = /^([+-]?[1-9]\d{0,2}(?:[ '’]\d{3})+)(?:[.,](\d+))?$/;
/** Two different marks: the last one is the decimal one. */
const twoMarks = /^([+-]?[1-9]\d{0,2}(?:([.,])\d{3})+)(?!\2)[.,](\d+)$/;
/** The same mark twice or more can only group. */
const manyGroups = /^[+-]?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})+$/;
const oneMark = /^([+-]?\d+)([.,])(\d+)$/;

/**
 * A number as people of the language type it: `1.234,50`, `1 234,50`, `1,234.50`. Where a single mark stands before exactly three digits it is
 * the language that says whether they are thousands (`1.234` in Dutch) or decimals (`1.234` in English).
 *
 * @returns undefined for anything else, and for more than 15 digits, which a number does not hold exactly.
 */
export const readDecimal = (typed: string, language: Language): number | undefined => {
  const text = typed.replaceAll(/[\u00a0\u202f\u2009]/g, ' ').replace(/^\u2212/, '-');
  const written = canonical(text, language);
  if (written === undefined || written.replaceAll(/\D/g, '').length > 15) return undefined;
  return Number(written) + 0;
};

/** With a dot before the decimals and nothing between thousands. */
const canonical = (text: string, language: Language): string | undefined => {
  if (plain.test(text)) return text;
  const apart = spaced.exec(text);
  if (apart !== null) return joined(apart[1], apart[2]);
  const two = twoMarks.exec(text);
  if (two !== null) return joined(two[1], two[3]);
  if (manyGroups.test(text)) return joined(text, undefined);
  const [, whole = '', mark, rest = ''] = oneMark.exec(text) ?? [];
  if (mark === undefined) return undefined;
  const groups = rest.length === 3 && mark !== marks[language].decimal && /^[+-]?[1-9]\d{0,2}$/.test(whole);
  return groups ? whole + rest : `${whole}.${rest}`;
};

const joined = (whole = '', decimals: string | undefined): string =>
  whole.replaceAll(/[^\d+-]/g, '') + (decimals === undefined ? '' : `.${decimals}`);

/** As it is written in the language; thousands apart from `groupFrom` digits on. */
export const writtenDecimal = (
  value: number,
  language: Language,
  { decimals, groupFrom = 4 }: { readonly decimals?: number; readonly groupFrom?: number } = {},
): string => {
  const { decimal, group } = marks[language];
  const [whole = '', rest] = (decimals === undefined ? plainText(value) : value.toFixed(decimals)).split('.');
  const digits = whole.replace('-', '');
  const grouped = digits.length < groupFrom ? digits : digits.replaceAll(/\B(?=(\d{3})+$)/g, group);
  return (value < 0 ? '-' : '') + grouped + (rest === undefined ? '' : decimal + rest);
};

/** Without an exponent, which `String` gives to the very small. */
export const plainText = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toFixed(15).replace(/\.?0+$/, '') : text;
};
