import { type Fact, facts, flag, list, object, text } from './read.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}
interface Field {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly helper: string;
}
export type FormField = Field &
  (
    | { readonly kind: 'line'; readonly inputType: string; readonly initial: string }
    | { readonly kind: 'lines' | 'date' | 'time'; readonly initial: string }
    | { readonly kind: 'one-of' | 'radio'; readonly options: readonly Option[]; readonly initial: string }
    | { readonly kind: 'some-of'; readonly options: readonly Option[]; readonly initial: readonly string[] }
    | { readonly kind: 'toggle'; readonly initial: boolean }
  );

export type FormSection =
  | { readonly kind: 'fields'; readonly heading: string; readonly fields: readonly FormField[] }
  | { readonly kind: 'data'; readonly heading: string; readonly facts: readonly Fact[] };

/** The sections of Connect's managed form: fields to fill in, or facts to read. What has no name cannot be answered, and is left out. */
export const formSections = (value: unknown): readonly FormSection[] =>
  list(value).flatMap((entry): readonly FormSection[] => {
    const section = object(entry);
    if (section === undefined) return [];
    const heading = text(section['Heading']);
    if (section['Type'] === 'DataSection') {
      const data: FormSection = { kind: 'data', heading, facts: facts(section['Items']) };
      return data.facts.length === 0 && heading === '' ? [] : [data];
    }
    const fields = inner(section['Items']).flatMap(fieldOf);
    return fields.length === 0 && heading === '' ? [] : [{ kind: 'fields', heading, fields }];
  });

/** Fields stand in the section itself, or in a grid inside of it (`LayoutConfiguration` with `Items` of its own). */
const inner = (value: unknown): readonly unknown[] =>
  list(value).flatMap((entry) => {
    const item = object(entry);
    return item !== undefined && item['Name'] === undefined && Array.isArray(item['Items'])
      ? inner(item['Items'])
      : [entry];
  });

const fieldOf = (entry: unknown): readonly FormField[] => {
  const item = object(entry);
  const name = text(item?.['Name']);
  if (item === undefined || name === '') return [];
  const label = text(item['Label']);
  const field: Field = {
    name,
    label: label === '' ? name : label,
    required: flag(item['Required']),
    helper: text(item['HelperText']),
  };
  const initial = text(item['DefaultValue']);
  const options = list(item['Options']).flatMap(optionOf);
  switch (item['Type']) {
    case 'TextArea':
      return [{ ...field, kind: 'lines', initial }];
    case 'DatePicker':
      return [{ ...field, kind: 'date', initial }];
    case 'TimePicker':
      return [{ ...field, kind: 'time', initial }];
    case 'Dropdown':
      return flag(item['MultiSelect'])
        ? [{ ...field, kind: 'some-of', options, initial: chosen(item['DefaultValue']) }]
        : [{ ...field, kind: 'one-of', options, initial: chosen(item['DefaultValue'])[0] ?? '' }];
    case 'RadioGroup':
      return [{ ...field, kind: 'radio', options, initial: chosen(item['DefaultValue'])[0] ?? '' }];
    case 'CheckboxGroup':
      return [{ ...field, kind: 'some-of', options, initial: chosen(item['DefaultValue']) }];
    case 'Toggle':
    case 'Checkbox':
      return [{ ...field, kind: 'toggle', initial: flag(item['DefaultValue']) }];
    default:
      return [{ ...field, kind: 'line', inputType: text(item['InputType']), initial }];
  }
};

const optionOf = (entry: unknown): readonly Option[] => {
  const option = object(entry);
  const value = text(option?.['Value'] ?? option?.['Label'] ?? entry);
  const label = text(option?.['Label']);
  return value === '' ? [] : [{ value, label: label === '' ? value : label }];
};
const chosen = (value: unknown): readonly string[] =>
  list(value)
    .map((entry) => text(object(entry)?.['Value'] ?? entry))
    .filter((entry) => entry !== '');
