import type { Ids } from '../../domain/shared/ports.ts';
import type { VirtualClock } from '../clock.ts';
import type { Contact } from './contact.ts';
import { type ContactEvent, type ContactEventType, contactEvent } from './contact-event.ts';
import { type ContactRecord, contactRecord } from './contact-record.ts';
import type { CenterDefinition } from './definition.ts';
import type { Directory } from './directory.ts';

/** Contact events and contact records, as EventBridge and the Kinesis stream would carry them. */
export interface Reporting {
  event(type: ContactEventType, contact: Contact, updatedProperties?: readonly string[]): void;
  /** When the contact has ended and its agent's after-contact work too: COMPLETED for one that had an agent, and its record. Once. */
  completeWhenDone(contact: Contact): void;
  /** Something of a contact has changed through the API; after its end that makes a fresh record. */
  updated(contact: Contact, properties: readonly string[]): void;
}

export interface ReportingPorts {
  readonly definition: CenterDefinition;
  readonly directory: Directory;
  readonly clock: VirtualClock;
  readonly eventIds: Ids;
  readonly onContactEvent: (event: ContactEvent) => void;
  readonly onContactRecord: (record: ContactRecord) => void;
  /** At least once and unordered, as the service promises no better: each is delivered again a second later, after its successors. */
  readonly deliverTwice: boolean;
  /** A contact is over: how long its agent was busy with it, in seconds. */
  readonly onHandled: (queueArn: string, seconds: number) => void;
}

export const createReporting = (ports: ReportingPorts): Reporting => {
  const { clock, definition, directory } = ports;
  const recorded = new Set<Contact>();
  const deliver = <T>(to: (item: T) => void, item: T): void => {
    to(item);
    if (ports.deliverTwice) clock.at(clock.nowMilliseconds() + 1_000, () => to(item));
  };
  const event: Reporting['event'] = (type, contact, updatedProperties) => {
    const envelope = {
      id: ports.eventIds.next(),
      at: clock.nowMilliseconds(),
      instanceArn: definition.instanceArn,
      region: definition.region,
    };
    deliver(ports.onContactEvent, contactEvent(type, contact, envelope, updatedProperties));
  };
  const record = (contact: Contact): void => {
    contact.times.lastUpdated = clock.nowMilliseconds();
    recorded.add(contact);
    if (!definition.storage.contactRecords) return;
    deliver(ports.onContactRecord, contactRecord(contact, definition.instanceArn, directory));
  };
  const handled = ({ state, times }: Contact): void => {
    if (times.connectedToAgent === undefined || state.targetQueue === undefined) return;
    const till = times.afterContactWorkEnded ?? times.agentLeft ?? times.disconnected;
    if (till !== undefined) ports.onHandled(state.targetQueue.arn, (till - times.connectedToAgent) / 1_000);
  };
  return {
    event,
    completeWhenDone: (contact) => {
      const { times, stage } = contact;
      const working =
        times.afterContactWorkStarted !== undefined && times.afterContactWorkEnded === undefined;
      if (stage !== 'ended' || working || recorded.has(contact)) return;
      handled(contact);
      if (contact.state.agent !== undefined) event('COMPLETED', contact);
      record(contact);
    },
    updated: (contact, properties) => {
      contact.times.lastUpdated = clock.nowMilliseconds();
      event('CONTACT_DATA_UPDATED', contact, properties);
      if (recorded.has(contact)) record(contact);
    },
  };
};
