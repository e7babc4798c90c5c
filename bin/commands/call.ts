import { Command, InvalidArgumentError, Option } from 'commander';
import type { CenterEvent } from '../../simulator/events.ts';
import { type PlayedCall, playCall } from '../../simulator/local/play-call.ts';
import { createTranscript } from '../../simulator/transcript/transcript.ts';
import { readMoment } from './moment.ts';

interface CallOptions {
  readonly from?: string;
  readonly withheld?: boolean;
  readonly keys?: readonly string[];
  readonly at?: ReturnType<typeof readMoment>;
  readonly json?: boolean;
}

/** E.164, or the word `withheld`. */
const readCaller = (text: string): string => {
  if (text === 'withheld' || /^\+[1-9]\d{6,14}$/.test(text)) return text;
  throw new InvalidArgumentError(
    `"${text}" is no number in E.164: write it like +32450000001, or "withheld".`,
  );
};

/** `1 1 "a whole sentence" 0470123456#`: one word a prompt that listens. */
export const readWords = (text: string): readonly string[] =>
  [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, sentence, word]) => sentence ?? word ?? '');

/** `parloir call`: plays one call and prints what happened. Exit code 1 when the caller ended in silence or in an unhandled error. */
export const callCommand = (): Command =>
  new Command('call')
    .description('Play one call from a number and print its transcript.')
    .option('--from <number>', 'the number that calls, in E.164 (+32450000001), or "withheld"', readCaller)
    .addOption(
      new Option('--withheld', 'a caller who hides the number, as --from withheld').conflicts('from'),
    )
    .option(
      '--keys <words>',
      'one word for each prompt that listens; "nothing" stays silent for one; a sentence in double quotes is one word',
      readWords,
    )
    .option(
      '--at <moment>',
      'local time of the call, like 2026-11-25T10:00 (default: now, or the next opening)',
      readMoment,
    )
    .option('--json', 'every event as one JSON line each')
    .action(async ({ from, withheld, keys, at, json }: CallOptions, command: Command) => {
      if (from === undefined && !withheld)
        command.error('error: who calls? Give --from <number>, in E.164 (+32450000001), or --withheld.');
      // Loaded only now: a word that is typed wrong is answered at once.
      const { startLocalCentre } = await import('./local-centre.ts');
      const { centre } = await startLocalCentre({
        say: (text) => console.error(text),
        ...(at ? { at } : {}),
      });
      try {
        const call = await playCall(centre, {
          from: from === 'withheld' ? undefined : from,
          words: keys ?? [],
        });
        process.exitCode = showCall(call, { json: json ?? false, functionNamed: centre.functionNamed });
      } finally {
        await centre.stop();
      }
    });

/** Prints the call; answers the exit code: 1 when the caller ended in silence or in an unhandled error, and why. */
export const showCall = (
  { events, verdict, left }: Pick<PlayedCall, 'events' | 'verdict' | 'left'>,
  { json, functionNamed }: { readonly json: boolean; readonly functionNamed: (deployed: string) => string },
): 0 | 1 => {
  if (json) showJson(events, functionNamed);
  else showTranscript(events, functionNamed);
  if (left.length > 0)
    console.error(`The call was over before these words of --keys were asked for: ${left.join(' ')}`);
  if (verdict.ok) return 0;
  console.error(`The call did not end well: ${verdict.reason}`);
  return 1;
};

const showJson = (events: readonly CenterEvent[], functionNamed: (deployed: string) => string): void => {
  for (const event of events) {
    const named = event.type === 'lambda-invoked' ? { ...event, function: functionNamed(event.name) } : event;
    console.log(JSON.stringify(named));
  }
};

const showTranscript = (
  events: readonly CenterEvent[],
  functionNamed: (deployed: string) => string,
): void => {
  const columns = process.stdout.columns;
  const transcript = createTranscript({
    write: (line) => console.log(line),
    functionNamed,
    ...(columns ? { columns } : {}),
  });
  for (const event of events) transcript.event(event);
  transcript.end();
};
