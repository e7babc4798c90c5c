import type { CenterServices } from '../engine/services.ts';
import type { Floor } from './floor.ts';
import { isOpenAt } from './hours.ts';
import type { Metrics } from './metrics.ts';
import { queueing, routingChanged } from './queueing.ts';
import { createTasks } from './tasks.ts';
import { transferServices } from './transfer-services.ts';

export interface ServicePorts {
  readonly invokeFunction: CenterServices['invokeFunction'];
  readonly recognise: CenterServices['recognise'];
  readonly percent: () => number;
}

/** What running flows ask of the centre, answered by its parts. */
export const createServices = (floor: Floor, metrics: Metrics, ports: ServicePorts): CenterServices => {
  const { directory, definition } = floor;
  /** A function is associated as a whole: its versions and aliases with it. */
  const associated = new Set(definition.associatedFunctionArns.map(unqualified));
  return {
    clock: floor.clock,
    definition,
    percent: ports.percent,
    emit: (contact, happening) => {
      floor.journal.emit(contact.contactId, happening);
      if (happening.type !== 'arrow-followed' || happening.action !== 'UpdateContactRoutingBehavior') return;
      routingChanged(floor, floor.book.of(contact));
    },
    flow: directory.flow,
    invokeFunction: async (arn, event) =>
      associated.has(unqualified(arn))
        ? ports.invokeFunction(arn, event)
        : {
            ok: false,
            error: `the function ${arn} is not associated with the instance: add an IntegrationAssociation for it`,
            retryable: false,
            realMilliseconds: 0,
          },
    ...queueing(floor),
    createCallback: floor.callbacks.create,
    createTask: createTasks(floor).fromFlow,
    dialThirdParty: floor.transfers.dialThirdParty,
    ...transferServices(floor),
    // A callback's customer is on the line before the outbound whisper begins; contacts dialled by agents do not exist here.
    completeOutboundCall: async () => false,
    isOpen: (hoursArn) => {
      const hours = definition.hours.find(({ arn }) => arn === hoursArn || arn.endsWith(`/${hoursArn}`));
      return hours === undefined ? undefined : isOpenAt(hours, floor.clock.nowMilliseconds());
    },
    hoursOf: ({ targetQueue }) =>
      targetQueue?.kind === 'queue' ? directory.queue(targetQueue.arn)?.hoursArn : undefined,
    queueMetrics: metrics.queueMetrics,
    isDialable: (number) => /^\+[1-9]\d{6,14}$/.test(number),
    findQueue: (given) => {
      const queue = directory.queue(given);
      if (queue === undefined) return undefined;
      const callerId = queue.outboundCallerId?.number;
      const { arn, name } = queue;
      return callerId === undefined ? { arn, name } : { arn, name, outboundCallerId: callerId };
    },
    findAgent: (given) => {
      const user = directory.user(given);
      if (user === undefined) return undefined;
      const { arn, username, firstName, lastName } = user;
      return { arn, username, firstName, lastName };
    },
    relatedContact: ({ relatedContactId }) =>
      relatedContactId === undefined ? undefined : floor.book.find(relatedContactId)?.state,
    recognise: ports.recognise,
  };
};

/** A function's ARN without the version or alias behind it. */
const unqualified = (arn: string): string => arn.split(':').slice(0, 7).join(':');
