import { type Action, failed, next } from '../outcome.ts';
import { readTargetOrPresent } from '../target.ts';

/** Get queue metrics: loads `$.Metrics`. */
export const getMetricData: Action = {
  simulated: true,
  note: 'The numbers are those of this instant, not 5 to 10 seconds old; QueueChannel is not looked at; contact metrics are not filled.',
  run: (line) => {
    const target = readTargetOrPresent(line);
    if (target.kind !== 'found') return failed(target.reason);
    const now = line.services.queueMetrics(target.queue);
    if (!now) return failed(`there are no metrics of ${target.queue.arn}`);
    line.scope.metrics = {
      Queue: {
        Name: now.name,
        ARN: now.arn,
        Size: now.contactsInQueue,
        OldestContactAge: now.oldestContactAgeSeconds,
        EstimatedWaitTime: now.estimatedWaitSeconds,
      },
      Agents: {
        Online: { Count: now.agentsOnline },
        Available: { Count: now.agentsAvailable },
        Staffed: { Count: now.agentsStaffed },
        AfterContactWork: { Count: now.agentsAfterContactWork },
        Busy: { Count: now.agentsBusy },
        Missed: { Count: now.agentsMissed },
        NonProductive: { Count: now.agentsNonProductive },
      },
    };
    return next;
  },
};
