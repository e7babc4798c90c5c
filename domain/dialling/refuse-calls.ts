import type { Clock } from '../shared/ports.ts';
import type { NumberBook, NumberKeys } from './ports.ts';

/**
 * Somebody pressed the key for "no more calls" in a call of ours: effective for every claim that comes after it, whatever the campaign and the
 * purpose, because that is what they heard. What they ask for themselves (a callback) is not touched.
 */
export const refuseCalls =
  ({
    keys,
    numbers,
    clock,
  }: {
    readonly keys: NumberKeys;
    readonly numbers: Pick<NumberBook, 'note'>;
    readonly clock: Clock;
  }) =>
  async ({ number, contactId }: { readonly number: string; readonly contactId: string }): Promise<void> => {
    await numbers.note(await keys.keyOf(number), {
      refusals: [{ purpose: 'all', at: clock.now(), source: contactId }],
    });
  };
