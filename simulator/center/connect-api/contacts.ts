import { ConnectApiError } from '../api.ts';
import type { Contact } from '../contact.ts';
import { known, segmentAttributes } from '../contact-event.ts';
import type { Floor } from '../floor.ts';
import { routingChanged } from '../queueing.ts';
import {
  checkAttributes,
  checkInstance,
  contactOf,
  notFound,
  type Operation,
  required,
  textMap,
} from './input.ts';

/** Voice contacts that the service does not let StopContact end. */
const notStoppable = ['DISCONNECT', 'TRANSFER', 'QUEUE_TRANSFER', 'EXTERNAL_OUTBOUND', 'MONITOR'];

/** What is asked of a contact, and done to it. */
export const contactOperations = (floor: Floor): Readonly<Record<string, Operation>> => ({
  DescribeContact: (input) => ({ Contact: described(contactOf(floor, input), floor) }),

  GetContactAttributes: (input) => ({
    Attributes: { ...contactOf(floor, input, 'InitialContactId').state.attributes },
  }),

  UpdateContactAttributes: (input) => {
    const contact = contactOf(floor, input, 'InitialContactId');
    const added = textMap(input['Attributes']);
    checkAttributes({ ...contact.state.attributes, ...added });
    // One object, shared by every contact of the chain.
    Object.assign(contact.state.attributes, added);
    for (const [name, value] of Object.entries(added)) {
      floor.journal.emit(contact.state.contactId, { type: 'attribute-set', name, value });
    }
    for (const one of floor.book.chain(contact.state.initialContactId)) {
      floor.reporting.updated(one, ['ContactAttributes']);
    }
    return {};
  },

  StopContact: (input) => {
    checkInstance(floor, input);
    const contactId = required(input, 'ContactId');
    const contact = floor.book.find(contactId);
    if (contact === undefined) {
      throw new ConnectApiError('ContactNotFoundException', 410, `there is no contact ${contactId}`);
    }
    const { channel, initiationMethod } = contact.state;
    if (channel === 'VOICE' && notStoppable.includes(initiationMethod)) {
      throw new ConnectApiError(
        'InvalidRequestException',
        400,
        `the contact ${contactId} was begun by ${initiationMethod}: a voice contact of that kind cannot be stopped`,
      );
    }
    const reason = channel === 'VOICE' ? 'OTHER' : 'API';
    void floor.life.finish(contact, reason, undefined);
    return {};
  },

  UpdateContactRoutingData: (input) => {
    const contact = contactOf(floor, input);
    const { QueuePriority: priority, QueueTimeAdjustmentSeconds: adjustment } = input;
    if (contact.stage === 'ended') throw notFound(`the contact ${contact.state.contactId} is over`);
    if (typeof priority === 'number') contact.state.queuePriority = priority;
    if (typeof adjustment === 'number') contact.state.queueTimeAdjustmentSeconds = adjustment;
    if (input['RoutingCriteria'] !== undefined) contact.state.routingCriteria = input['RoutingCriteria'];
    floor.reporting.updated(contact, ['RoutingCriteria']);
    routingChanged(floor, contact);
    floor.offers.route();
    return {};
  },
});

const described = (contact: Contact, floor: Floor): Readonly<Record<string, unknown>> => {
  const { state, times } = contact;
  const queue = state.targetQueue;
  return {
    Arn: `${floor.definition.instanceArn}/contact/${state.contactId}`,
    Id: state.contactId,
    InitialContactId: state.initialContactId,
    ...known('PreviousContactId', state.previousContactId),
    ...known('RelatedContactId', state.relatedContactId),
    InitiationMethod: state.initiationMethod,
    ...known('Name', state.name),
    ...known('Description', state.description),
    Channel: state.channel,
    ...known(
      'QueueInfo',
      queue === undefined
        ? undefined
        : { Id: queue.arn, ...known('EnqueueTimestamp', instant(times.enqueued)) },
    ),
    ...known(
      'AgentInfo',
      state.agent === undefined
        ? undefined
        : {
            Id: state.agent.arn,
            ...known('ConnectedToAgentTimestamp', instant(times.connectedToAgent)),
            ...known('AfterContactWorkStartTimestamp', instant(times.afterContactWorkStarted)),
            ...known('AfterContactWorkEndTimestamp', instant(times.afterContactWorkEnded)),
          },
    ),
    InitiationTimestamp: instant(state.initiationTimestamp),
    ...known('ConnectedToSystemTimestamp', instant(times.connectedToSystem)),
    ...known('DisconnectTimestamp', instant(times.disconnected)),
    ...known('LastUpdateTimestamp', instant(times.lastUpdated)),
    ...known('ScheduledTimestamp', instant(times.scheduled)),
    ...known('DisconnectReason', contact.stage === 'ended' ? contact.disconnectReason : undefined),
    ...known('CustomerId', state.customerId),
    ...known('CustomerEndpoint', endpoint(state.customerEndpoint)),
    ...known('SystemEndpoint', endpoint(state.systemEndpoint)),
    QueuePriority: state.queuePriority,
    QueueTimeAdjustmentSeconds: state.queueTimeAdjustmentSeconds,
    ...known('RoutingCriteria', state.routingCriteria),
    ...known('AnsweringMachineDetectionStatus', state.answeringMachineDetectionStatus),
    ...known('Campaign', contact.campaignId === undefined ? undefined : { CampaignId: contact.campaignId }),
    Attributes: { ...state.attributes },
    SegmentAttributes: Object.fromEntries(
      Object.keys(segmentAttributes(contact)).map((name) => [
        name,
        { ValueString: state.segmentAttributes[name] },
      ]),
    ),
    Tags: { ...state.tags },
  };
};

const instant = (epochMilliseconds: number | undefined): Date | undefined =>
  epochMilliseconds === undefined ? undefined : new Date(epochMilliseconds);

const endpoint = (one: Contact['state']['customerEndpoint']): unknown =>
  one === undefined ? undefined : { Address: one.address, Type: one.type };
