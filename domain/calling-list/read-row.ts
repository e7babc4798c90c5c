import { parseSlotId } from '../appointment/slot-id.ts';
import { callPurposes } from '../campaign/model.ts';
import type { Field } from './column-names.ts';
import type { ListRow, ListRules } from './model.ts';
import type { ProblemCode, RowProblem } from './problems.ts';
import { readDate } from './read-date.ts';
import { numberPlanOf, readListedNumber } from './read-number.ts';
import { readCountry, readLanguage, readTimeZone } from './read-text.ts';
import type { ListRecord } from './records.ts';

export type ReadRow =
  /** `doubts`: of who must not be called; the row counts all the same, and somebody should look at it. */
  | { readonly ok: true; readonly row: ListRow; readonly doubts?: readonly RowProblem[] | undefined }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

const shapes = {
  customerId: /^[\p{L}\d._/-]{1,64}$/u,
  segment: /^[\p{L}\d][\p{L}\d ._/-]{0,39}$/u,
  appointmentId: /^[\w.:#/-]{1,128}$/,
} as const;
const longestSource = 100;

/** Judges the rows of a list: each by itself, by rules that do not change while it is imported. */
export const rowReader = (rules: ListRules): ((record: ListRecord) => ReadRow) => {
  const { columns, request } = rules;
  const defaultCountry = request.kind === 'refusals' ? 'BE' : (request.country ?? 'BE');
  const [onlyLanguage, anotherLanguage] = rules.languages;

  return ({ cells, broken }) => {
    if (broken !== undefined) return { ok: false, problems: [{ code: broken, field: undefined, value: '' }] };
    const problems: RowProblem[] = [];
    const cellOf = (field: Field): string => {
      const index = columns.of[field];
      return index === undefined ? '' : (cells[index] ?? '').trim();
    };
    const bad = (code: ProblemCode, field: Field): undefined => {
      problems.push({ code, field, value: cellOf(field) });
      return undefined;
    };
    const shaped = (field: keyof typeof shapes, code: ProblemCode): string | undefined => {
      const cell = cellOf(field);
      if (cell === '') return undefined;
      return shapes[field].test(cell) ? cell : bad(code, field);
    };
    const read = <Value>(field: Field, reader: (cell: string) => Value | undefined, code: ProblemCode) => {
      const cell = cellOf(field);
      return cell === '' ? undefined : (reader(cell) ?? bad(code, field));
    };
    const date = (field: Field, timeZone: string): Date | undefined => {
      const cell = cellOf(field);
      if (cell === '') return undefined;
      const found = readDate(cell, { dayFirst: rules.dialect.dayFirst, timeZone });
      return typeof found === 'string' ? bad(found, field) : found;
    };

    if (cells.length > columns.width && cells.slice(columns.width).some((cell) => cell.trim() !== ''))
      problems.push({ code: 'cells', field: undefined, value: `${cells.length} cells` });
    const country = read('country', readCountry, 'country');
    const found = readListedNumber(cellOf('number'), numberPlanOf(country, defaultCountry));
    const number = found.ok ? found.number : bad(found.code, 'number');

    // Whoever is named here must not be called, whatever else of the row cannot be read.
    const mustNotBeCalled = (row: ListRow): ReadRow =>
      problems.length === 0
        ? { ok: true, row }
        : { ok: true, row, doubts: [...problems, { code: 'counts-anyway', field: undefined, value: '' }] };

    if (request.kind === 'do-not-call')
      return number === undefined ? { ok: false, problems } : mustNotBeCalled({ number });

    if (request.kind === 'refusals') {
      const purpose = read('purpose', readPurpose, 'purpose') ?? 'all';
      const at = date('refusedAt', rules.timeZone);
      if (at !== undefined && at > rules.at) bad('refused-future', 'refusedAt');
      if (number === undefined) return { ok: false, problems };
      return mustNotBeCalled({
        number,
        refusal: problems.length === 0 ? { purpose, at } : { purpose: 'all', at: undefined },
      });
    }

    const language = cellOf('language') === '' ? undefined : readLanguage(cellOf('language'));
    if (cellOf('language') !== '') {
      if (language === undefined) bad('language-unknown', 'language');
      else if (!rules.languages.includes(language)) bad('language-not-of-campaign', 'language');
    } else if (onlyLanguage === undefined || anotherLanguage !== undefined)
      bad('language-missing', 'language');
    const timeZone = read('timeZone', readTimeZone, 'time-zone');
    const consentAt = date('consentAt', rules.timeZone);
    const source = cellOf('consentSource');
    if (consentAt !== undefined && consentAt > rules.at) bad('consent-future', 'consentAt');
    if (source.length > longestSource) bad('consent-source', 'consentSource');
    if (source === '' && consentAt !== undefined) bad('consent-without-source', 'consentSource');
    if (source !== '' && cellOf('consentAt') === '') bad('consent-without-date', 'consentAt');
    const row = {
      language: language ?? onlyLanguage,
      customerId: shaped('customerId', 'customer-id'),
      segment: shaped('segment', 'segment'),
      country,
      timeZone,
      consent: consentAt === undefined ? undefined : { at: consentAt, source },
      appointmentId: shaped('appointmentId', 'appointment-id'),
      slotId: read('slotId', (cell) => (parseSlotId(cell) === undefined ? undefined : cell), 'slot-id'),
      notBefore: date('notBefore', timeZone ?? rules.timeZone),
    };
    return number === undefined || problems.length > 0
      ? { ok: false, problems }
      : { ok: true, row: { number, ...row } };
  };
};

/** As the person says it: everything, or one thing. */
const readPurpose = (cell: string): 'all' | (typeof callPurposes)[number] | undefined => {
  const text = cell.toLowerCase();
  const word =
    { tout: 'all', alles: 'all', alle: 'all', tous: 'all', enquête: 'survey', umfrage: 'survey' }[text] ??
    text;
  return word === 'all' ? 'all' : callPurposes.find((purpose) => purpose === word);
};
