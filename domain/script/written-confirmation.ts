import type { Conversation } from '../conversation/model.ts';
import { own } from './own.ts';
import type { Stage } from './play.ts';
import { sceneOf } from './scene.ts';

/**
 * What the customer gets in writing of an agreement, as it stands now.
 *
 * @param stepName the agreement step; undefined comes back for another step, and for one that confirms nothing.
 */
export const writtenConfirmation = (
  stage: Stage,
  conversation: Conversation,
  stepName: string,
): { readonly subject: string; readonly text: string } | undefined => {
  const step = own(stage.script.steps, stepName);
  if (step?.kind !== 'agreement' || step.confirmation === undefined) return undefined;
  const { text } = sceneOf(stage, conversation);
  return {
    // One line, whatever the customer said.
    subject: text(step.confirmation.subject).replaceAll(/\s+/g, ' ').trim(),
    text: text(step.confirmation.text),
  };
};
