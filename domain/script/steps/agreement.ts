import type { AgreementStep } from '../document.ts';
import type { Scene } from '../scene.ts';
import { stepFields } from '../screen.ts';
import { chosen, goesOn, question, type StepType } from './step-type.ts';

/** The wording is kept as it was read to the customer. */
export const agreement: StepType<AgreementStep> = {
  says: ({ wording }) => [wording],
  fields: (_, scene) => [fieldOf(scene)],
  take: (step, taking) => {
    const answer = chosen(fieldOf(taking.scene), taking);
    if (!answer.ok) return answer;
    const agreed = answer.value === 'yes';
    const wording = taking.scene.text(step.wording);
    return goesOn(
      taking,
      { kind: 'agreement', about: step.about, wording, agreed },
      agreed ? step.yes : step.no,
    );
  },
};

const fieldOf = ({ words: { agreed: words } }: Scene) =>
  question(stepFields.answer, words.label, { yes: words.yes, no: words.no });
