import type { Screen, ScreenField } from '../../../domain/script/screen.ts';
import type { Language } from '../../../domain/shared/language.ts';
import type { DataSection, FormItem, FormSection, FormView } from './view-data.ts';
import { viewWords } from './words.ts';

/** Up to so many answers lie open; more are a list. */
const mostOpen = 4;

/** A step of a script as a form. What went wrong stands above it; what the agent says and knows comes before what they enter. */
export const renderForm = (screen: Screen, said: readonly string[], language: Language): FormView => {
  const words = viewWords[language];
  const spoken: DataSection = {
    Type: 'DataSection',
    Heading: words.say,
    Items: screen.say.map((Value) => ({ Label: words.say, Value })),
  };
  const known: DataSection = {
    Type: 'DataSection',
    Heading: words.hint,
    Items: (screen.hint ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map((Value) => ({ Label: words.hint, Value })),
  };
  const fields: FormSection = {
    Type: 'FormSection',
    Heading: words.enter,
    Items: screen.fields.map(renderField),
  };
  return {
    Heading: screen.title,
    SubHeading: '',
    ErrorText: said.join('\n'),
    Sections: [spoken, known, fields].filter(({ Items }) => Items.length > 0),
    Next: { Label: screen.next },
    Back: { Label: words.file },
  };
};

const renderField = ({
  name,
  type,
  label,
  required,
  optional,
  help,
  options,
  value,
}: ScreenField): FormItem => {
  const base = {
    Name: name,
    Label: label,
    Required: required,
    Fluid: true,
    ...(help === undefined ? {} : { HelperText: help }),
  } as const;
  const filled = value === undefined ? {} : { DefaultValue: value };
  switch (type) {
    case 'choice': {
      const Options = (options ?? []).map((option) => ({ Label: option.label, Value: option.value }));
      // Only a list can be left without an answer again.
      return optional !== true && Options.length <= mostOpen
        ? { ...base, Type: 'RadioGroup', Options, ...filled }
        : {
            ...base,
            Type: 'Dropdown',
            MultiSelect: false,
            Options,
            ...(value === undefined ? {} : { DefaultValue: [value] }),
          };
    }
    case 'long-text':
      return { ...base, Type: 'TextArea', ...filled };
    // A date that was refused is no date: it is shown as it was typed, so that nothing is lost.
    case 'date':
      return value === undefined || isoDate.test(value)
        ? { ...base, Type: 'DatePicker', ...filled }
        : { ...base, Type: 'FormInput', InputType: 'text', ...filled };
    // What is no number could not be shown in a field for numbers; the engine reads `1 234,5` too.
    case 'number':
      return {
        ...base,
        Type: 'FormInput',
        InputType: value === undefined || /^-?\d+(\.\d+)?$/.test(value) ? 'number' : 'text',
        ...filled,
      };
    case 'phone':
      return { ...base, Type: 'FormInput', InputType: 'tel', ...filled };
    case 'email':
      return { ...base, Type: 'FormInput', InputType: 'email', ...filled };
    case 'text':
      return { ...base, Type: 'FormInput', InputType: 'text', ...filled };
  }
};

export const isoDate = /^\d{4}-\d{2}-\d{2}$/;
