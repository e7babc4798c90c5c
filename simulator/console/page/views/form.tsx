import { useRef, useState } from 'preact/hooks';
import { drafts } from '../shared/memory.ts';
import { usePage } from '../shared/page.ts';
import { allWords } from '../words/words.ts';
import { Field } from './field.tsx';
import { type FormField, type FormSection, formSections } from './form-model.ts';
import { type FieldValue, type FormValues, formData, initialValues, missingFields } from './form-values.ts';
import { errorText, slot, text } from './read.ts';
import { Facts } from './sections.tsx';
import type { ViewProps } from './view.tsx';
import { Wizard } from './wizard.tsx';

/** What is kept of a form that is being filled in; another view of the same contact takes its place. */
interface Draft {
  readonly view: string;
  readonly values: FormValues;
}

export const Form = ({ view: { id, data }, draft, answered, answer }: ViewProps) => {
  const { words } = usePage();
  const sections = formSections(data['Sections']);
  const fields = sections.flatMap((section) => (section.kind === 'fields' ? section.fields : []));
  const [values, setValues] = useState(() => initialValues(fields, keptFor(draft, id)));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const set = (name: string, value: FieldValue): void => {
    const changed = { ...values, [name]: value };
    setValues(changed);
    const kept: Draft = { view: id, values: changed };
    drafts.keep(draft, JSON.stringify(kept));
    const still = missingFields(fields, changed).map((field) => field.name);
    setMissing(missing.filter((field) => still.includes(field)));
  };
  const next = slot(data, 'Next') ?? { label: words.next, action: 'Next' };
  const others = ['Back', 'Previous', 'Cancel'].flatMap((name) => slot(data, name) ?? []);
  const submit = (event: Event): void => {
    event.preventDefault();
    const empty = missingFields(fields, values).map(({ name }) => name);
    setMissing(empty);
    const [first] = empty;
    if (first === undefined) answer(next.action, { FormData: formData(fields, values) });
    else form.current?.querySelector<HTMLElement>(`[name=${CSS.escape(first)}]`)?.focus();
  };
  const error = errorText(data['ErrorText']);
  const subHeading = text(data['SubHeading']);
  return (
    <form
      ref={form}
      onSubmit={submit}
      noValidate
      aria-busy={answered}
      onClickCapture={answered ? keepChoices : undefined}
      onMouseDownCapture={answered ? keepSelects : undefined}
      onKeyDownCapture={answered ? keepSelects : undefined}
    >
      <Wizard value={data['Wizard']} />
      {error !== undefined && (
        <div class="error-text" role="alert">
          {error.header !== '' && <strong>{error.header}</strong>}
          <p dir="auto">{error.content}</p>
        </div>
      )}
      {subHeading !== '' && (
        <p class="text sub-heading" dir="auto">
          {subHeading}
        </p>
      )}
      {sections.map((section, index) => (
        <Section
          key={index}
          section={section}
          values={values}
          missing={missing}
          isFixed={answered}
          set={set}
        />
      ))}
      <p class="refusal" role="alert">
        {missing.length === 0 ? '' : words.fieldsMissing(missing.length)}
      </p>
      <div class="buttons actions">
        <button type="submit" class="primary">
          {next.label}
        </button>
        {others.map(({ label, action }) => (
          <button
            key={action}
            type="button"
            onClick={() => answer(action, { FormData: formData(fields, values) })}
          >
            {label}
          </button>
        ))}
      </div>
    </form>
  );
};

const Section = ({
  section,
  ...rest
}: {
  readonly section: FormSection;
  readonly values: FormValues;
  readonly missing: readonly string[];
  readonly isFixed: boolean;
  readonly set: (name: string, value: FieldValue) => void;
}) => (
  <section class={`form-section ${section.kind} ${kindOfWords(section)}`}>
    {section.heading !== '' && <h3 dir="auto">{section.heading}</h3>}
    {section.kind === 'data' ? (
      <Facts facts={section.facts} />
    ) : (
      section.fields.map((field: FormField) => (
        <Field
          key={field.name}
          field={field}
          value={rest.values[field.name] ?? field.initial}
          isMissing={rest.missing.includes(field.name)}
          isFixed={rest.isFixed}
          set={(value) => rest.set(field.name, value)}
        />
      ))
    )}
  </section>
);

/**
 * Facts that are all called what the section is called are not a table but words: they stand without their labels. What the agent says stands out,
 * in whichever language the conversation is.
 */
const kindOfWords = (section: FormSection): string => {
  if (section.kind !== 'data' || section.facts.some(({ label }) => label !== section.heading)) return '';
  return Object.values(allWords).some(({ toSay }) => toSay === section.heading) ? 'words to-say' : 'words';
};

/** What is no text has no state for reading only, and a disabled field would lose the keyboard: it keeps what it has instead. */
const keepChoices = (event: Event): void => {
  if (event.target instanceof HTMLInputElement && /^(radio|checkbox)$/.test(event.target.type))
    event.preventDefault();
};
const keepSelects = (event: Event): void => {
  const leaves = event instanceof KeyboardEvent && event.key === 'Tab';
  if (event.target instanceof HTMLSelectElement && !leaves) event.preventDefault();
};

const keptFor = (draft: string, view: string): string | undefined => {
  const kept = drafts.read(draft);
  if (kept === undefined) return undefined;
  const { view: of, values } = JSON.parse(kept) as Draft;
  return of === view ? JSON.stringify(values) : undefined;
};
