import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { Call } from '../center/calls.ts';
import { type LiveCaller, liveCaller } from '../center/participants/live-caller.ts';
import { callVerdict } from '../center/verdict.ts';
import type { ListenRequest } from '../engine/participant.ts';
import { type SampleCaller, sampleCallers } from '../sample/callers.ts';
import type { SampleSummary } from '../sample/load-sample.ts';
import { createTranscript, type Transcript } from '../transcript/transcript.ts';
import type { LocalCentre } from './open-centre.ts';

const help = [
  'dial <number or sample caller>   ring the centre; "dial withheld" hides the number',
  '1  or  0470123456#               press keys (digits, * and #)',
  'any other words                  say them',
  'skip <seconds>                   let time pass: waiting is dull',
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
  const columns = output.columns;
  const newTranscript = (): Transcript =>
    createTranscript({
      write,
      functionNamed: centre.functionNamed,
      live: true,
      ...(columns ? { columns } : {}),
    });
  let transcript = newTranscript();
  let line: { readonly caller: LiveCaller; readonly call: Call } | undefined;

  centre.center.subscribe((event) => transcript.event(event));
  write('');
  write(`The number to ring is ${styleText('bold', centre.number)}.`);
  write(
    `Loaded: ${sample.customers} customers, ${sample.appointments} appointments, ${sample.complaints} complaints, ${sample.promises} promised callbacks, ${sample.directoryEntries} directory entries, ${sample.scripts} scripts.`,
  );
  showNotSimulated(centre, write);
  showCallers(sampleCallers, write);
  for (const text of help) write(text);
  centre.clock.follow(1);

  const dial = (who: string): void => {
    const sample = sampleCallers[Number(who) - 1];
    const from = who === 'withheld' ? undefined : (sample?.number ?? who);
    if (from !== undefined && !/^\+[1-9]\d{6,14}$/.test(from)) {
      write(`"${who}" is neither a sample caller nor a number in E.164 like +32470123456.`);
      return;
    }
    if (line !== undefined) {
      write('You are on the line already: "hang up" first.');
      return;
    }
    transcript = newTranscript();
    const caller = liveCaller({
      onHear: ({ text }) => transcript.hears(text, centre.clock.nowMilliseconds()),
      onListening: ({ kind }) => write(styleText('dim', `        (${asks[kind]})`)),
    });
    const call = centre.center.dial({ from, to: centre.number, participant: caller });
    const current = { caller, call };
    line = current;
    void call.ended.then(() => {
      transcript.end();
      const verdict = callVerdict(call.events);
      if (!verdict.ok) write(styleText('red', `This call did not end well: ${verdict.reason}`));
      if (line === current) line = undefined;
      write('You can dial again.');
    });
  };

  for await (const typed of untilClosed(lines, signal)) {
    const [command = '', ...rest] = typed.trim().split(/\s+/);
    if (typed.trim() === '') continue;
    if (command === 'quit') break;
    if (command === 'help') for (const text of help) write(text);
    else if (command === 'callers') showCallers(sampleCallers, write);
    else if (command === 'dial') dial(rest.join(' '));
    else if (command === 'skip') await skip(centre, rest[0], write);
    else if (line === undefined) write('Nobody is on the line: "dial 1" rings as the first sample caller.');
    else if (typed.trim() === 'hang up') line.caller.hangUp();
    else if (/^[0-9*#\s]+$/.test(typed)) line.caller.press(typed.replace(/\s/g, ''));
    else line.caller.say(typed.trim());
  }
  line?.caller.hangUp();
  lines.close();
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

const showCallers = (callers: readonly SampleCaller[], write: (text: string) => void): void => {
  write('');
  write('Sample callers:');
  callers.forEach((caller, index) => {
    write(`  ${String(index + 1).padStart(2)}  ${caller.number.padEnd(15)} ${caller.who}: ${caller.special}`);
  });
  write('');
};

/** What the templates hold and nothing here runs, by type: told at boot, never silently left out. Nothing on the path of a call is in it. */
const showNotSimulated = (centre: LocalCentre, write: (text: string) => void): void => {
  const types = new Map<string, number>();
  for (const { type } of centre.cloud.notSimulated) types.set(type, (types.get(type) ?? 0) + 1);
  if (types.size === 0) return;
  write('');
  write('Deployed in the cloud and without effect here (nothing that a call passes through):');
  const names = [...types].map(([type, count]) => `${type.replace(/^AWS::/, '')} ${count}`);
  for (let first = 0; first < names.length; first += 4)
    write(`  ${names.slice(first, first + 4).join(' · ')}`);
};
