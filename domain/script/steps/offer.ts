import type { OfferStep } from '../document.ts';
import type { Scene } from '../scene.ts';
import { stepFields } from '../screen.ts';
import { chosen, goesOn, question, type StepType } from './step-type.ts';

export const offer: StepType<OfferStep> = {
  fields: (_, scene) => [fieldOf(scene)],
  take: (step, taking) => {
    const answer = chosen(fieldOf(taking.scene), taking);
    if (!answer.ok) return answer;
    const accepted = answer.value === 'accepted';
    return goesOn(
      taking,
      { kind: 'offer', offer: step.offer, accepted },
      accepted ? step.accepted : step.refused,
    );
  },
};

const fieldOf = ({ words: { offer: words } }: Scene) =>
  question(stepFields.answer, words.label, { accepted: words.accepted, refused: words.refused });
