import type { VerifyStep } from '../document.ts';
import type { Scene } from '../scene.ts';
import { stepFields } from '../screen.ts';
import { chosen, goesOn, question, type StepType } from './step-type.ts';

export const verify: StepType<VerifyStep> = {
  fields: (_, scene) => [fieldOf(scene)],
  take: (step, taking) => {
    const answer = chosen(fieldOf(taking.scene), taking);
    if (!answer.ok) return answer;
    const right = answer.value === 'yes';
    return goesOn(taking, { kind: 'verified', right }, right ? step.yes : step.no);
  },
};

const fieldOf = ({ words: { verified: words } }: Scene) =>
  question(stepFields.answer, words.label, { yes: words.yes, no: words.no });
