import { Command } from 'commander';
import type { CenterEvent } from '../../simulator/events.ts';
import { playCall } from '../../simulator/local/play-call.ts';
import { printed, transcriptLine } from '../../simulator/transcript/line.ts';
import { startLocalCentre } from './local-centre.ts';
import { readMoment } from './moment.ts';

interface CallOptions {
  readonly from: string;
  readonly keys: string;
  readonly at?: ReturnType<typeof readMoment>;
  readonly json?: boolean;
}

/** `parloir call`: plays one call and prints what happened. Exit code 1 when the caller ended in silence or in an unhandled error. */
export const callCommand = (): Command =>
  new Command('call')
    .description('Play one call from a number and print its transcript.')
    .requiredOption('--from <number>', 'the number that calls, in E.164 (+3225550101), or "withheld"')
    .option('--keys <words>', 'one word for each prompt that listens; "nothing" stays silent for one', '')
    .option(
      '--at <moment>',
      'local time of the call, like 2026-11-25T10:00 (default: now, or the next opening)',
      readMoment,
    )
    .option('--json', 'every event as one JSON line each')
    .action(async ({ from, keys, at, json }: CallOptions) => {
      if (from !== 'withheld' && !/^\+[1-9]\d{6,14}$/.test(from)) {
        throw new Error(`"${from}" is no number in E.164: write it like +3225550101, or "withheld"`);
      }
      const { centre } = await startLocalCentre(at ? { at } : {});
      try {
        const call = await playCall(centre, {
          from: from === 'withheld' ? undefined : from,
          words: keys.split(/\s+/).filter((word) => word !== ''),
        });
        if (json) showJson(call.events);
        else showTranscript(call.events, centre.functionNamed);
        if (!call.verdict.ok) {
          console.error(`The call did not end well: ${call.verdict.reason}`);
          process.exitCode = 1;
        }
      } finally {
        await centre.stop();
      }
    });

const showJson = (events: readonly CenterEvent[]): void => {
  for (const event of events) console.log(JSON.stringify(event));
};

const showTranscript = (
  events: readonly CenterEvent[],
  functionNamed: (deployed: string) => string,
): void => {
  const start = events[0]?.at ?? 0;
  for (const event of events) {
    const line = transcriptLine(event, functionNamed);
    if (line) console.log(printed(line, start));
  }
};
