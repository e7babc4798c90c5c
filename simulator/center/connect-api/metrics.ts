import type { QueueMetrics } from '../../engine/services.ts';
import type { Channel } from '../definition.ts';
import type { Floor } from '../floor.ts';
import type { Metrics } from '../metrics.ts';
import {
  checkInstance,
  contactOf,
  type Input,
  invalidParameter,
  invalidRequest,
  list,
  members,
  notFound,
  type Operation,
} from './input.ts';

/** What is counted, by the names of GetCurrentMetricData. */
const current: Readonly<Record<string, (metrics: QueueMetrics) => number>> = {
  AGENTS_ONLINE: (one) => one.agentsOnline,
  AGENTS_AVAILABLE: (one) => one.agentsAvailable,
  AGENTS_STAFFED: (one) => one.agentsStaffed,
  AGENTS_AFTER_CONTACT_WORK: (one) => one.agentsAfterContactWork,
  AGENTS_ON_CALL: (one) => one.agentsBusy,
  AGENTS_ON_CONTACT: (one) => one.agentsBusy,
  AGENTS_ERROR: (one) => one.agentsMissed,
  AGENTS_NON_PRODUCTIVE: (one) => one.agentsNonProductive,
  CONTACTS_IN_QUEUE: (one) => one.contactsInQueue,
  OLDEST_CONTACT_AGE: (one) => one.oldestContactAgeSeconds,
};

const channelNames: readonly Channel[] = ['VOICE', 'CHAT', 'TASK', 'EMAIL'];

/** Real-time numbers of contacts and queues. */
export const metricOperations = (floor: Floor, metrics: Metrics): Readonly<Record<string, Operation>> => ({
  GetContactMetrics: (input) => {
    const contact = contactOf(floor, input);
    const { contactId } = contact.state;
    // Documented: only while the contact is in a queue. Not established: the name of the error; the model offers this one for it.
    if (floor.queues.of(contact) === undefined) {
      throw invalidRequest(`the contact ${contactId} is in no queue: its metrics exist only while it waits`);
    }
    const values: Readonly<Record<string, () => number | undefined>> = {
      POSITION_IN_QUEUE: () => metrics.position(contact),
      ESTIMATED_WAIT_TIME: () => metrics.estimatedWait(contact),
    };
    const asked = list(input['Metrics']).map((metric) => String(members(metric)['Name']));
    const unknown = asked.find((name) => values[name] === undefined);
    if (unknown !== undefined) throw invalidParameter(`there is no contact metric ${unknown}`);
    return {
      // Not established: how a wait that cannot be estimated is answered. Left out, so that nobody is told a made-up one.
      MetricResults: asked.flatMap((Name) => {
        const value = values[Name]?.();
        return value === undefined ? [] : [{ Name, Value: { Number: value } }];
      }),
      Id: contactId,
      Arn: `${floor.definition.instanceArn}/contact/${contactId}`,
    };
  },

  GetCurrentMetricData: (input) => {
    checkInstance(floor, input);
    const queues = list(members(input['Filters'])['Queues']).map(String);
    if (queues.length === 0) throw invalidParameter('Filters.Queues is missing');
    const channels = list(members(input['Filters'])['Channels']).map(String);
    const channel = channels.length === 1 ? channelNames.find((name) => name === channels[0]) : undefined;
    if (channels.length > 0 && channel === undefined)
      throw invalidParameter(`Filters.Channels holds ${channels.join(', ')}; here it may hold one channel`);
    const asked = list(input['CurrentMetrics']).map(members);
    const unknown = asked.find(({ Name }) => current[String(Name)] === undefined);
    if (unknown !== undefined)
      throw invalidParameter(`there is no current metric ${String(unknown['Name'])} here`);
    const grouped = list(input['Groupings']).includes('QUEUE');
    const found = queues.map((given) => {
      const queue = floor.directory.queue(given);
      const now = queue && metrics.queueMetrics({ kind: 'queue', arn: queue.arn }, channel);
      if (queue === undefined || now === undefined) throw notFound(`there is no queue ${given}`);
      return { queue, now };
    });
    const collections = (of: readonly QueueMetrics[]) =>
      asked.map((Metric) => ({ Metric, Value: total(Metric, of) }));
    return {
      MetricResults: grouped
        ? found.map(({ queue, now }) => ({
            Dimensions: { Queue: { Id: idOf(queue.arn), Arn: queue.arn } },
            Collections: collections([now]),
          }))
        : [{ Collections: collections(found.map(({ now }) => now)) }],
      DataSnapshotTime: floor.clock.now(),
    };
  },
});

const total = (metric: Input, of: readonly QueueMetrics[]): number => {
  const name = String(metric['Name']);
  const values = of.map((one) => current[name]?.(one) ?? 0);
  return name === 'OLDEST_CONTACT_AGE' ? Math.max(0, ...values) : values.reduce((sum, one) => sum + one, 0);
};

const idOf = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);
