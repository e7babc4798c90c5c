import type { Conversation } from '../conversation/model.ts';
import { holds } from './conditions.ts';
import type { Next, OfferStep, Script, Step } from './document.ts';
import { ScriptFault } from './faults.ts';
import { own } from './own.ts';
import type { Stage } from './play.ts';
import { type Known, sceneOf } from './scene.ts';

export const stepOf = ({ id, steps }: Script, name: string): Step => {
  const step = own(steps, name);
  if (step === undefined) throw new ScriptFault(`script ${id} has no step "${name}": write it under "steps"`);
  return step;
};

/** The step that the first branch which holds leads to. */
export const leadsTo = (next: Next, from: string, script: Script, known: Known): string => {
  if (typeof next === 'string') return next;
  const branch = next.find(({ when }) => when === undefined || holds(when, script, known));
  if (branch === undefined) {
    throw new ScriptFault(
      `no branch of step "${from}" of script ${script.id} holds: give the last one no condition`,
    );
  }
  return branch.to;
};

/**
 * The conversation at a step, or at the one it goes on to: where a step was entered as often as it may be, and where it shows nothing.
 *
 * @throws ScriptFault when steps that show nothing lead to each other for ever.
 */
export const enter = (stage: Stage, conversation: Conversation, name: string): Conversation => {
  const { script } = stage;
  const passedOver = new Set<string>();
  for (let at = name; ; ) {
    const step = stepOf(script, at);
    const visits = (own(conversation.visits, at) ?? 0) + 1;
    const instead = goesOnAt(stage, conversation, step, visits);
    if (instead === undefined) {
      return {
        ...conversation,
        visits: { ...conversation.visits, [at]: visits },
        place: { at: 'step', step: at },
      };
    }
    if (passedOver.has(at)) {
      throw new ScriptFault(
        `script ${script.id} goes round for ever at step "${at}": let a step between show something`,
      );
    }
    passedOver.add(at);
    at = instead;
  }
};

/** Undefined when the step itself is shown, for the so-many-th time. */
const goesOnAt = (
  stage: Stage,
  conversation: Conversation,
  step: Step,
  visits: number,
): string | undefined => {
  if (step.atMost !== undefined && visits > step.atMost.times) return step.atMost.then;
  return step.kind === 'offer' && !mayBeMade(step, stage, conversation) ? step.otherwise : undefined;
};

/** Where the conversation stands by what is known now: an offer that may no longer be made is left. */
export const settle = (stage: Stage, conversation: Conversation): Conversation => {
  const { place } = conversation;
  if (place.at !== 'step') return conversation;
  const step = stepOf(stage.script, place.step);
  return step.kind === 'offer' && !mayBeMade(step, stage, conversation)
    ? enter(stage, conversation, step.otherwise)
    : conversation;
};

/** Nothing is offered to somebody who refused marketing, whatever the script says. */
const mayBeMade = ({ eligible }: OfferStep, stage: Stage, conversation: Conversation): boolean => {
  const { known } = sceneOf(stage, conversation);
  return known.file.marketing !== 'refused' && holds(eligible, stage.script, known);
};
