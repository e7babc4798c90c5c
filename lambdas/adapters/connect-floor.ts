import { type ConnectClient, GetCurrentMetricDataCommand } from '@aws-sdk/client-connect';
import type { Floor } from '../../domain/dialling/ports.ts';
import { Fault } from '../../domain/shared/fault.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import { isBusy } from './connect-errors.ts';

/** Amazon Connect did not say who is free: nobody is called for agents we do not know of. */
export class FloorFault extends Fault {
  readonly code = 'dialling.floor';
  readonly retryable = true;
}

const rememberedMilliseconds = 2000;

/**
 * Agents of a queue who are free (`GetCurrentMetricData`, 5 requests a second and account), two seconds old at most. Asked too often, Connect says
 * nothing: then nobody is known to be free.
 *
 * @param instanceId of the instance. A queue is named by its id or ARN.
 */
export const connectFloor = (
  client: Pick<ConnectClient, 'send'>,
  instanceId: string,
  clock: Clock,
): Floor => {
  const remembered = new Map<string, { readonly until: number; readonly free: Promise<number> }>();
  return {
    free: (queue) => {
      const now = clock.now().getTime();
      const last = remembered.get(queue);
      if (last !== undefined && now < last.until) return last.free;
      const free = current(client, instanceId, queue, 'AGENTS_AVAILABLE', 'VOICE', 0);
      remembered.set(queue, { until: now + rememberedMilliseconds, free });
      free.catch(() => remembered.delete(queue));
      return free;
    },
  };
};

/**
 * Tasks that wait in a queue for an agent. Asked too often, Connect says nothing: then it is taken for many, and none is added.
 */
export const connectTasksWaiting =
  (client: Pick<ConnectClient, 'send'>, instanceId: string) =>
  (queue: string): Promise<number> =>
    current(client, instanceId, queue, 'CONTACTS_IN_QUEUE', 'TASK', Number.MAX_SAFE_INTEGER);

const current = async (
  client: Pick<ConnectClient, 'send'>,
  instanceId: string,
  queue: string,
  metric: 'AGENTS_AVAILABLE' | 'CONTACTS_IN_QUEUE',
  channel: 'VOICE' | 'TASK',
  whenBusy: number,
): Promise<number> => {
  try {
    const { MetricResults = [] } = await client.send(
      new GetCurrentMetricDataCommand({
        InstanceId: instanceId,
        Filters: { Queues: [queue], Channels: [channel] },
        CurrentMetrics: [{ Name: metric, Unit: 'COUNT' }],
      }),
    );
    return MetricResults.flatMap(({ Collections = [] }) => Collections).reduce(
      (sum, { Value }) => sum + Math.max(0, Math.floor(Value ?? 0)),
      0,
    );
  } catch (cause) {
    if (isBusy(cause)) return whenBusy;
    throw new FloorFault(`asking for ${metric} of a queue failed`, { cause });
  }
};
