import type { CenterEvent } from '../../../simulator/events.ts';

/** A known customer: appointments, book, the first of three times, yes, nothing else, five out of five. */
export const bookingWords = ['1', '1', '1', '1', '2', '5'] as const;

/** What a call went through. */
export interface Route {
  readonly blocks: number;
  readonly functions: readonly string[];
}

/**
 * The route of a booking, from its events.
 *
 * @param functionNamed the registry's name of a function, from the name in its ARN.
 * @throws Error when the call was another one: a short cut must not pass for speed.
 */
export const bookingRoute = (
  events: readonly CenterEvent[],
  functionNamed: (deployed: string) => string = (deployed) => deployed,
): Route => {
  const blocks = events.filter(({ type }) => type === 'arrow-followed').length;
  const functions = events.flatMap((event) =>
    event.type === 'lambda-invoked' ? [functionNamed(event.name)] : [],
  );
  const broken = events.flatMap((event) =>
    event.type === 'problem'
      ? [event.message]
      : event.type === 'lambda-invoked' && event.error
        ? [event.error]
        : [],
  );
  const booked = events.some(
    (event) =>
      event.type === 'attribute-set' && event.name === 'appointmentAgreed' && event.value === 'booked',
  );
  if (!booked || broken.length > 0 || blocks < 25 || functions.length < 3)
    throw new Error(
      `the call was no booking of 25 blocks and 3 functions: booked ${booked}, ${blocks} blocks, functions ${functions.join(', ')}, broken: ${broken.join('; ')}`,
    );
  return { blocks, functions };
};
