import { raisesObjection, talkAnswer } from '../../../campaign/talk.ts';
import type { Participant } from '../../../engine/participant.ts';
import type { LocalCentre } from '../../../local/open-centre.ts';
import type { ListedPeople } from './listed-people.ts';

/** Virtual seconds from a view of the guide to the simulated agent's answer. */
const stepMilliseconds = 3_000;
/** A view that comes back so often is left: the contact goes on without. */
const mostViews = 60;
const mostRefusals = 2;
const dayMilliseconds = 86_400_000;

/**
 * A simulated agent who talks with a virtual customer follows the script as that customer wishes; undefined: it is another talk, or somebody
 * works the desk by hand.
 */
export const talkOfListed = (
  { clock, center }: Pick<LocalCentre, 'clock' | 'center'>,
  people: Pick<ListedPeople, 'moodAt'>,
  hasPhone: (number: string) => boolean,
) => {
  const moodOf = (contactId: string) => {
    const { attributes = {}, customerEndpoint } = center.contact(contactId)?.state ?? {};
    const number = customerEndpoint?.address;
    const isCampaign = attributes['direction'] === 'outbound' && attributes['campaign'] !== undefined;
    return number === undefined || !isCampaign || hasPhone(number) ? undefined : people.moodAt(number);
  };
  const day = (offset: number): string =>
    new Date(clock.nowMilliseconds() + offset * dayMilliseconds).toISOString().slice(0, 10);

  return (contactId: string, seen: Participant, byHand: () => boolean): Participant | undefined => {
    if (byHand() || moodOf(contactId) === undefined) return undefined;
    let [views, refused, objected] = [0, 0, false];
    return {
      ...seen,
      answerView: async (view, signal) => {
        const { ErrorText } = view.data;
        refused = typeof ErrorText === 'string' && ErrorText !== '' ? refused + 1 : 0;
        views += 1;
        const answered = new AbortController();
        const open = AbortSignal.any([signal, answered.signal]);
        const never = new Promise<never>(() => {});
        const simulated = clock.sleep(stepMilliseconds, open).then(() => {
          const mood = moodOf(contactId);
          if (byHand() || mood === undefined || views > mostViews || refused > mostRefusals) return never;
          const need = center.contact(contactId)?.state.attributes['need'];
          // What is asked in a call that we place lies ahead.
          const answer = talkAnswer(view, mood, {
            yesterday: day(2),
            tomorrow: day(1),
            need,
            refused,
            objected,
          });
          if (answer === undefined) return never;
          objected ||= raisesObjection(answer);
          return answer;
        });
        const both = [seen.answerView(view, open), simulated];
        try {
          return await Promise.race(both);
        } finally {
          void Promise.allSettled(both);
          answered.abort(new Error('the view is answered'));
        }
      },
    };
  };
};
