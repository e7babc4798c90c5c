import { usePage } from '../shared/page.ts';
import { flag, list, object, text } from './read.ts';

/** Where the form stands among its steps. */
export const Wizard = ({ value }: { readonly value: unknown }) => {
  const { words } = usePage();
  const steps = list(value).flatMap((entry) => {
    const step = object(entry);
    const heading = text(step?.['Heading']);
    return step === undefined || heading === ''
      ? []
      : [{ heading, optional: flag(step['Optional']), selected: flag(step['Selected']) }];
  });
  return steps.length === 0 ? null : (
    <ol class="wizard" aria-label={words.steps}>
      {steps.map(({ heading, optional, selected }, index) => (
        <li key={index} aria-current={selected ? 'step' : undefined}>
          {heading} {optional && <span class="quiet">({words.optional})</span>}
        </li>
      ))}
    </ol>
  );
};
