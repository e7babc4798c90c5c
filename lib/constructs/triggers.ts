import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Stream } from 'aws-cdk-lib/aws-kinesis';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { KinesisEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type LambdaDefinition, type LambdaName, lambdas } from '../../lambdas/registry.ts';
import type { EncryptedQueue } from './encrypted-queue.ts';
import type { RegistryFunctions } from './registry-functions.ts';

export interface TriggersProps {
  readonly functions: RegistryFunctions;
  readonly events: EncryptedQueue;
  readonly records: Stream;
  /** What no function took: events that could not be delivered, records that failed again and again. */
  readonly undelivered: Queue;
}

/** What starts the functions that no flow calls, as the registry says. */
export class Triggers extends Construct {
  constructor(scope: Construct, id: string, props: TriggersProps) {
    super(scope, id);
    for (const [name, { trigger }] of Object.entries(lambdas) as [LambdaName, LambdaDefinition][]) {
      const { function: fn } = props.functions.named(name);
      switch (trigger.kind) {
        case 'flow':
          break;
        case 'queue':
          fn.addEventSource(
            new SqsEventSource(props.events.queue, {
              batchSize: trigger.batchSize,
              maxConcurrency: trigger.maximumConcurrency,
              reportBatchItemFailures: true,
            }),
          );
          break;
        case 'stream':
          fn.addEventSource(
            new KinesisEventSource(props.records, {
              startingPosition: StartingPosition.TRIM_HORIZON,
              batchSize: trigger.batchSize,
              bisectBatchOnError: true,
              reportBatchItemFailures: true,
              retryAttempts: 10,
              maxRecordAge: Duration.days(6),
              onFailure: new SqsDlq(props.undelivered),
            }),
          );
          break;
        case 'schedule':
          new Rule(this, name, {
            description: `${name}: every ${trigger.everyMinutes} minutes`,
            schedule: Schedule.rate(Duration.minutes(trigger.everyMinutes)),
            targets: [new LambdaTarget(fn, { deadLetterQueue: props.undelivered, retryAttempts: 2 })],
          });
          break;
      }
    }
  }
}
