import {
  type ConnectClient,
  type ContactMetricResult,
  GetContactMetricsCommand,
} from '@aws-sdk/client-connect';
import type { QueuePositions } from '../../domain/contact/queue-position.ts';

/**
 * Asks Connect (`GetContactMetrics`). It is asked while the caller waits and what it says is a courtesy, so every failure, a contact that is
 * in no queue any more included, is "not known" and no fault. Not established: whether a contact that left the queue is an error of Connect's
 * or an answer without metrics; both end here.
 */
export const connectQueuePositions = (
  client: Pick<ConnectClient, 'send'>,
  { timeoutMilliseconds = 1500 }: { readonly timeoutMilliseconds?: number } = {},
): QueuePositions => ({
  find: async (instanceArn, contactId) => {
    try {
      const { MetricResults } = await client.send(
        new GetContactMetricsCommand({
          InstanceId: instanceArn.slice(instanceArn.lastIndexOf('/') + 1),
          ContactId: contactId,
          Metrics: [{ Name: 'POSITION_IN_QUEUE' }, { Name: 'ESTIMATED_WAIT_TIME' }],
        }),
        { abortSignal: AbortSignal.timeout(timeoutMilliseconds) },
      );
      const position = metricOf(MetricResults, 'POSITION_IN_QUEUE');
      return position === undefined || position < 1
        ? undefined
        : { position, estimatedWaitSeconds: metricOf(MetricResults, 'ESTIMATED_WAIT_TIME') };
    } catch {
      return undefined;
    }
  },
});

const metricOf = (
  results: readonly ContactMetricResult[] | undefined,
  name: ContactMetricResult['Name'],
): number | undefined => {
  const value = results?.find((result) => result.Name === name)?.Value?.Number;
  return value === undefined || !Number.isFinite(value) || value < 0 ? undefined : value;
};
