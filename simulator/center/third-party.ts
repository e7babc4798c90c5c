import type { CenterServices } from '../engine/services.ts';
import type { Contact } from './contact.ts';
import type { Floor } from './floor.ts';

/** Calls from a contact to a number outside. */
export interface ThirdPartyCalls {
  readonly dialThirdParty: CenterServices['dialThirdParty'];
  handOver(contact: Contact): Promise<void>;
  /** Rings the number for a transferred contact; true when it answers. */
  ring(contact: Contact, number: string): Promise<boolean>;
  /** The customer and the outside party talk until one of them hangs up. */
  talk(contact: Contact, number: string): Promise<void>;
}

const results = {
  answered: 'connected',
  failed: 'failed',
  busy: 'failed',
  'not-answered': 'timed-out',
} as const;

/** How long a number dialled by quick connect rings; not established, the default of outbound calls. */
const quickConnectSeconds = 60;

export const thirdPartyCalls = (floor: Floor): ThirdPartyCalls => {
  const { journal, clock } = floor;
  const dial = async (contact: Contact, number: string, limitSeconds: number, signal: AbortSignal) => {
    const { result } = await floor.outside.dial(number, limitSeconds, signal);
    journal.emit(contact.state.contactId, { type: 'third-party-dialled', number, result: results[result] });
    if (result === 'answered') contact.transferredTo = number;
    return results[result];
  };
  /** Until the outside party hangs up; rejects when it is ended from here. */
  const talked = (number: string, signal: AbortSignal): Promise<void> => {
    const { talks, talkSeconds = 60 } = floor.outside.party(number);
    return talks === undefined ? clock.sleep(talkSeconds * 1_000, signal) : talks(signal);
  };

  /** Somebody real at a number that an agent consults: on the line from the answer on, also before the transfer is completed. */
  const consulted = new Map<Contact, { readonly over: Promise<void>; readonly line: AbortController }>();
  const consult = (contact: Contact, number: string, line: AbortController): void => {
    const over = floor.outside.party(number).talks?.(line.signal);
    if (over === undefined) return;
    consulted.set(contact, { over, line });
    const end = (): void => {
      consulted.delete(contact);
      if (contact.transfer !== undefined)
        void floor.life.finish(contact, 'THIRD_PARTY_DISCONNECT', undefined);
    };
    over.then(end, () => consulted.delete(contact));
  };

  const talk: ThirdPartyCalls['talk'] = async (contact, number) => {
    if (contact.stage === 'ended' || contact.stage === 'remaining') return;
    const since = consulted.get(contact);
    const controller = since?.line ?? new AbortController();
    contact.flow = controller;
    contact.stage = 'outside';
    await (since?.over ?? talked(number, controller.signal)).then(
      () => floor.life.finish(contact, 'THIRD_PARTY_DISCONNECT', contact.line?.participant),
      () => undefined,
    );
  };

  return {
    talk,
    ring: async (contact, number) => {
      const controller = new AbortController();
      contact.flow = controller;
      const result = await dial(contact, number, quickConnectSeconds, controller.signal).catch(
        () => 'failed',
      );
      // Answered in the very moment in which the customer hung up: it is over.
      if (result !== 'connected' || contact.stage !== 'in-flow') return false;
      contact.stage = 'outside';
      consult(contact, number, controller);
      return true;
    },
    dialThirdParty: async (state, { number, timeLimitSeconds, resume }) => {
      const contact = floor.book.of(state);
      if (!floor.services.isDialable(number)) return 'failed';
      if (!resume) {
        contact.handedOverTo = { number, timeLimitSeconds };
        return 'connected';
      }
      const signal = contact.flow?.signal ?? new AbortController().signal;
      const hungUp = contact.line?.participant.hungUp;
      const both = hungUp === undefined ? signal : AbortSignal.any([signal, hungUp]);
      const result = await dial(contact, number, timeLimitSeconds, both);
      if (result === 'connected') await talked(number, both);
      return result;
    },
    handOver: async (contact) => {
      const to = contact.handedOverTo;
      if (to === undefined || contact.stage === 'ended') return;
      const controller = new AbortController();
      contact.flow = controller;
      contact.stage = 'outside';
      contact.times.transferCompleted = clock.nowMilliseconds();
      journal.emit(contact.state.contactId, { type: 'transferred', to: to.number, kind: 'third-party' });
      const result = await dial(contact, to.number, to.timeLimitSeconds, controller.signal).catch(
        () => 'aborted',
      );
      if (result === 'connected') return talk(contact, to.number);
      if (result === 'aborted') return;
      journal.problem(
        contact.state.contactId,
        `the flow handed the customer over to ${to.number}, which did not answer, and there is nothing to come back to: the customer is disconnected`,
      );
      await floor.life.finish(contact, 'CONTACT_FLOW_DISCONNECT', contact.line?.participant);
    },
  };
};
