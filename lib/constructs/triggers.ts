import { Duration, Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Stream } from 'aws-cdk-lib/aws-kinesis';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type LambdaDefinition, type LambdaName, lambdas, type QueueName } from '../../lambdas/registry.ts';
import { onlyThrough } from './keys.ts';
import type { PrivateFunction } from './private-function.ts';
import type { RegistryFunctions } from './registry-functions.ts';

export interface TriggersProps {
  readonly functions: RegistryFunctions;
  readonly queue: (queue: QueueName) => { readonly arn: string; readonly keyArn: string };
  readonly records: Stream;
  /** What no function took: events that could not be delivered, records that failed again and again. */
  readonly undelivered: Queue;
  /** Of the stream and of what was not delivered. */
  readonly key: IKey;
}

type Trigger<Kind> = Extract<LambdaDefinition['trigger'], { kind: Kind }>;

/** A message stays hidden for six times as long as the slowest consumer of its queue may take. */
export const visibilitySeconds = (queue: QueueName): number =>
  6 *
  Math.max(
    30,
    ...(Object.values(lambdas) as LambdaDefinition[]).map(({ trigger, timeoutSeconds }) =>
      trigger.kind === 'queue' && trigger.queue === queue ? timeoutSeconds : 0,
    ),
  );

/** What starts the functions that no flow calls, as the registry says. */
export class Triggers extends Construct {
  readonly #props: TriggersProps;

  constructor(scope: Construct, id: string, props: TriggersProps) {
    super(scope, id);
    this.#props = props;
    for (const [name, { trigger }] of Object.entries(lambdas) as [LambdaName, LambdaDefinition][]) {
      const started = props.functions.named(name);
      if (trigger.kind === 'queue') this.#startByQueue(name, started, trigger);
      if (trigger.kind === 'stream') this.#startByStream(name, started, trigger);
      if (trigger.kind === 'schedule') this.#startBySchedule(name, started, trigger);
    }
  }

  #startByQueue(name: string, started: PrivateFunction, trigger: Trigger<'queue'>): void {
    const { arn, keyArn } = this.#props.queue(trigger.queue);
    started.allow(
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'],
      [arn],
    );
    started.allow(['kms:Decrypt'], [keyArn], onlyThrough(Stack.of(this), 'sqs'));
    this.#mapping(name, started, {
      eventSourceArn: arn,
      batchSize: trigger.batchSize,
      maximumBatchingWindowInSeconds: trigger.windowSeconds,
      scalingConfig: { maximumConcurrency: trigger.maximumConcurrency },
    });
  }

  #startByStream(name: string, started: PrivateFunction, trigger: Trigger<'stream'>): void {
    const { records, undelivered, key } = this.#props;
    started.allow(
      [
        'kinesis:DescribeStream',
        'kinesis:DescribeStreamSummary',
        'kinesis:GetRecords',
        'kinesis:GetShardIterator',
        'kinesis:ListShards',
      ],
      [records.streamArn],
    );
    started.allow(['sqs:SendMessage'], [undelivered.queueArn]);
    started.allow(
      ['kms:Decrypt', 'kms:GenerateDataKey'],
      [key.keyArn],
      onlyThrough(Stack.of(this), 'kinesis', 'sqs'), // the stream, and where its failures go
    );
    this.#mapping(name, started, {
      eventSourceArn: records.streamArn,
      batchSize: trigger.batchSize,
      maximumBatchingWindowInSeconds: trigger.windowSeconds,
      startingPosition: 'TRIM_HORIZON',
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: 10,
      maximumRecordAgeInSeconds: Duration.days(6).toSeconds(), // the stream keeps seven days
      destinationConfig: { onFailure: { destination: undelivered.queueArn } },
    });
  }

  #startBySchedule(name: string, started: PrivateFunction, { everyMinutes }: Trigger<'schedule'>): void {
    new Rule(this, name, {
      description: `${name}: every ${everyMinutes} minutes`,
      schedule: Schedule.rate(Duration.minutes(everyMinutes)),
      targets: [
        new LambdaTarget(started.function, { deadLetterQueue: this.#props.undelivered, retryAttempts: 2 }),
      ],
    });
  }

  #mapping(
    name: string,
    { function: fn }: PrivateFunction,
    source: Omit<ConstructorParameters<typeof CfnEventSourceMapping>[2], 'functionName'>,
  ): void {
    const mapping = new CfnEventSourceMapping(this, name, {
      functionName: fn.functionName,
      functionResponseTypes: ['ReportBatchItemFailures'],
      ...source,
    });
    if (fn.role) mapping.node.addDependency(fn.role); // Lambda refuses a mapping whose role cannot read the source yet
  }
}
