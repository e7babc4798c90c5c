import type { Line } from '../line.ts';
import { readMessage } from '../message.ts';
import { type Action, branch, ends, failed } from '../outcome.ts';
import type { Participant } from '../participant.ts';
import { play } from '../play.ts';
import { asObject } from '../resolve.ts';

/** Plays one message after the other for ever; rejects when the run is aborted, answers a reason when one cannot be played. */
const playOn = async (
  line: Line,
  participant: Participant,
  messages: readonly unknown[],
  interrupt: { readonly elapsed: Promise<void>; readonly at: number } | undefined,
): Promise<string | undefined> => {
  const { nextMessage } = line.memory;
  for (;;) {
    if (interrupt && line.clock.nowMilliseconds() >= interrupt.at) return undefined;
    const position = (nextMessage.get(line.place) ?? 0) % messages.length;
    nextMessage.set(line.place, position + 1);
    const message = readMessage(line, asObject(messages[position]));
    if (message.kind === 'unplayable') return message.reason;
    if (message.kind === 'none') return `message ${position + 1} says nothing`;
    if (await play(line, participant, message.prompt, interrupt?.elapsed)) return undefined;
  }
};

/**
 * Loop prompts: holds the participant until somebody takes the contact, or the interrupt time elapses. The position is kept, so coming back
 * goes on with the next message.
 */
export const messageParticipantIteratively: Action = {
  simulated: true,
  note: 'ContinueMessagingDuringInterrupt is read as an interrupt that breaks the message off.',
  run: async (line) => {
    const { participant } = line;
    // Documented for a chat whose block has no error branch: the flow stops, and the chat goes on waiting for an agent.
    if (line.contact.channel === 'CHAT' && !line.declaresError('NoMatchingError')) return ends('flow-ended');
    if (line.contact.channel !== 'VOICE')
      return failed(`a ${line.contact.channel} contact cannot hear prompts`);
    if (!participant) return failed('nobody is on the line');
    const messages = line.parameter('Messages');
    if (!Array.isArray(messages) || messages.length === 0) return failed('it has no Messages');
    const seconds = line.number('InterruptFrequencySeconds');
    if (seconds === undefined) {
      return failed((await playOn(line, participant, messages, undefined)) ?? '');
    }
    const timer = new AbortController();
    const stop = (): void => timer.abort();
    line.signal.addEventListener('abort', stop, { once: true });
    try {
      const at = line.clock.nowMilliseconds() + seconds * 1000;
      const elapsed = line.clock.sleep(seconds * 1000, timer.signal);
      elapsed.catch(() => undefined);
      const reason = await playOn(line, participant, messages, { elapsed, at });
      return reason === undefined ? branch('MessagesInterrupted') : failed(reason);
    } finally {
      line.signal.removeEventListener('abort', stop);
      timer.abort();
    }
  },
};
