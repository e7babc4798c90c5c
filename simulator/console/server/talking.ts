import { ok, type Result, refuse } from '../../../domain/shared/result.ts';
import type { AgentContact } from '../../center/agent.ts';
import type { Contact } from '../../center/contact.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import type { TalkLine } from '../protocol.ts';
import { addLine, type CustomerEnd, type DeskTalk, type HeardByPeople } from './ends.ts';
import type { ConsoleRefusal } from './refusal.ts';

/** Who hears whom: words go between the customer, the agent and whom the agent consults, as a call would carry them. */
export interface Talking {
  readonly customerSpeaks: HeardByPeople;
  agentSpeaks(agent: string, contactId: string, text: string): Result<undefined, ConsoleRefusal>;
}

export const createTalking = (
  { center, clock }: Pick<LocalCentre, 'center' | 'clock'>,
  deskTalk: DeskTalk,
  ends: () => Iterable<CustomerEnd>,
): Talking => {
  const line = (who: TalkLine['who'], text: string): TalkLine => ({
    at: clock.nowMilliseconds(),
    who,
    text,
    language: undefined,
  });
  const toDesk = (contact: Contact | undefined, said: TalkLine): boolean => {
    if (contact?.agent === undefined || contact.stage !== 'connected') return false;
    // A chat's transcript is one list, which the desk shows too.
    if (contact.state.channel !== 'CHAT')
      addLine(deskTalk(contact.agent.user.username, contact.state.contactId), said);
    return true;
  };
  /** Whoever is on this contact from outside: the customer, or a number that was dialled for it. */
  const toOutside = (contact: Contact | undefined, said: TalkLine, but?: CustomerEnd): boolean => {
    const heard = [...ends()].filter(
      (end) => end !== but && end.contactIds.at(-1) === contact?.state.contactId,
    );
    for (const end of heard) addLine(end.talk, said);
    return heard.length > 0;
  };
  const heldOf = (contact: Contact | undefined): AgentContact | undefined =>
    contact?.agent?.contacts.get(contact.state.contactId);
  const isJoined = (contact: Contact): boolean => heldOf(contact)?.onHold === false;

  /** The side that is consulted hears the agent, and the customer once all are joined; the same the other way round. */
  const fromConsulted = (consulted: Contact, said: TalkLine, but?: CustomerEnd): boolean => {
    const { transfer } = consulted;
    if (transfer === undefined) return toOutside(consulted, said, but);
    const byCustomer = isJoined(transfer.from) && toOutside(transfer.from, said);
    return toDesk(transfer.from, said) || byCustomer;
  };
  const toConsulted = (consulted: Contact | undefined, said: TalkLine): boolean =>
    toDesk(consulted, said) || toOutside(consulted, said);

  return {
    customerSpeaks: (speaker, text) => {
      const contact = center.contact(speaker.contactIds.at(-1) ?? '');
      if (contact === undefined) return false;
      if (contact.stage === 'outside') return fromConsulted(contact, line('customer', text), speaker);
      const held = heldOf(contact);
      if (contact.stage !== 'connected' || held?.phase !== 'connected' || held.onHold) return false;
      toDesk(contact, line('customer', text));
      if (held.consult !== undefined) toConsulted(held.consult, line('customer', text));
      return true;
    },
    agentSpeaks: (agent, contactId, text) => {
      const held = heldOf(center.contact(contactId));
      if (held?.contact.agent?.user.username !== agent)
        return refuse({ code: 'agent.no-such-contact', contactId });
      const { contact, phase, onHold, muted, consult } = held;
      if (phase !== 'connected') return refuse({ code: 'agent.wrong-moment', contactId, phase });
      if (muted) return refuse({ code: 'desk.muted' });
      const said = line('agent', text);
      if (consult === undefined && onHold) return refuse({ code: 'desk.on-hold' });
      const heard = [
        consult !== undefined && toConsulted(consult, said),
        contact.transfer !== undefined && fromConsulted(contact, said),
        contact.transfer === undefined && !onHold && toOutside(contact, said),
      ].includes(true);
      if (!heard) return refuse({ code: 'desk.nobody-listens' });
      toDesk(contact, said);
      return ok(undefined);
    },
  };
};
