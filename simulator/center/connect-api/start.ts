import { ConnectApiError } from '../api.ts';
import type { CallsOfFloor } from '../calls.ts';
import type { FlowDefinition } from '../definition.ts';
import type { Floor } from '../floor.ts';
import { dialOut } from '../outbound.ts';
import { liveCaller } from '../participants/live-caller.ts';
import { createTasks } from '../tasks.ts';
import {
  checkAttributes,
  checkInstance,
  type Input,
  invalidParameter,
  invalidRequest,
  members,
  notFound,
  type Operation,
  onceByToken,
  references,
  required,
  text,
  textMap,
} from './input.ts';
import { tokenBucket } from './token-bucket.ts';

/** Contacts begun through the API. */
export const startOperations = (floor: Floor, calls: CallsOfFloor): Readonly<Record<string, Operation>> => {
  const now = () => floor.clock.nowMilliseconds();
  const once = onceByToken(now);
  const dialling = tokenBucket('StartOutboundVoiceContact', now);
  const tasking = tokenBucket('StartTaskContact', now);
  const flowOf = (input: Input): FlowDefinition => {
    checkInstance(floor, input);
    const given = required(input, 'ContactFlowId');
    const flow = floor.directory.flow(given);
    if (flow === undefined) throw notFound(`there is no flow ${given}`);
    return flow;
  };
  const attributesOf = (input: Input): Record<string, string> => {
    const attributes = textMap(input['Attributes']);
    checkAttributes(attributes);
    const related = text(input, 'RelatedContactId');
    // Copied, and apart from then on.
    return { ...(related && floor.book.find(related)?.state.attributes), ...attributes };
  };
  const about = (input: Input) => ({
    name: text(input, 'Name'),
    description: text(input, 'Description'),
    references: references(input['References']),
    relatedContactId: text(input, 'RelatedContactId'),
    attributes: attributesOf(input),
  });

  return {
    StartOutboundVoiceContact: (input) => {
      dialling.take();
      const flow = flowOf(input);
      const number = required(input, 'DestinationPhoneNumber');
      if (!floor.services.isDialable(number)) {
        throw new ConnectApiError(
          'DestinationNotAllowedException',
          403,
          `${number} cannot be dialled from here`,
        );
      }
      const queueId = text(input, 'QueueId');
      const queue = queueId === undefined ? undefined : floor.directory.queue(queueId);
      if (queueId !== undefined && queue === undefined) throw notFound(`there is no queue ${queueId}`);
      const source = text(input, 'SourcePhoneNumber') ?? queue?.outboundCallerId?.number;
      if (queueId === undefined && source === undefined) {
        throw invalidRequest('give a QueueId or a SourcePhoneNumber: the call needs a caller id');
      }
      const detectsMachines =
        members(input['AnswerMachineDetectionConfig'])['EnableAnswerMachineDetection'] === true;
      if (detectsMachines && text(input, 'TrafficType') !== 'CAMPAIGN')
        throw invalidRequest('answering machine detection needs TrafficType CAMPAIGN');
      const ring = input['RingTimeoutInSeconds'] ?? floor.times.dialSeconds;
      if (typeof ring !== 'number' || ring < 15 || ring > 60) {
        throw invalidParameter('RingTimeoutInSeconds is no number from 15 to 60');
      }
      const order = {
        ...about(input),
        number,
        source,
        queueArn: queue?.arn,
        ringSeconds: ring,
        campaignId: text(input, 'CampaignId'),
        detectsMachines,
        flow,
      };
      return { ContactId: once(text(input, 'ClientToken'), () => dialOut(floor, order).state.contactId) };
    },

    StartTaskContact: (input) => {
      tasking.take();
      const flow = flowOf(input);
      const name = required(input, 'Name');
      const { ScheduledTime: scheduled } = input;
      const start = () =>
        createTasks(floor).start(flow, {
          ...about(input),
          name,
          ...(scheduled instanceof Date ? { scheduledTime: scheduled.toISOString() } : {}),
        });
      return { ContactId: once(text(input, 'ClientToken'), () => start().state.contactId) };
    },

    /** The chat's customer connects by the participant service, which is not simulated: nobody writes in it. */
    StartChatContact: (input) => {
      const flow = flowOf(input);
      if (text(members(input['ParticipantDetails']), 'DisplayName') === undefined) {
        throw invalidParameter('ParticipantDetails.DisplayName is missing');
      }
      const message = text(members(input['InitialMessage']), 'Content');
      const start = () =>
        calls.startChat({
          flow: flow.arn,
          participant: liveCaller(),
          attributes: attributesOf(input),
          ...(message === undefined ? {} : { initialMessage: message }),
        });
      const ContactId = once(text(input, 'ClientToken'), () => start().contactId);
      return { ContactId, ParticipantId: `${ContactId}-customer`, ParticipantToken: `${ContactId}-token` };
    },
  };
};
