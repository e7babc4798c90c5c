import { useId } from 'preact/hooks';
import { usePage } from '../shared/page.ts';
import { Switch } from '../shared/switch.tsx';
import type { FormField } from './form-model.ts';
import type { FieldValue } from './form-values.ts';
import { OneField } from './one-field.tsx';

export interface FieldProps {
  readonly field: FormField;
  readonly value: FieldValue;
  readonly isMissing: boolean;
  /** It keeps its value, whatever is typed. */
  readonly isFixed: boolean;
  set(value: FieldValue): void;
}

/** A field with its label, help and what is wrong with it. */
export const Field = (props: FieldProps) => {
  const { field, value, isMissing, isFixed, set } = props;
  const { words, language } = usePage();
  const id = useId();
  const describedBy = `${id}-help`;
  const label = (
    <>
      <span dir="auto">{field.label}</span>{' '}
      {field.required && (
        <span class="required" lang={language}>
          ({words.required})
        </span>
      )}
    </>
  );
  const help = (
    <p
      id={describedBy}
      class={isMissing ? 'field-error' : 'hint'}
      hidden={!isMissing && field.helper === ''}
      lang={isMissing ? language : undefined}
    >
      {isMissing ? words.requiredMissing(field.label) : field.helper}
    </p>
  );
  if (field.kind === 'radio' || field.kind === 'some-of')
    return (
      <fieldset class="field" aria-describedby={describedBy}>
        <legend>{label}</legend>
        {help}
        {field.options.map((option) => (
          <label key={option.value} class="choice">
            <input
              type={field.kind === 'radio' ? 'radio' : 'checkbox'}
              name={field.name}
              value={option.value}
              checked={field.kind === 'radio' ? value === option.value : isAmong(value, option.value)}
              aria-invalid={isMissing || undefined}
              aria-disabled={isFixed || undefined}
              onChange={({ currentTarget: { checked } }) =>
                set(field.kind === 'radio' ? option.value : toggled(value, option.value, checked))
              }
            />
            <span dir="auto">{option.label}</span>
          </label>
        ))}
      </fieldset>
    );
  if (field.kind === 'toggle')
    return (
      <div class="field">
        <Switch on={value === true} turn={set} name={field.name} describedBy={describedBy} isFixed={isFixed}>
          {label}
        </Switch>
        {help}
      </div>
    );
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <OneField {...props} id={id} describedBy={describedBy} />
      {help}
    </div>
  );
};

const isAmong = (value: FieldValue, option: string): boolean =>
  Array.isArray(value) && value.includes(option);
const toggled = (value: FieldValue, option: string, on: boolean): readonly string[] => {
  const rest = (Array.isArray(value) ? value : []).filter((entry) => entry !== option);
  return on ? [...rest, option] : rest;
};
