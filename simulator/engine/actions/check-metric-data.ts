import { type Action, branch, failed } from '../outcome.ts';
import type { QueueMetrics } from '../services.ts';
import { readTargetOrPresent } from '../target.ts';

const metrics: Readonly<Record<string, (metrics: QueueMetrics) => number>> = {
  NumberOfAgentsAvailable: ({ agentsAvailable }) => agentsAvailable,
  NumberOfAgentsStaffed: ({ agentsStaffed }) => agentsStaffed,
  NumberOfAgentsOnline: ({ agentsOnline }) => agentsOnline,
  NumberOfContactsInQueue: ({ contactsInQueue }) => contactsInQueue,
  // The console's operand is in milliseconds, in spite of the name.
  OldestContactInQueueAgeSeconds: ({ oldestContactAgeSeconds }) => oldestContactAgeSeconds * 1000,
};

/** Check staffing and Check queue status: of the queue or agent named, else of the one that is set. */
export const checkMetricData: Action = {
  simulated: true,
  run: (line) => {
    const type = String(line.parameter('MetricType'));
    const metric = Object.hasOwn(metrics, type) ? metrics[type] : undefined;
    if (!metric) return failed(`there is no metric "${type}"`);
    const target = readTargetOrPresent(line);
    if (target.kind !== 'found') return failed(target.reason);
    const now = line.services.queueMetrics(target.queue);
    return now ? branch(metric(now)) : failed(`there are no metrics of ${target.queue.arn}`);
  },
};
