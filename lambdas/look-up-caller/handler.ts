import { spokenSlot } from '../../domain/appointment/spoken-slot.ts';
import { identifyCaller, type KnownCaller } from '../../domain/customer/identify-caller.ts';
import type { CustomerCards } from '../../domain/customer/ports.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import { spokenInstant, spokenReference } from '../../domain/shared/spoken.ts';
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
    async ({ customerNumber, verifiedNumber }, { callerNumber }) => {
      const caller = await identify({ number: callerNumber ?? verifiedNumber, customerNumber });
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
    appointmentSpoken:
      caller.appointment === undefined
        ? none
        : spokenSlot(
            { ...caller.appointment, timeZone: caller.appointment.timeZone ?? timeZone },
            caller.language,
          ),
    complaintReference: caller.complaintReference ?? none,
    complaintSpoken:
      caller.complaintReference === undefined ? none : spokenReference(caller.complaintReference),
    callbackDueSpoken:
      caller.callbackDueAt === undefined
        ? none
        : spokenInstant(caller.callbackDueAt, timeZone, caller.language),
  };
};
