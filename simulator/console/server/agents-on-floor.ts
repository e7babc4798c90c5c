import type { Contact } from '../../center/contact.ts';
import type { UserDefinition } from '../../center/definition.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import type { AgentOnFloor, DeskContact, TalkLine } from '../protocol.ts';
import type { Chats } from './chats.ts';
import type { CustomerNames } from './customer-names.ts';
import { agentStates, type Desks } from './desks.ts';
import type { GuideViews } from './guide-views.ts';

interface Parts {
  readonly centre: LocalCentre;
  readonly desks: Desks;
  readonly views: GuideViews;
  readonly chats: Chats;
  readonly names: CustomerNames;
}

/** Every agent of the instance, as the desks and the supervisor see them. */
export const agentsOnFloor = (parts: Parts): readonly AgentOnFloor[] => {
  const { centre } = parts;
  const { center, definition } = centre;
  const profiles = new Map(definition.routingProfiles.map((profile) => [profile.arn, profile]));
  return definition.users.flatMap((user): AgentOnFloor[] => {
    const profile = profiles.get(user.routingProfileArn);
    if (profile === undefined) return [];
    const desk = center.agents.find(user.username);
    return [
      {
        username: user.username,
        name: `${user.firstName} ${user.lastName}`,
        routingProfile: profile.name,
        state: desk?.state ?? 'Offline',
        next: desk?.nextState,
        since: desk?.since ?? 0,
        byHand: desk?.byHand ?? false,
        states: agentStates(centre),
        contacts: (desk?.contacts ?? []).flatMap((held) => {
          const contact = center.contact(held.contactId);
          return contact === undefined ? [] : [deskContact(parts, user, contact, held)];
        }),
        quickConnects: desk?.quickConnects ?? [],
      },
    ];
  });
};

const deskContact = (
  { centre, desks, views, chats, names }: Parts,
  { username }: UserDefinition,
  contact: Contact,
  held: Pick<DeskContact, 'phase' | 'onHold' | 'muted' | 'consulting'>,
): DeskContact => {
  const { state, times } = contact;
  const { contactId } = state;
  const { view, coming } = views.of(contactId);
  return {
    contactId,
    channel: state.channel,
    direction: isOutbound(contact) ? 'outbound' : 'inbound',
    phase: held.phase,
    onHold: held.onHold,
    muted: held.muted,
    consulting: held.consulting,
    customer: customerOf(contact, isOutbound(contact) ? names.of(contact) : chats.nameOf(contactId)),
    queue: queueName(centre, state.targetQueue?.arn),
    since:
      times.afterContactWorkStarted ?? times.connectedToAgent ?? times.enqueued ?? state.initiationTimestamp,
    attributes: state.attributes,
    talk: talkOf(desks.talk(username, contactId), chats, contactId),
    view,
    viewComing: coming,
  };
};

const talkOf = (own: readonly TalkLine[], chats: Chats, contactId: string): readonly TalkLine[] => {
  for (const end of chats.ends) if (end.contactIds.includes(contactId)) return end.talk;
  return own;
};

const isOutbound = ({ state }: Contact): boolean =>
  state.initiationMethod === 'OUTBOUND' ||
  state.initiationMethod === 'CALLBACK' ||
  (state.initiationMethod === 'API' && state.channel === 'VOICE');

/** Who it is, as far as it is known: the name that the contact has, the one of the file or of the chat, the number. */
const customerOf = ({ state }: Contact, known: string | undefined): string => {
  const { customerName } = state.attributes;
  if (customerName !== undefined && customerName !== 'none') return customerName;
  return known ?? state.customerEndpoint?.address ?? state.name ?? '';
};

export const queueName = ({ definition }: LocalCentre, arn: string | undefined): string | undefined =>
  definition.queues.find((queue) => queue.arn === arn)?.name;
