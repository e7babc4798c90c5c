import { CustomResource, Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Bundles } from './bundle.ts';
import { inLanes } from './lanes.ts';
import { type LogSettings, PrivateFunction } from './private-function.ts';
import type { Queues } from './queues.ts';

/**
 * Shows the quick connects to the agents of every queue. A queue's own property cannot: the quick connect of a queue names that queue,
 * so each would have to be created before the other.
 */
export class QueueQuickConnects extends Construct {
  constructor(
    scope: Construct,
    id: string,
    {
      instanceArn,
      queues,
      quickConnectArns,
      bundles,
      logs,
    }: {
      readonly instanceArn: string;
      readonly queues: Queues;
      readonly quickConnectArns: readonly string[];
      readonly bundles: Bundles;
      readonly logs: LogSettings;
    },
  ) {
    super(scope, id);
    const bundle = bundles['queue-quick-connects'];
    if (bundle === undefined) throw new Error('the function "queue-quick-connects" was not bundled');
    const associator = new PrivateFunction(this, 'Associator', {
      name: 'queue-quick-connects',
      description: 'queue-quick-connects: shows quick connects to the agents of a queue',
      bundle,
      timeoutSeconds: 120,
      logs,
      retryAttempts: 0,
    });
    associator.allowMany(
      ['connect:AssociateQueueQuickConnects', 'connect:DisassociateQueueQuickConnects'],
      [`${instanceArn}/queue/*`, `${instanceArn}/transfer-destination/*`],
      'it also takes away what a former deployment showed, whose names are not in this one any more; never of another instance',
    );
    for (const queue of queues.all)
      new CustomResource(this, queue.name, {
        resourceType: 'Custom::QueueQuickConnects',
        serviceToken: associator.function.functionArn,
        serviceTimeout: Duration.minutes(5), // CloudFormation waits an hour otherwise
        properties: {
          InstanceArn: instanceArn,
          QueueArn: queue.attrQueueArn,
          QuickConnectArns: [...quickConnectArns],
        },
      });
    inLanes(this);
  }
}
