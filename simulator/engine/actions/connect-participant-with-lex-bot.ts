import { converse } from '../lex.ts';
import { readMessage } from '../message.ts';
import { type Action, branch, failed } from '../outcome.ts';
import { asObject, resolveMap, resolveWhole } from '../resolve.ts';

/** Get customer input through a Lex bot, on voice (speech or keys) and chat. */
export const connectParticipantWithLexBot: Action = {
  simulated: true,
  note: 'One exchange with the bot: it does not ask for slots or repeat its question. Silence is its FallbackIntent.',
  run: async (line) => {
    const { participant } = line;
    const { channel } = line.contact;
    // Not established: what the block does on an e-mail. A task and an e-mail have nobody who could answer.
    if (channel !== 'VOICE' && channel !== 'CHAT') return failed(`a ${channel} contact cannot talk to a bot`);
    if (!participant) return failed('nobody is on the line');
    const alias =
      resolveWhole(line, asObject(line.parameter('LexV2Bot'))['AliasArn']) ??
      resolveWhole(line, asObject(line.parameter('LexBot'))['Name']);
    if (alias === undefined) return failed('its bot leads to nothing');
    const message = readMessage(line, line.action.Parameters ?? {});
    if (message.kind === 'unplayable') return failed(message.reason);
    const sessionAttributes = resolveMap(line, line.parameter('LexSessionAttributes'));

    const answer = await converse(line, participant, {
      prompt: message.kind === 'prompt' ? message.prompt : undefined,
      sessionAttributes,
      chatLimitSeconds: resolveWhole(line, asObject(line.parameter('LexTimeoutSeconds'))['Text']),
    });
    if (answer === undefined && channel === 'CHAT')
      return failed('no message in time', 'InputTimeLimitExceeded');

    const recognised = await line.during(
      line.services.recognise(alias, answer ?? '', line.contact.languageCode),
    );
    if (!recognised) return failed(`there is no bot at "${alias}"`);
    const intent = answer === undefined ? 'FallbackIntent' : recognised.intent;
    line.scope.lex = {
      IntentName: intent,
      Slots: answer === undefined ? {} : recognised.slots,
      SessionAttributes: sessionAttributes,
      DialogState: intent === 'FallbackIntent' ? 'Failed' : 'Fulfilled',
    };
    return branch(intent);
  },
};
