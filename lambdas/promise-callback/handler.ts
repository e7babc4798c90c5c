import { readTimeId } from '../../domain/promise/callback-times.ts';
import type { TimeWindow } from '../../domain/promise/model.ts';
import { type PromisePorts, promiseCallback } from '../../domain/promise/promise-callback.ts';
import { spokenPromise } from '../../domain/promise/spoken-time.ts';
import { zoneOfNumber } from '../../domain/promise/zone-of-number.ts';
import { spokenNumber } from '../../domain/shared/spoken.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { promiseCallback as contract } from './contract.ts';

export const createHandler = (ports: PromisePorts, frame?: Frame) => {
  const promise = promiseCallback(ports);
  return flowHandler(
    contract,
    async ({ customerId, number, need, language, time }, { contactId, callerNumber }) => {
      const request = {
        contactId,
        customerId,
        callerNumber,
        keyedNumber: number,
        need,
        language,
        time: timeOf(time),
      };
      const asked = await promise(request);
      const past = !asked.ok && asked.error.code === 'promise.time-past';
      const promised = past ? await promise({ ...request, time: 'soonest' }) : asked;
      if (!promised.ok)
        return {
          outcome:
            promised.error.code === 'promise.number-not-callable' ? 'number-not-callable' : 'number-needed',
        };
      const { news, promise: standing } = promised.value;
      const timeZone = zoneOfNumber(standing.number, ports.workingTime.timeZone);
      return {
        outcome: news,
        promiseId: standing.id,
        number: standing.number,
        numberSpoken: spokenNumber(standing.number),
        dueSpoken: spokenPromise(standing, timeZone, language),
      };
    },
    frame,
  );
};

/** What nobody offered is no reason to promise nothing. */
const timeOf = (time: string | undefined): TimeWindow | 'soonest' | undefined =>
  time === undefined || time === 'soonest' ? time : (readTimeId(time) ?? 'soonest');
