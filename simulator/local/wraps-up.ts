import type { GuideParticipant } from '../center/agent.ts';
import { createLine } from '../center/participants/line.ts';
import type { ViewShown } from '../engine/participant.ts';

/**
 * What a simulated agent answers to a guide. They follow no script; after a contact they say how it ended, as the script proposes or simply
 * that it was served, so that it does not come back to them as a task.
 */
export const wrapsUp: GuideParticipant = () => {
  const { participant } = createLine('agent');
  return {
    ...participant,
    answerView: async (view, signal) => wrapUpAnswer(view) ?? participant.answerView(view, signal),
  };
};

/** Undefined for the views of a script, which are left open. */
export const wrapUpAnswer = ({ viewId, data }: ViewShown) => {
  if (/:view\/confirmation:\d+$/.test(viewId)) return { action: 'Next', data: {} };
  const disposition = inputsOf(data).find(({ Name }) => Name === 'disposition');
  return disposition === undefined
    ? undefined
    : {
        action: 'Next',
        data: { FormData: { disposition: disposition.DefaultValue ?? ['served'], followUp: ['none'] } },
      };
};

interface Input {
  readonly Name?: unknown;
  readonly DefaultValue?: unknown;
}

const inputsOf = ({ Sections }: ViewShown['data']): readonly Input[] =>
  (Array.isArray(Sections) ? Sections : []).flatMap(
    ({ Items }: { readonly Items?: readonly Input[] }) => Items ?? [],
  );
