import { collectDigits } from './keys.ts';
import type { Line } from './line.ts';
import { Listener } from './listen.ts';
import type { Participant } from './participant.ts';
import { play } from './play.ts';
import type { Prompt } from './prompt.ts';

export interface Exchange {
  readonly prompt: Prompt | undefined;
  readonly sessionAttributes: Readonly<Record<string, string>>;
  /** How long a chat waits for a message; undefined: as long as the contact lasts. */
  readonly chatLimitSeconds: string | undefined;
}

/** Lex's own time limits, which session attributes change: `x-amz-lex:<name>:*:*` and the like. Not established: the defaults. */
const lexMilliseconds = (
  attributes: Readonly<Record<string, string>>,
  name: string,
  standard: number,
): number => {
  const key = Object.keys(attributes).find((candidate) => candidate.startsWith(`x-amz-lex:${name}`));
  const value = key === undefined ? Number.NaN : Number(attributes[key]);
  return Number.isFinite(value) ? value : standard;
};

/** Says the bot's question and waits for what the participant says, writes or keys in. Undefined: nothing in time. */
export const converse = async (
  line: Line,
  participant: Participant,
  exchange: Exchange,
): Promise<string | undefined> =>
  line.contact.channel === 'CHAT' ? write(line, participant, exchange) : speak(line, participant, exchange);

const write = async (line: Line, participant: Participant, { prompt, chatLimitSeconds }: Exchange) => {
  if (prompt) {
    participant.hear(prompt);
    line.emit({ type: 'message-sent', who: participant.who, text: prompt.text });
  }
  const messages = new Listener(line, (signal) => participant.nextUtterance(signal));
  line.emit({ type: 'listening', who: participant.who, for: 'message' });
  participant.listening({ kind: 'message' });
  const text = await messages.within(
    chatLimitSeconds === undefined ? undefined : Number(chatLimitSeconds) * 1000,
  );
  messages.stop();
  line.emit({
    type: 'input',
    who: participant.who,
    kind: text === undefined ? 'nothing' : 'message',
    value: text ?? '',
  });
  return text;
};

const speak = async (line: Line, participant: Participant, { prompt, sessionAttributes }: Exchange) => {
  // Keys from before are never passed on to a bot.
  while (participant.hasKey()) await participant.nextKey(line.signal);
  const speech = new Listener(line, (signal) => participant.nextUtterance(signal));
  const keys = new Listener(line, (signal) => participant.nextKey(signal));
  try {
    const either = Promise.race([speech.pending, keys.pending]);
    const interrupted = prompt ? await play(line, participant, prompt, either) : false;
    if (!interrupted) {
      line.emit({ type: 'listening', who: participant.who, for: 'speech' });
      participant.listening({ kind: 'speech' });
      const timer = new AbortController();
      const patience = lexMilliseconds(sessionAttributes, 'audio:start-timeout-ms', 4000);
      await Promise.race([either, line.clock.sleep(patience, timer.signal).catch(ignored)]).finally(() =>
        timer.abort(),
      );
    }
    const said = await speech.within(0);
    const keyed =
      said === undefined
        ? await collectDigits(keys, {
            maximumLength: 1024,
            terminator: '#',
            cancelKey: true,
            firstKeyMilliseconds: 0,
            betweenKeysMilliseconds: lexMilliseconds(sessionAttributes, 'dtmf:end-timeout-ms', 5000),
          })
        : undefined;
    const value = said ?? keyed;
    line.emit({
      type: 'input',
      who: participant.who,
      kind: value === undefined ? 'nothing' : said === undefined ? 'keys' : 'speech',
      value: value ?? '',
    });
    return value;
  } finally {
    speech.stop();
    keys.stop();
  }
};

const ignored = (): undefined => undefined;
