import { parseSlotId } from '../../domain/appointment/slot-id.ts';
import { identifyCaller, type KnownCaller } from '../../domain/customer/identify-caller.ts';
import type { CustomerCards } from '../../domain/customer/ports.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import { spokenInstant, spokenReference } from '../../domain/shared/spoken.ts';
import { spokenLocal } from '../../domain/shared/spoken-local.ts';
import { none } from '../shared/contract.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { lookUpCaller } from './contract.ts';

export interface LookUpCallerPorts {
  readonly cards: CustomerCards;
  readonly clock: Clock;
  /** IANA zone in which appointments and promises are spoken. */
  readonly timeZone: string;
}

export const createHandler = ({ cards, clock, timeZone }: LookUpCallerPorts, frame?: Frame) => {
  const identify = identifyCaller({ cards, clock });
  return flowHandler(
    lookUpCaller,
    async ({ customerNumber }, { callerNumber }) => {
      const caller = await identify({ number: callerNumber, customerNumber });
      switch (caller.kind) {
        case 'known':
          return { outcome: 'known', ...answerFor(caller, timeZone) };
        case 'several':
          return { outcome: 'several', language: caller.language ?? none };
        default:
          return { outcome: caller.kind };
      }
    },
    frame,
  );
};

const answerFor = (caller: KnownCaller, timeZone: string) => {
  return {
    customerId: caller.customerId,
    customerName: caller.name,
    language: caller.language,
    segment: caller.segment,
    marketing: caller.marketing,
    appointmentId: caller.appointment?.id ?? none,
    appointmentSpoken: spokenAppointment(caller, timeZone),
    complaintReference: caller.complaintReference ?? none,
    complaintSpoken:
      caller.complaintReference === undefined ? none : spokenReference(caller.complaintReference),
    callbackDueSpoken:
      caller.callbackDueAt === undefined
        ? none
        : spokenInstant(caller.callbackDueAt, timeZone, caller.language),
  };
};

/** By the slot's own local time where it is known: the first use of a time zone costs as much as the rest of the function. */
const spokenAppointment = ({ appointment, language }: KnownCaller, timeZone: string): string => {
  if (appointment === undefined) return none;
  const place = appointment.slotId === undefined ? undefined : parseSlotId(appointment.slotId);
  return place === undefined
    ? spokenInstant(appointment.startsAt, appointment.timeZone ?? timeZone, language)
    : spokenLocal(place, language);
};
