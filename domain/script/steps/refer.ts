import type { ReferStep } from '../document.ts';
import type { Scene } from '../scene.ts';
import { type ScreenField, stepFields } from '../screen.ts';
import { chosen, goesOn, question, type StepType } from './step-type.ts';

const nobody = 'nobody';

export const refer: StepType<ReferStep> = {
  fields: (_, scene) => [toWhom(scene), { ...manner(scene), required: false }],
  take: (step, taking) => {
    const to = chosen(toWhom(taking.scene), taking);
    if (!to.ok) return to;
    if (to.value === nobody) {
      return goesOn(taking, { kind: 'answers', values: { [stepFields.answer]: nobody } }, step.nobody);
    }
    const how = chosen(manner(taking.scene), taking);
    if (!how.ok) return how;
    return goesOn(
      taking,
      { kind: 'referred', to: to.value, manner: how.value === 'warm' ? 'warm' : 'cold' },
      step.referred,
    );
  },
};

const toWhom = ({ choices, words: { refer: words } }: Scene): ScreenField => {
  const field = question(stepFields.answer, words.label, { [nobody]: words.nobody });
  return { ...field, options: [...choices, ...(field.options ?? [])] };
};

/** Not asked for where nobody can help; so it is no required field. */
const manner = ({ words: { refer: words } }: Scene): ScreenField =>
  question(stepFields.manner, words.manner, { cold: words.cold, warm: words.warm });
