import { sampleCallers } from '../../sample/callers.ts';
import type { CentreState } from '../protocol.ts';
import { agentsOnFloor } from './agents-on-floor.ts';
import type { ConsoleParts } from './commands.ts';
import type { CustomerNames } from './customer-names.ts';
import type { EventLog } from './event-log.ts';
import { contactsOfTheDay, contactsOnFloor, queuesOnFloor, serviceLevel } from './figures.ts';
import type { Ledger } from './ledger.ts';

/** The whole state of the centre, as the page gets it. */
export const centreState = (
  parts: ConsoleParts & { readonly log: EventLog; readonly ledger: Ledger; readonly names: CustomerNames },
): CentreState => {
  const { centre, phones, chats, clock, log, ledger, campaigns } = parts;
  const agents = agentsOnFloor(parts);
  const contacts = contactsOfTheDay(centre);
  return {
    clock: {
      now: Math.floor(centre.clock.nowMilliseconds()),
      speed: clock.speed,
      jumpingTo: clock.jumpingTo,
      timeZone: centre.definition.hours[0]?.timeZone ?? 'UTC',
    },
    number: centre.number,
    sampleCallers,
    phones: phones.all,
    chats: chats.all,
    agents,
    queues: queuesOnFloor(centre, contacts, agents),
    contacts: contactsOnFloor(centre, contacts, ledger.dispositionOf),
    log: log.lines,
    serviceLevel: serviceLevel(contacts),
    ...campaigns.shown,
    ...ledger.written,
  };
};
