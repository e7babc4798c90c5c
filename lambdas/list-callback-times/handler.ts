import { callbackTimes, readTimeId, timeIdOf } from '../../domain/promise/callback-times.ts';
import { isRunning, type TimeWindow } from '../../domain/promise/model.ts';
import { numberToCall } from '../../domain/promise/number-to-call.ts';
import type { PromisePorts } from '../../domain/promise/promise-callback.ts';
import { spokenPromise, spokenTime } from '../../domain/promise/spoken-time.ts';
import { zoneOfNumber } from '../../domain/promise/zone-of-number.ts';
import { spokenNumber } from '../../domain/shared/spoken.ts';
import { none } from '../shared/contract.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { listCallbackTimes } from './contract.ts';

/** As many as the contract has keys for, and as many as a caller can remember. */
const offeredAtOnce = 3;

export const createHandler = ({ promises, clock, workingTime }: PromisePorts, frame?: Frame) =>
  flowHandler(
    listCallbackTimes,
    async ({ number: keyedNumber, need, language, afterTime }, { callerNumber }) => {
      const number = numberToCall({ keyedNumber, callerNumber });
      if (!number.ok)
        return {
          outcome:
            number.error.code === 'promise.number-not-callable' ? 'number-not-callable' : 'number-needed',
        };
      const standing = await promises.find({ number: number.value, need });
      const timeZone = zoneOfNumber(number.value, workingTime.timeZone);
      const after = afterTime === undefined ? undefined : readTimeId(afterTime)?.to;
      const [first, second, third] = callbackTimes(workingTime, clock.now(), offeredAtOnce, after);
      const common = {
        numberSpoken: spokenNumber(number.value),
        standingSpoken:
          standing !== undefined && isRunning(standing) ? spokenPromise(standing, timeZone, language) : none,
      };
      if (first === undefined || second === undefined || third === undefined)
        return { outcome: 'no-choice', ...common };
      const spoken = (window: TimeWindow) => spokenTime(window, timeZone, language);
      return {
        outcome: 'offered',
        ...common,
        time1Id: timeIdOf(first),
        time1Spoken: spoken(first),
        time2Id: timeIdOf(second),
        time2Spoken: spoken(second),
        time3Id: timeIdOf(third),
        time3Spoken: spoken(third),
      };
    },
    frame,
  );
