import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../../simulator/center/virtual-clock.ts';
import { Listener } from '../../../simulator/engine/listen.ts';
import { aCaller } from './support/caller.ts';

/** So many turns of the microtask queue after now: before anything else in the program can happen. */
const afterMicrotasks = (turns: number, run: () => void): void => {
  if (turns === 0) run();
  else queueMicrotask(() => afterMicrotasks(turns - 1, run));
};

describe('a listener whose time runs out in the moment of the key', () => {
  it.each(Array.from({ length: 16 }, (_, turns) => turns))(
    'neither loses nor doubles a key that comes %i microtasks after the end of its time',
    async (turns) => {
      const clock = createVirtualClock({ start: 0 });
      const caller = aCaller(clock, []);
      const { promise: timeIsUp, resolve: endTime } = Promise.withResolvers<void>();
      const line = { signal: new AbortController().signal, clock: { ...clock, sleep: () => timeIsUp } };
      const keys = new Listener(line, (signal) => caller.nextKey(signal));

      const heard = keys.within(1000);
      endTime();
      afterMicrotasks(turns, () => caller.press('5'));
      const key = await heard;
      await new Promise(setImmediate);

      expect(`${key ?? ''}${caller.keysLeft}`).toBe('5');
    },
  );

  it('can listen again', async () => {
    const clock = createVirtualClock({ start: 0 });
    const caller = aCaller(clock, []);
    const keys = new Listener({ signal: new AbortController().signal, clock }, (signal) =>
      caller.nextKey(signal),
    );

    const first = await clock.runUntil(keys.within(1000));
    caller.press('7');

    expect(first).toBeUndefined();
    expect(await clock.runUntil(keys.within(1000))).toBe('7');
  });
});
