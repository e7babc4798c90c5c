import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { Call } from '../center/calls.ts';
import { type LiveCaller, liveCaller } from '../center/participants/live-caller.ts';
import { callVerdict } from '../center/verdict.ts';
import type { ListenRequest } from '../engine/participant.ts';
import type { CenterEvent } from '../events.ts';
import { sampleCallers } from '../sample/callers.ts';
import type { SampleSummary } from '../sample/load-sample.ts';
import { createTranscript, type Transcript } from '../transcript/transcript.ts';
import type { LocalCentre } from './open-centre.ts';
import { type Screen, showCallers, showWelcome } from './welcome.ts';

const help = [
  'dial <number or caller>   ring: "dial 1", "dial +32470123456", "dial withheld"',
  '1  or  0470123456#        press keys (digits, * and #)',
  'any other words           say them',
  'skip <seconds>            let time pass: waiting is dull',
  'hang up · callers · help · quit',
];

const asks: Readonly<Record<ListenRequest['kind'], string>> = {
  key: 'press a key',
  digits: 'key the digits, then #',
  speech: 'say something',
  message: 'write something',
};

/** A phone in the terminal: the call as it happens, keys and words as they are typed. Resolves when the person quits. */
export const openPhone = async (
  centre: LocalCentre,
  sample: SampleSummary,
  {
    input,
    output,
    signal,
  }: {
    readonly input: Readable;
    readonly output: Writable & { columns?: number };
    readonly signal?: AbortSignal;
  },
): Promise<void> => {
  const write = (text: string) => output.write(`${text}\n`);
  const lines = createInterface({ input, output, terminal: false, ...(signal ? { signal } : {}) });
  const aside = (text: string) => write(styleText('dim', `        (${text})`));
  const newTranscript = (): Transcript =>
    createTranscript({
      write,
      functionNamed: centre.functionNamed,
      live: true,
      ...(output.columns ? { columns: output.columns } : {}),
    });
  let transcript = newTranscript();
  let line: { readonly caller: LiveCaller; readonly call: Call } | undefined;
  /** What the block that listens now wants; also a block that has not said so yet takes what is typed. */
  let wanted: ListenRequest['kind'] | undefined;

  const unsubscribe = centre.center.subscribe((event) => {
    transcript.event(event);
    if (event.type === 'input' && event.who === 'customer') wanted = undefined;
  });
  const screen = (): Screen => ({ write, columns: output.columns ?? 80 });
  showWelcome(centre, sample, screen());
  for (const text of help) write(text);
  centre.clock.follow(1);

  const say = ({ caller }: { readonly caller: LiveCaller }, words: string): void => {
    if (wanted === 'key' || wanted === 'digits') {
      aside(`nobody hears that: keys are wanted now ("help" lists what to type)`);
      return;
    }
    caller.say(words);
    if (wanted === undefined) aside(`said, but nobody asked for words ("help" lists what to type)`);
  };

  const dial = (who: string): void => {
    const known = sampleCallers[Number(who) - 1];
    const from = who === 'withheld' ? undefined : (known?.number ?? who);
    if (from !== undefined && !/^\+[1-9]\d{6,14}$/.test(from)) {
      write(
        `"${who}" is neither a sample caller (1 to ${sampleCallers.length}) nor a number in E.164 like +32470123456.`,
      );
      return;
    }
    if (line !== undefined) {
      write('You are on the line already: "hang up" first.');
      return;
    }
    transcript = newTranscript();
    const caller = liveCaller({
      onHear: ({ text }) => transcript.hears(text, centre.clock.nowMilliseconds()),
      onListening: ({ kind }) => {
        wanted = kind;
        aside(asks[kind]);
      },
    });
    const call = centre.center.dial({ from, to: centre.number, participant: caller });
    const current = { caller, call };
    line = current;
    wanted = undefined;
    void call.ended.then(() => {
      transcript.end();
      const verdict = callVerdict(call.events);
      if (!verdict.ok && !leftAtOnce(call.events))
        write(styleText('red', `This call did not end well: ${verdict.reason}`));
      if (line === current) line = undefined;
      write('You can dial again.');
    });
  };

  for await (const typed of untilClosed(lines, signal)) {
    const words = typed.trim();
    const [first = '', ...rest] = words.split(/\s+/);
    const command = first.toLowerCase();
    if (words === '') continue;
    if (command === 'quit' || command === 'exit') break;
    if (command === 'help') for (const text of help) write(text);
    else if (command === 'callers') showCallers(screen());
    else if (command === 'dial') dial(rest.join('').toLowerCase());
    else if (command === 'skip') await skip(centre, rest[0], write);
    else if (line === undefined) write('Nobody is on the line: "dial 1" rings as the first sample caller.');
    else if (/^hang ?up$/i.test(words)) line.caller.hangUp();
    else if (/^[0-9*#\s]+$/.test(words)) line.caller.press(words.replace(/\s/g, ''));
    else say(line, words);
  }
  lines.close();
  if (line !== undefined) {
    line.caller.hangUp();
    // What the hanging up does is still shown.
    await centre.clock.runUntil(line.call.ended);
  }
  unsubscribe();
};

/** The caller hung up before there was time to say anything, and nothing broke: no fault of the centre's. */
const leftAtOnce = (events: readonly CenterEvent[]): boolean => {
  const [started] = events;
  const end = events.findLast((event) => event.type === 'disconnected');
  if (started === undefined || end?.reason !== 'CUSTOMER_DISCONNECT') return false;
  return end.at - started.at < 5_000 && !events.some(({ type }) => type === 'problem');
};

const skip = async (
  centre: LocalCentre,
  seconds: string | undefined,
  write: (text: string) => void,
): Promise<void> => {
  const wanted = Number(seconds);
  if (!Number.isFinite(wanted) || wanted <= 0 || wanted > 86_400) {
    write('Say how many seconds, 1 to 86400: "skip 60".');
    return;
  }
  await centre.clock.advance(wanted * 1_000);
};

/** The lines that are typed, until there are no more or somebody interrupts. */
async function* untilClosed(
  lines: AsyncIterable<string>,
  signal: AbortSignal | undefined,
): AsyncGenerator<string> {
  try {
    yield* lines;
  } catch (interruption) {
    if (!signal?.aborted) throw interruption;
  }
}
