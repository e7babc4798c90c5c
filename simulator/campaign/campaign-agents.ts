import { createLine } from '../center/participants/line.ts';
import { simulatedUsers } from '../local/agents.ts';
import { actionsOf } from '../local/guide-answer.ts';
import type { LocalCentre } from '../local/open-centre.ts';
import { raisesObjection, talkAnswer } from './talk.ts';
import type { VirtualCustomers } from './virtual-customers.ts';

export interface CampaignPace {
  /** Virtual seconds of a talk, and from a view of the guide to its answer. */
  readonly talkSeconds: number;
  readonly guideStepSeconds: number;
  readonly agentsPerProfile: number;
}

const dayMilliseconds = 86_400_000;
/** A view that comes back so often is left: the contact goes on without. */
const mostViews = 60;
/** Of a file's first button, mostly "call". Where it does not help, something stands in the way that does not go away, and the last one skips. */
const mostPresses = 2;

/** All simulated agents at work; their guide is answered as the customer of the contact wishes. */
export const staffForCampaign = (
  { clock, center, definition }: Pick<LocalCentre, 'clock' | 'center' | 'definition'>,
  customers: VirtualCustomers,
  { talkSeconds, guideStepSeconds, agentsPerProfile }: CampaignPace,
): void => {
  const day = (offset: number): string =>
    new Date(clock.nowMilliseconds() + offset * dayMilliseconds).toISOString().slice(0, 10);
  for (const { username } of simulatedUsers(definition, agentsPerProfile)) {
    center.agents.logIn(username, {
      behavior: { pickUpSeconds: 1, talkSeconds, afterContactWorkSeconds: 15 },
      guideParticipant: (contactId) => {
        let views = 0;
        let refused = 0;
        let objected = false;
        let presses = 0;
        return {
          ...createLine('agent').participant,
          answerView: async (view, signal) => {
            await clock.sleep(guideStepSeconds * 1_000, signal);
            const { ErrorText } = view.data;
            refused = typeof ErrorText === 'string' && ErrorText !== '' ? refused + 1 : 0;
            views += 1;
            const actions = actionsOf(view);
            if (actions.length > 0) presses += 1;
            const state = center.contact(contactId)?.state;
            const number = state?.customerEndpoint?.address;
            const answer =
              views > mostViews || refused > 2
                ? undefined
                : presses > mostPresses && actions.length > 0
                  ? { action: 'ActionSelected', data: { actionName: actions.at(-1) } }
                  : talkAnswer(view, number === undefined ? 'listens' : customers.moodAt(number), {
                      // What is asked in a call that we place lies ahead.
                      yesterday: day(2),
                      tomorrow: day(1),
                      need: state?.attributes['need'],
                      refused,
                      objected,
                    });
            objected ||= answer !== undefined && raisesObjection(answer);
            return (
              answer ??
              new Promise((_, reject) =>
                signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
              )
            );
          },
        };
      },
    });
  }
};
