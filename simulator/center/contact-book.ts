import type { Ids } from '../../domain/shared/ports.ts';
import type { ContactState, Endpoint } from '../engine/contact.ts';
import type { Contact } from './contact.ts';
import type { Channel } from './definition.ts';

interface NewContact {
  readonly channel: Channel;
  readonly initiationMethod: string;
  readonly customerEndpoint?: Endpoint | undefined;
  readonly systemEndpoint?: Endpoint | undefined;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly references?: ContactState['references'];
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly segmentAttributes?: Readonly<Record<string, string>>;
  readonly initialMessage?: string | undefined;
  readonly relatedContactId?: string | undefined;
  readonly customerId?: string | undefined;
}

/** Every contact there is and was, by id. */
export interface ContactBook {
  begin(contact: NewContact): Contact;
  /** The next segment of the same conversation: same initial contact and attributes; hooks, logging, language and references inherited. */
  follow(previous: Contact, initiationMethod: string, more?: Partial<Contact>): Contact;
  find(contactId: string): Contact | undefined;
  /** For the engine, which knows the state only. */
  of(state: ContactState): Contact;
  /** All segments with this initial contact id, oldest first. */
  chain(initialContactId: string): readonly Contact[];
  readonly all: Iterable<Contact>;
}

const defaultQueuePriority = 5;

export const createContactBook = (ids: Ids, now: () => number): ContactBook => {
  const contacts = new Map<string, Contact>();
  const chains = new Map<string, Contact[]>();
  const keep = (state: ContactState, more: Partial<Contact>): Contact => {
    const contact: Contact = {
      stage: 'in-flow',
      line: undefined,
      flow: undefined,
      flowIsRunning: false,
      times: { lastUpdated: now() },
      queueMoves: 0,
      nextContactId: undefined,
      disconnectReason: undefined,
      agent: undefined,
      agentConnectionAttempts: 0,
      holds: { count: 0, totalMilliseconds: 0, longestMilliseconds: 0 },
      callback: undefined,
      callbackCreated: false,
      successor: undefined,
      transfer: undefined,
      handedOverTo: undefined,
      transferredTo: undefined,
      campaignId: undefined,
      ...more,
      state,
    };
    contacts.set(state.contactId, contact);
    const chain = chains.get(state.initialContactId);
    if (chain === undefined) chains.set(state.initialContactId, [contact]);
    else chain.push(contact);
    return contact;
  };
  return {
    begin: (fresh) => {
      const contactId = ids.next();
      return keep(
        {
          contactId,
          initialContactId: contactId,
          previousContactId: undefined,
          relatedContactId: fresh.relatedContactId,
          channel: fresh.channel,
          initiationMethod: fresh.initiationMethod,
          initiationTimestamp: now(),
          customerEndpoint: fresh.customerEndpoint,
          systemEndpoint: fresh.systemEndpoint,
          attributes: { ...fresh.attributes },
          segmentAttributes: { ...fresh.segmentAttributes },
          tags: {},
          references: { ...fresh.references },
          name: fresh.name,
          description: fresh.description,
          customerId: fresh.customerId,
          languageCode: undefined,
          textToSpeechVoice: 'Joanna',
          textToSpeechEngine: undefined,
          initialMessage: fresh.initialMessage,
          targetQueue: undefined,
          queuePriority: defaultQueuePriority,
          queueTimeAdjustmentSeconds: 0,
          routingCriteria: undefined,
          callbackNumber: undefined,
          eventHooks: {},
          flowLogging: false,
          recording: { participants: [], ivr: false },
          agent: undefined,
        },
        {},
      );
    },
    follow: (previous, initiationMethod, more = {}) => {
      const { state } = previous;
      const contactId = ids.next();
      previous.nextContactId = contactId;
      return keep(
        {
          ...state,
          contactId,
          previousContactId: state.contactId,
          initiationMethod,
          initiationTimestamp: now(),
          // Not established: whether priority and age adjustment reach the next segment. Kept, so that nobody loses a place.
          eventHooks: { ...state.eventHooks },
          segmentAttributes: { ...state.segmentAttributes },
          tags: { ...state.tags },
          references: { ...state.references },
          recording: state.recording,
          agent: undefined,
        },
        more,
      );
    },
    find: (contactId) => contacts.get(contactId),
    of: (state) => {
      const contact = contacts.get(state.contactId);
      if (contact === undefined) throw new RangeError(`the centre has no contact ${state.contactId}`);
      return contact;
    },
    chain: (initialContactId) => chains.get(initialContactId) ?? [],
    all: {
      [Symbol.iterator]: () => contacts.values(),
    },
  };
};
