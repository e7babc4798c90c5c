import { block, hangUp, type Journey, type JourneyOptions, journey } from './journey.ts';

/** Every error that a block in these tests may come to leads to the end. */
const errors = [
  'next',
  'NoMatchingError',
  'QueueAtCapacity',
  'CallFailed',
  'ConnectionTimeLimitExceeded',
  'InvalidCallbackNumber',
  'CallbackNumberNotDialable',
];

/** A flow of one block, whose `arrows` all lead to the end. */
export const oneBlock = (
  type: string,
  Parameters: Readonly<Record<string, unknown>> = {},
  options: JourneyOptions = {},
  arrows: readonly string[] = errors,
): Promise<Journey> =>
  journey(
    {
      here: block(type, Object.fromEntries(arrows.map((name) => [name, 'end'])), Parameters),
      end: hangUp,
    },
    options,
  );

/** The outcome by which a block that branches is left. */
export const outcomeOf = async (
  type: string,
  arrows: readonly string[],
  Parameters: Readonly<Record<string, unknown>>,
  options: JourneyOptions = {},
): Promise<string | undefined> => (await oneBlock(type, Parameters, options, arrows)).outcomes[0];
