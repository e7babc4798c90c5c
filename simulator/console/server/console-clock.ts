import { setTimeout as sleep } from 'node:timers/promises';
import { ok, refuse } from '../../../domain/shared/result.ts';
import type { VirtualClock } from '../../clock.ts';
import type { ConsoleClock } from './commands.ts';

/** As far as one jump goes: further, and it would take longer than anybody waits. */
const daysAtOnce = 31;
/** Real milliseconds after which a jump is answered though it is not over: the page sees the clock run. */
const answeredWithin = 10_000;
const dayMilliseconds = 86_400_000;

export const consoleClock = (clock: VirtualClock, speed: number, changed: () => void): ConsoleClock => {
  let present = speed;
  let jumpingTo: number | undefined;
  clock.follow(speed);
  return {
    get speed() {
      return present;
    },
    get jumpingTo() {
      return jumpingTo;
    },
    setSpeed: (wanted) => {
      present = wanted;
      clock.follow(wanted);
      changed();
    },
    jumpTo: async (at) => {
      const now = clock.nowMilliseconds();
      if (at <= now) return refuse({ code: 'clock.backwards' });
      if (at - now > daysAtOnce * dayMilliseconds) return refuse({ code: 'clock.too-far', days: daysAtOnce });
      jumpingTo = Math.max(at, jumpingTo ?? at);
      const reached = clock.advance(at - now).finally(() => {
        if (jumpingTo !== undefined && clock.nowMilliseconds() >= jumpingTo) jumpingTo = undefined;
        changed();
      });
      await Promise.race([reached, sleep(answeredWithin, undefined, { ref: false })]);
      return ok(undefined);
    },
  };
};
