import type { Conversation } from '../../conversation/model.ts';
import { type Need, needNames } from '../../need/model.ts';
import { ok } from '../../shared/result.ts';
import type { DetectNeedStep } from '../document.ts';
import type { Done, Moved } from '../play.ts';
import type { Scene } from '../scene.ts';
import { stepFields } from '../screen.ts';
import {
  chosen,
  goesOn,
  question,
  type StepType,
  staysPut,
  type Taking,
  withDone,
  withEntry,
} from './step-type.ts';

export const detectNeed: StepType<DetectNeedStep> = {
  fields: (step, scene) => [fieldOf(step, scene)],
  take: (step, taking) => {
    const answer = chosen(fieldOf(step, taking.scene), taking);
    if (!answer.ok) return answer;
    const need = needsOf(step).find((one) => one === answer.value) ?? taking.scene.conversation.need;
    const leads = step.needs[need];
    const conversation = { ...taking.scene.conversation, need };
    if (leads !== undefined && 'to' in leads) {
      return goesOn(taking, { kind: 'need', need }, leads.to, conversation);
    }
    return ok({
      kind: 'work',
      work: { do: 'switch-script', need },
      then: (done) => switched(conversation, taking, done),
    });
  },
};

const needsOf = ({ needs }: DetectNeedStep): readonly Need[] =>
  needNames.filter((need) => needs[need] !== undefined);

const fieldOf = (step: DetectNeedStep, { words }: Scene) =>
  question(
    stepFields.answer,
    words.need,
    Object.fromEntries(needsOf(step).map((need) => [need, words.needs[need]])),
  );

/** The other script begins; what was answered stays, how often steps were entered and objections raised was counted for this one. */
const switched = (conversation: Conversation, taking: Taking, done: Done): Moved => {
  if (!done.ok) {
    return (
      staysPut(done) ?? {
        ok: false,
        error: { code: 'script.not-taken', message: taking.scene.words.noScriptForNeed },
      }
    );
  }
  const { need } = conversation;
  const entered = withDone(withEntry(conversation, taking, { kind: 'need', need }), taking, done);
  return ok({
    ...entered,
    script: done.script ?? entered.script,
    ...(done.start === undefined
      ? {}
      : { place: { at: 'step', step: done.start }, visits: { [done.start]: 1 }, raised: {} }),
  });
};
