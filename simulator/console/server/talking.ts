import { ok, type Result, refuse } from '../../../domain/shared/result.ts';
import type { AgentContact } from '../../center/agent.ts';
import type { Contact } from '../../center/contact.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import type { TalkLine } from '../protocol.ts';
import { addLine, type CustomerEnd, type DeskTalk } from './ends.ts';
import type { ConsoleRefusal } from './refusal.ts';

/** Who hears whom: words go between the customer, the agent and whom the agent consults, as a call would carry them. */
export interface Talking {
  /** The customer speaks or writes; false when no agent is on the line. */
  customerSpeaks(contactId: string, text: string): boolean;
  agentSpeaks(agent: string, contactId: string, text: string): Result<undefined, ConsoleRefusal>;
}

export const createTalking = (
  { center, clock }: LocalCentre,
  deskTalk: DeskTalk,
  ends: () => Iterable<CustomerEnd>,
): Talking => {
  const line = (who: TalkLine['who'], text: string): TalkLine => ({
    at: clock.nowMilliseconds(),
    who,
    text,
    language: undefined,
  });
  const endOf = (contact: Contact): CustomerEnd | undefined => {
    for (const end of ends()) if (end.contactIds.includes(contact.state.contactId)) return end;
    return undefined;
  };
  const toDesk = (contact: Contact | undefined, said: TalkLine): boolean => {
    if (contact?.agent === undefined || contact.stage !== 'connected') return false;
    addLine(deskTalk(contact.agent.user.username, contact.state.contactId), said);
    return true;
  };
  const toCustomer = (contact: Contact, said: TalkLine): boolean => {
    const end = endOf(contact);
    if (end !== undefined) addLine(end.talk, said);
    return end !== undefined;
  };
  const heldOf = (contact: Contact | undefined): AgentContact | undefined =>
    contact?.agent?.contacts.get(contact.state.contactId);

  /** Of a consultation: both agents hear each other, and the customer once they are joined. */
  const speakInConsultation = (
    own: Contact,
    other: Contact | undefined,
    customers: Contact,
    said: TalkLine,
  ) => {
    const joined = heldOf(customers)?.onHold === false;
    const byColleague = own === customers ? toDesk(other, said) : toDesk(customers, said);
    return [byColleague, joined && toCustomer(customers, said)].includes(true);
  };

  return {
    customerSpeaks: (contactId, text) => {
      const contact = center.contact(contactId);
      const held = heldOf(contact);
      if (contact === undefined || held?.phase !== 'connected' || contact.stage !== 'connected') return false;
      if (held.onHold) return false;
      // A chat's transcript is one list, which the desk shows too.
      if (contact.state.channel === 'CHAT') return true;
      toDesk(contact, line('customer', text));
      if (held.consult !== undefined) toDesk(held.consult, line('customer', text));
      return true;
    },
    agentSpeaks: (agent, contactId, text) => {
      const held = heldOf(center.contact(contactId));
      if (held?.contact.agent?.user.username !== agent)
        return refuse({ code: 'agent.no-such-contact', contactId });
      const { contact, phase, onHold, muted, consult } = held;
      if (phase !== 'connected') return refuse({ code: 'agent.wrong-moment', contactId, phase });
      if (muted) return refuse({ code: 'desk.muted' });
      const origin = contact.transfer?.from;
      const said = line('agent', text);
      if (consult === undefined && origin === undefined) {
        if (onHold) return refuse({ code: 'desk.on-hold' });
        if (!toCustomer(contact, said)) return refuse({ code: 'desk.nobody-listens' });
      } else if (!speakInConsultation(contact, consult, origin ?? contact, said)) {
        return refuse({ code: 'desk.nobody-listens' });
      }
      if (contact.state.channel !== 'CHAT') addLine(deskTalk(agent, contactId), said);
      return ok(undefined);
    },
  };
};
