import { usePage } from '../shared/page.ts';
import type { FieldProps } from './field.tsx';

const keyboards: Readonly<Record<string, 'decimal' | 'email' | 'tel' | 'url'>> = {
  number: 'decimal',
  email: 'email',
  tel: 'tel',
  url: 'url',
};

/** A field of one control. Numbers and addresses are typed as text: a browser's own check would drop what it does not understand. */
export const OneField = ({
  field,
  value,
  isMissing,
  isFixed,
  set,
  id,
  describedBy,
}: FieldProps & {
  readonly id: string;
  readonly describedBy: string;
}) => {
  const { words } = usePage();
  const text = String(value);
  const common = {
    id,
    name: field.name,
    value: text,
    'aria-describedby': describedBy,
    'aria-invalid': isMissing || undefined,
    'aria-required': field.required || undefined,
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      set(currentTarget.value),
  };
  const written = { ...common, readOnly: isFixed };
  switch (field.kind) {
    case 'lines':
      return <textarea {...written} rows={4} dir="auto" />;
    case 'one-of':
      return (
        <select {...common} aria-disabled={isFixed || undefined}>
          <option value="">{words.choose}</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case 'date':
      return isDate(text) ? <input {...written} type="date" /> : <input {...written} type="text" />;
    case 'time':
      return isTime(text) ? <input {...written} type="time" /> : <input {...written} type="text" />;
    case 'line':
      return field.inputType === 'password' ? (
        <input {...written} type="password" autocomplete="off" />
      ) : (
        <input
          {...written}
          type="text"
          inputMode={keyboards[field.inputType]}
          autocomplete="off"
          dir="auto"
        />
      );
    default:
      return <input {...written} type="text" />;
  }
};

/** What came back filled with something else than a date stays readable, as text. */
const isDate = (text: string): boolean => text === '' || /^\d{4}-\d\d-\d\d$/.test(text);
const isTime = (text: string): boolean => text === '' || /^\d\d:\d\d/.test(text);
