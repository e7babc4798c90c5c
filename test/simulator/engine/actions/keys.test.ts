import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { block, hangUp, journey } from '../support/journey.ts';

const tenSeconds = 'x'.repeat(150);

describe('the keys of a caller', () => {
  const step = (next: string) =>
    block(
      'GetParticipantInput',
      { next, NoMatchingError: 'end' },
      {
        Text: tenSeconds,
        StoreInput: 'True',
        InputTimeLimitSeconds: '5',
        InputValidation: { CustomValidation: { MaximumLength: '3' } },
        DTMFConfiguration: {
          InputTerminationSequence: '#',
          DisableCancelKey: 'True',
          InterdigitTimeLimitSeconds: '2',
        },
      },
    );

  it('are neither lost nor doubled, whenever they are pressed', async () => {
    const key = fc.record({
      key: fc.constantFrom(...'0123456789'),
      afterMilliseconds: fc.integer({ min: 0, max: 60 }).map((n) => n * 1000),
    });

    await fc.assert(
      fc.asyncProperty(fc.array(key, { maxLength: 12 }), async (presses) => {
        const call = await journey(
          { first: step('second'), second: step('third'), third: step('end'), end: hangUp },
          {
            before: (caller, clock) => {
              for (const { key, afterMilliseconds } of presses) {
                if (afterMilliseconds === 0) caller.press(key);
                else clock.at(clock.nowMilliseconds() + afterMilliseconds, () => caller.press(key));
              }
            },
          },
        );
        const pressed = presses
          .map((press, index) => ({ ...press, index }))
          .filter(({ afterMilliseconds }) => afterMilliseconds <= call.seconds * 1000)
          .sort((one, other) => one.afterMilliseconds - other.afterMilliseconds || one.index - other.index)
          .map(({ key }) => key)
          .join('');
        const taken = call
          .of('input')
          .map(({ value }) => value)
          .join('');

        // A key pressed at the very instant in which the last block gives up may come before or after it.
        const all = taken + call.caller.keysLeft;
        expect(pressed.startsWith(all)).toBe(true);
        const atTheEnd = presses.filter(
          ({ afterMilliseconds }) => afterMilliseconds === call.seconds * 1000,
        ).length;
        expect(pressed.length - all.length).toBeLessThanOrEqual(atTheEnd);
      }),
      { numRuns: 150 },
    );
  });
});
