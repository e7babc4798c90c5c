import { type Action, branch, failed } from '../outcome.ts';

const maximumSeconds = 604_800;

/** Wait. On voice only in an inbound flow, and only for events or with the flow running on. */
export const wait: Action = {
  simulated: true,
  note: 'CustomerReturned never happens: the time always runs out. With ContinueExecution the flow goes on at once, which is not established.',
  run: async (line) => {
    const seconds = line.number('TimeLimitSeconds');
    if (seconds === undefined || seconds < 1 || seconds > maximumSeconds) {
      return failed(`its TimeLimitSeconds is no number from 1 to ${maximumSeconds}`);
    }
    const events = line.parameter('Events');
    const waitsForEvents = Array.isArray(events) && events.length > 0;
    const runsOn = line.flag('ContinueExecution');
    if (
      line.contact.channel === 'VOICE' &&
      !((waitsForEvents || runsOn) && line.flow.type === 'CONTACT_FLOW')
    ) {
      return failed('a voice contact cannot wait in silence');
    }
    if (waitsForEvents && events.includes('BotParticipantDisconnected')) {
      return failed('no bot takes part in the contact', 'ParticipantNotFound');
    }
    if (runsOn) return branch('Continue');
    await line.clock.sleep(seconds * 1000, line.signal);
    return branch('WaitCompleted');
  },
};
