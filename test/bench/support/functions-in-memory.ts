import { Temporal } from 'temporal-polyfill';
import { daySlots } from '../../../domain/appointment/day-slots.ts';
import { inMemoryAppointmentCards, inMemorySlotStore } from '../../../domain/appointment/in-memory.ts';
import { inMemorySurveys } from '../../../domain/survey/in-memory-surveys.ts';
import { createHandler as bookAppointment } from '../../../lambdas/book-appointment/handler.ts';
import { createHandler as listFreeSlots } from '../../../lambdas/list-free-slots/handler.ts';
import { createHandler as lookUpCaller } from '../../../lambdas/look-up-caller/handler.ts';
import { createHandler as recordSurveyAnswer } from '../../../lambdas/record-survey-answer/handler.ts';
import type { VirtualClock } from '../../../simulator/clock.ts';
import type { CenterServices } from '../../../simulator/engine/services.ts';
import { aCard } from '../../support/customers.ts';
import { functionArn } from './centre-in-memory.ts';

const timeZone = 'Europe/Brussels';
const openDays = 60;

/**
 * The real handlers with their ports in memory: every number is a known customer who speaks French, and the calendar has twenty slots a day.
 * Requests and answers go through JSON, as they do on their way to Lambda and back.
 */
export const functionsInMemory = async (clock: VirtualClock): Promise<CenterServices['invokeFunction']> => {
  const slots = inMemorySlotStore();
  const today = Temporal.Instant.fromEpochMilliseconds(clock.nowMilliseconds())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  for (let day = 1; day <= openDays; day += 1)
    await slots.openDay(
      daySlots(
        {
          name: 'office',
          slotMinutes: 30,
          horizonDays: openDays,
          workingTime: {
            timeZone,
            weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
              day: weekday,
              opens: '08:00',
              closes: '18:00',
            })),
            holidays: [],
          },
        },
        today.add({ days: day }).toString(),
      ),
    );
  const handlers = new Map<string, (event: unknown) => Promise<unknown>>([
    [functionArn('look-up-caller'), lookUpCaller({ cards: { find: async () => aCard() }, clock, timeZone })],
    [functionArn('list-free-slots'), listFreeSlots({ slots, clock })],
    [functionArn('book-appointment'), bookAppointment({ slots, cards: inMemoryAppointmentCards(), clock })],
    [functionArn('record-survey-answer'), recordSurveyAnswer({ surveys: inMemorySurveys(), clock })],
  ]);
  return (arn, event) =>
    clock.real(async () => {
      const handler = handlers.get(arn);
      if (handler === undefined) throw new Error(`the benchmark has no function ${arn}`);
      const begun = performance.now();
      const payload: unknown = JSON.parse(JSON.stringify(await handler(JSON.parse(JSON.stringify(event)))));
      return { ok: true, payload, realMilliseconds: performance.now() - begun };
    });
};
