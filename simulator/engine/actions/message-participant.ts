import { readMessage } from '../message.ts';
import { type Action, failed, next } from '../outcome.ts';
import { play } from '../play.ts';

/** Play prompt: says one thing and goes on when it is over. On a task or an e-mail it succeeds without effect. */
export const messageParticipant: Action = {
  simulated: true,
  note: 'With SkipWhenDTMFBufferEnabled a key pressed before skips the prompt; one pressed during it waits.',
  run: async (line) => {
    const { channel } = line.contact;
    if (channel === 'TASK' || channel === 'EMAIL') return next;
    const { participant } = line;
    if (!participant) return failed('nobody is on the line');
    const message = readMessage(line, line.action.Parameters ?? {});
    if (message.kind === 'unplayable') return failed(message.reason);
    if (message.kind === 'none') return failed('it has no Text, SSML, PromptId or Media');
    if (channel === 'CHAT') {
      participant.hear(message.prompt);
      line.emit({ type: 'message-sent', who: participant.who, text: message.prompt.text });
      return next;
    }
    if (line.flag('SkipWhenDTMFBufferEnabled') && participant.hasKey()) return next;
    await play(line, participant, message.prompt);
    return next;
  },
};
