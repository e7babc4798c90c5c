import type { VirtualClock } from '../../clock.ts';
import type { Resources } from '../assembly/resources.ts';
import { numberOf, objectOf, textOf } from '../assembly/template.ts';
import type { Deliveries, RetryPolicy } from '../events/target.ts';
import type { AssemblyQueues } from '../sqs/queues.ts';
import type { LocalFunction } from './pool.ts';

/**
 * Asynchronous invocation: Lambda answers at once, tries the function up to two times again (after one minute, then two), and puts what
 * failed to the end in the dead-letter queue or the on-failure destination, when it is a queue.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
export const invokingLater = (
  resources: Resources,
  clock: VirtualClock,
  queues: AssemblyQueues,
  functionAt: (arn: string) => LocalFunction | undefined,
): Deliveries['invokeLater'] => {
  const configured = new Map(
    resources
      .ofType('AWS::Lambda::EventInvokeConfig')
      .map(({ properties }) => [textOf(properties['FunctionName']), properties] as const),
  );
  const run = async (target: LocalFunction, event: unknown, retry: RetryPolicy): Promise<void> => {
    const { name, arn } = target.settings;
    const config = configured.get(name) ?? configured.get(arn) ?? {};
    const own = objectOf(resources.find(arn)?.properties['DeadLetterConfig']);
    const attempts = 1 + (numberOf(config['MaximumRetryAttempts']) ?? 2);
    let error = '';
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const answer = await target.invoke(event);
      if (answer.ok) return;
      error = answer.error;
      if (attempt < attempts) await clock.sleep(attempt * 60_000);
    }
    const destination = textOf(objectOf(objectOf(config['DestinationConfig'])['OnFailure'])['Destination']);
    const body =
      destination === undefined
        ? JSON.stringify(event)
        : JSON.stringify({
            version: '1.0',
            timestamp: clock.now().toISOString(),
            requestContext: {
              functionArn: arn,
              condition: 'RetriesExhausted',
              approximateInvokeCount: attempts,
            },
            requestPayload: event,
            responsePayload: { errorMessage: error },
          });
    queues.byArn(destination ?? textOf(own['TargetArn']) ?? retry.deadLetterArn ?? '')?.send({ body });
  };
  return (arn, event, retry = {}) => {
    const target = functionAt(arn);
    return target === undefined ? undefined : run(target, event, retry);
  };
};
