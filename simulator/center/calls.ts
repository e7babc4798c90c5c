import type { Participant } from '../engine/participant.ts';
import type { CenterEvent } from '../events.ts';
import type { CallEnd, Contact, Line } from './contact.ts';
import type { FlowDefinition } from './definition.ts';
import type { Floor } from './floor.ts';
import { createTasks, type NewTask } from './tasks.ts';

/** One customer's call or chat, from its first contact to the last one on the same line; or one task. */
export interface Call {
  /** Of the first segment; a callback's is its own. */
  readonly contactId: string;
  /** Of all segments on this line so far. */
  readonly contactIds: readonly string[];
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly ended: Promise<CallEnd>;
  /** What happened on this line so far. */
  readonly events: readonly CenterEvent[];
}

interface Dial {
  /** In E.164; undefined: withheld. */
  readonly from: string | undefined;
  readonly to: string;
  readonly participant: Participant;
}

interface NewChat {
  /** ARN or id. */
  readonly flow: string;
  readonly participant: Participant;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly initialMessage?: string;
  readonly customerId?: string;
  readonly segmentAttributes?: Readonly<Record<string, string>>;
  readonly relatedContactId?: string;
}

export interface Calls {
  dial(dial: Dial): Call;
  /** Throws RangeError when the instance has no such flow. */
  startChat(chat: NewChat): Call;
  startTask(task: NewTask & { readonly flow: string }): Call;
  /** Every line so far, also those that the centre dialled: callbacks, outbound contacts. */
  readonly calls: readonly Call[];
}

export interface CallsOfFloor extends Calls {
  openLine(contact: Contact, participant: Participant): Call;
}

export const createCalls = (floor: Floor): CallsOfFloor => {
  const calls: Call[] = [];

  const openLine = (contact: Contact, participant: Participant): Call => {
    const { promise, resolve } = Promise.withResolvers<CallEnd>();
    const { contactId, customerEndpoint, systemEndpoint } = contact.state;
    const line: Line = { participant, contact, contactIds: [contactId], end: resolve };
    contact.line = line;
    const call: Call = {
      contactId,
      contactIds: line.contactIds,
      from: customerEndpoint?.address,
      to: systemEndpoint?.address,
      ended: promise,
      get events() {
        return floor.journal.of(line.contactIds);
      },
    };
    calls.push(call);
    const left = (): void => floor.life.customerLeft(line);
    if (participant.hungUp.aborted) queueMicrotask(left);
    else participant.hungUp.addEventListener('abort', left, { once: true });
    return call;
  };

  const flowNamed = (named: string): FlowDefinition => {
    const flow = floor.directory.flow(named);
    if (flow === undefined) throw new RangeError(`the instance has no flow ${named}`);
    return flow;
  };

  const startDialled = (contact: Contact, to: string): void => {
    const { contactId } = contact.state;
    const number = floor.directory.phoneNumber(to);
    const flow = number?.flowArn === undefined ? undefined : floor.directory.flow(number.flowArn);
    if (flow !== undefined) {
      void floor.life.begin(contact, flow);
      return;
    }
    floor.journal.problem(contactId, whyNothingIsHeard(to, number));
    floor.life.close(contact, 'TELECOM_PROBLEM');
  };

  return {
    openLine,
    calls,
    dial: ({ from, to, participant }) => {
      const contact = floor.book.begin({
        channel: 'VOICE',
        initiationMethod: 'INBOUND',
        customerEndpoint: from === undefined ? undefined : { address: from, type: 'TELEPHONE_NUMBER' },
        systemEndpoint: { address: to, type: 'TELEPHONE_NUMBER' },
        segmentAttributes: { 'connect:Subtype': 'connect:Telephony' },
      });
      const call = openLine(contact, participant);
      floor.life.announce(contact);
      startDialled(contact, to);
      return call;
    },
    startChat: ({ flow, participant, ...chat }) => {
      const first = flowNamed(flow);
      const contact = floor.book.begin({
        channel: 'CHAT',
        initiationMethod: 'API',
        ...chat,
        segmentAttributes: { 'connect:Subtype': 'connect:Chat', ...chat.segmentAttributes },
      });
      const call = openLine(contact, participant);
      floor.life.announce(contact);
      contact.times.connectedToSystem = floor.clock.nowMilliseconds();
      floor.reporting.event('CONNECTED_TO_SYSTEM', contact);
      void floor.life.begin(contact, first);
      return call;
    },
    startTask: ({ flow, ...task }) => {
      const contact = createTasks(floor).start(flowNamed(flow), task);
      const call = followTask(floor, contact);
      calls.push(call);
      return call;
    },
  };
};

/** A task has no line: it is over when the last segment of its chain is. */
const followTask = (floor: Floor, contact: Contact): Call => {
  const { contactId, initialContactId } = contact.state;
  const { promise, resolve } = Promise.withResolvers<CallEnd>();
  const ids = () => floor.book.chain(initialContactId).map(({ state }) => state.contactId);
  const stop = floor.journal.subscribe((event) => {
    if (event.type !== 'disconnected' || !ids().includes(event.contactId)) return;
    if (floor.book.find(event.contactId)?.nextContactId !== undefined) return;
    stop();
    resolve({ contactId: event.contactId, reason: event.reason, at: event.at });
  });
  return {
    contactId,
    get contactIds() {
      return ids();
    },
    from: undefined,
    to: undefined,
    ended: promise,
    get events() {
      return floor.journal.of(ids());
    },
  };
};

const whyNothingIsHeard = (to: string, number: { readonly flowArn?: string } | undefined): string => {
  if (number === undefined) return `the instance has no number ${to}: the caller hears nothing`;
  return number.flowArn === undefined
    ? `the number ${to} is bound to no flow: the caller hears nothing. Bind one with AssociatePhoneNumberContactFlow`
    : `the number ${to} is bound to the flow ${number.flowArn}, which the instance does not have: the caller hears nothing`;
};
