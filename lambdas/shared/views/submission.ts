import type { Submission } from '../../../domain/script/screen.ts';
import type { FormItem } from './view-data.ts';

/** What came back of a view. */
export interface Submitted {
  readonly submission: Submission;
  /** Of a detail: the label of what was chosen. */
  readonly chosen: string | undefined;
}

/** `$.Views.ViewResultData` as texts by field name, whether it arrives as an object or as its JSON. Choices come as lists. */
export const readSubmitted = (result: unknown, shown: unknown): Submitted => {
  const data = record(parsed(result));
  const items = itemsIn(shown);
  const fields = Object.entries(record(parsed(data['FormData']))).flatMap(([name, value]) => {
    const text = textOf(value);
    return text === undefined ? [] : [[name, asItem(text, items.get(name))] as const];
  });
  const { actionName } = data;
  return {
    submission: Object.fromEntries(fields.filter(([, text]) => text !== '')),
    chosen: typeof actionName === 'string' ? actionName : undefined,
  };
};

/** The inputs of the form that was shown, by name. */
const itemsIn = (shown: unknown): ReadonlyMap<string, Partial<FormItem>> =>
  new Map(
    list(record(record(shown)['view'])['Sections'])
      .map(record)
      .filter(({ Type }) => Type === 'FormSection')
      .flatMap(({ Items }) => list(Items).map(record))
      .flatMap((item) => (typeof item['Name'] === 'string' ? [[item['Name'], item] as const] : [])),
  );

/** The former answer, as an object or as its JSON. */
export const readShown = (shown: unknown): Readonly<Record<string, unknown>> => {
  const answer = record(parsed(shown));
  return { ...answer, view: parsed(answer['view']) };
};

const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '' : textOf(value[0]);
  const { Value, value: small } = record(value);
  return typeof Value === 'string' ? Value : typeof small === 'string' ? small : undefined;
};

/** Not established: whether a choice comes back by its value or its label, and a date with a time; any of them is understood. */
const asItem = (text: string, item: Partial<FormItem> | undefined): string => {
  if (item?.Type === 'DatePicker') return /^\d{4}-\d{2}-\d{2}(?=T)/.exec(text)?.[0] ?? text;
  const options = item !== undefined && 'Options' in item ? list(item.Options).map(record) : [];
  if (options.some(({ Value }) => Value === text)) return text;
  const named = options.find(({ Label }) => Label === text)?.['Value'];
  return typeof named === 'string' ? named : text;
};

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};

export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
