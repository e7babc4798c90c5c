import { readTimeId } from '../../domain/promise/callback-times.ts';
import type { TimeWindow } from '../../domain/promise/model.ts';
import { type PromisePorts, promiseCallback } from '../../domain/promise/promise-callback.ts';
import type { PromiseRefusal } from '../../domain/promise/refusals.ts';
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
      const chosen = timeOf(time);
      if (chosen === 'unreadable') return { outcome: 'time-past' };
      const promised = await promise({
        contactId,
        customerId,
        callerNumber,
        keyedNumber: number,
        need,
        language,
        time: chosen,
      });
      if (!promised.ok) return { outcome: refusals[promised.error.code] };
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

const timeOf = (time: string | undefined): TimeWindow | 'soonest' | 'unreadable' | undefined =>
  time === undefined || time === 'soonest' ? time : (readTimeId(time) ?? 'unreadable');

const refusals = {
  'promise.number-needed': 'number-needed',
  'promise.number-not-callable': 'number-not-callable',
  'promise.time-past': 'time-past',
} as const satisfies Readonly<Record<PromiseRefusal['code'], string>>;
