import type { VirtualClock } from '../../clock.ts';
import type { Resource, Resources } from '../assembly/resources.ts';
import { textOf } from '../assembly/template.ts';
import type { LocalFunction } from '../functions/pool.ts';
import type { AssemblyQueues } from '../sqs/queues.ts';
import type { LocalStream } from '../streams/stream.ts';
import { mapQueue } from './sqs-mapping.ts';
import { mapStream } from './stream-mapping.ts';

export interface Mappings {
  /** Those whose source is neither a queue nor a stream of the assembly. */
  readonly unmapped: readonly Resource[];
  stop(): void;
}

/** Starts every event source mapping of the assembly that is not switched off. */
export const startMappings = (
  resources: Resources,
  queues: AssemblyQueues,
  streams: readonly LocalStream[],
  functionAt: (name: string) => LocalFunction | undefined,
  clock: VirtualClock,
): Mappings => {
  const stops: (() => void)[] = [];
  const unmapped: Resource[] = [];
  for (const mapping of resources.ofType('AWS::Lambda::EventSourceMapping')) {
    const { properties } = mapping;
    if (String(properties['Enabled'] ?? true) === 'false') continue;
    const source = textOf(properties['EventSourceArn']) ?? '';
    const target = functionAt(textOf(properties['FunctionName']) ?? '');
    const queue = queues.byArn(source);
    const stream = streams.find(({ arn }) => arn === source);
    if (target !== undefined && queue !== undefined) stops.push(mapQueue(mapping, queue, target, clock));
    else if (target !== undefined && stream !== undefined)
      stops.push(mapStream(mapping, stream, target, queues, clock));
    else unmapped.push(mapping);
  }
  return {
    unmapped,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
};
