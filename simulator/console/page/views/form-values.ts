import type { FormField } from './form-model.ts';

export type FieldValue = string | readonly string[] | boolean;
/** By field name. */
export type FormValues = Readonly<Record<string, FieldValue>>;

/** What the fields hold when the form is shown: what was typed into this very form before, else its default values. */
export const initialValues = (fields: readonly FormField[], kept: string | undefined): FormValues => {
  const before = keptValues(kept);
  return Object.fromEntries(
    fields.map(({ name, initial }) => {
      const value = before[name];
      return [name, sameShape(value, initial) ? value : initial];
    }),
  );
};

const keptValues = (kept: string | undefined): Readonly<Record<string, unknown>> => {
  try {
    const values: unknown = JSON.parse(kept ?? '{}');
    return typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};
const sameShape = (value: unknown, initial: FieldValue): value is FieldValue =>
  Array.isArray(initial)
    ? Array.isArray(value) && value.every((entry) => typeof entry === 'string')
    : typeof value === typeof initial;

/** The required fields that hold nothing: blanks are nothing, and a toggle is answered either way. */
export const missingFields = (fields: readonly FormField[], values: FormValues): readonly FormField[] =>
  fields.filter(({ name, required }) => {
    const value = values[name];
    return (
      required &&
      (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0)
    );
  });

/**
 * `FormData` as the managed form gives it: arrays for dropdowns and checkboxes, plain values for everything else. A choice that was not made is
 * absent. Not established: whether Connect gives an empty text as `''` or not at all; it is given, so that emptying a filled field can be seen.
 */
export const formData = (
  fields: readonly FormField[],
  values: FormValues,
): Readonly<Record<string, FieldValue>> =>
  Object.fromEntries(
    fields.flatMap(({ name, kind }): readonly (readonly [string, FieldValue])[] => {
      const value = values[name] ?? '';
      if (kind === 'one-of') return value === '' ? [] : [[name, [String(value)]]];
      if (kind === 'radio' && value === '') return [];
      if (kind === 'some-of' && Array.isArray(value) && value.length === 0) return [];
      return [[name, value]];
    }),
  );
