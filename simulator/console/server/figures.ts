import type { Contact } from '../../center/contact.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import type { AgentOnFloor, CentreState, ContactOnFloor, QueueOnFloor } from '../protocol.ts';
import { queueName } from './agents-on-floor.ts';

const dayMilliseconds = 86_400_000;
const contactsShown = 100;

/** Contacts of customers in the last 24 virtual hours, newest first; a guide is a contact beside one of these. */
export const contactsOfTheDay = ({
  center,
  clock,
}: Pick<LocalCentre, 'center' | 'clock'>): readonly Contact[] => {
  const since = clock.nowMilliseconds() - dayMilliseconds;
  return [...center.contacts]
    .filter(
      ({ state }) =>
        state.segmentAttributes['connect:Subtype'] !== 'connect:Guide' && state.initiationTimestamp >= since,
    )
    .reverse();
};

export const contactsOnFloor = (
  centre: LocalCentre,
  contacts: readonly Contact[],
  dispositionOf: (contact: Contact) => string | undefined,
): readonly ContactOnFloor[] =>
  contacts.slice(0, contactsShown).map((contact) => {
    const { state, times } = contact;
    const { need } = state.attributes;
    return {
      contactId: state.contactId,
      channel: state.channel,
      from: state.customerEndpoint?.address,
      startedAt: state.initiationTimestamp,
      endedAt: times.disconnected,
      queue: queueName(centre, state.targetQueue?.arn),
      agent: contact.agent?.user.username,
      need: need === 'none' ? undefined : need,
      disposition: dispositionOf(contact),
    };
  });

export const queuesOnFloor = (
  { definition, clock }: LocalCentre,
  contacts: Iterable<Contact>,
  agents: readonly AgentOnFloor[],
): readonly QueueOnFloor[] => {
  const waits = new Map<string, number[]>();
  for (const { stage, state, times } of contacts) {
    if (stage !== 'waiting' && stage !== 'offered') continue;
    const arn = state.targetQueue?.arn ?? '';
    const seconds = Math.max(0, clock.nowMilliseconds() - (times.enqueued ?? clock.nowMilliseconds())) / 1000;
    waits.set(arn, [...(waits.get(arn) ?? []), seconds]);
  }
  return definition.queues.map(({ arn, name }) => {
    const serving = agents.filter(({ routingProfile }) =>
      definition.routingProfiles
        .find((profile) => profile.name === routingProfile)
        ?.queues.some(({ queueArn }) => queueArn === arn),
    );
    const waiting = waits.get(arn) ?? [];
    return {
      name,
      waiting: waiting.length,
      longestWaitSeconds: Math.floor(Math.max(0, ...waiting)),
      staffed: serving.filter(({ state }) => state !== 'Offline').length,
      available: serving.filter(({ state, contacts: held }) => state === 'Available' && held.length === 0)
        .length,
    };
  });
};

/** Seconds within which a contact should be answered: the trade's usual 80/20; the settings have none of their own. */
const targetSeconds = 20;

export const serviceLevel = (contacts: readonly Contact[]): CentreState['serviceLevel'] => {
  let [answered, answeredInTime, abandoned] = [0, 0, 0];
  for (const { times, disconnectReason, transfer, callbackCreated } of contacts) {
    if (times.enqueued === undefined || transfer !== undefined) continue;
    if (times.connectedToAgent !== undefined) {
      answered += 1;
      if (times.connectedToAgent - times.enqueued <= targetSeconds * 1000) answeredInTime += 1;
    } else if (disconnectReason === 'CUSTOMER_DISCONNECT' && !callbackCreated) abandoned += 1;
  }
  return { targetSeconds, answeredInTime, answered, abandoned };
};
