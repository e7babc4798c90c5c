import { isObject, type Json, type JsonObject, numberOf, objectOf, textOf } from '../assembly/template.ts';
import type { AssemblyQueues } from '../sqs/queues.ts';

/** Where rules, schedules and failed invocations deliver to. */
export interface Deliveries {
  readonly queues: AssemblyQueues;
  /** Invokes a function without waiting for its answer, with its retries and its dead-letter queue. Undefined: no such function. */
  invokeLater(functionArn: string, event: unknown, retry?: RetryPolicy): Promise<void> | undefined;
}
export interface RetryPolicy {
  readonly maximumAttempts?: number;
  readonly deadLetterArn?: string;
}

/** What a rule or a schedule has as its target: `Arn`, `Input…`, `SqsParameters`, `RetryPolicy`, `DeadLetterConfig`. */
export const deliver = (target: JsonObject, event: Json, { queues, invokeLater }: Deliveries): void => {
  const arn = textOf(target['Arn']) ?? '';
  const input = inputOf(target, event);
  const queue = queues.byArn(arn);
  if (queue !== undefined) {
    const groupId = textOf(objectOf(target['SqsParameters'])['MessageGroupId']);
    const body = typeof input === 'string' ? input : JSON.stringify(input);
    queue.send({ body, ...(groupId !== undefined && { groupId }) });
    return;
  }
  const maximumAttempts = numberOf(objectOf(target['RetryPolicy'])['MaximumRetryAttempts']);
  const deadLetterArn = textOf(objectOf(target['DeadLetterConfig'])['Arn']);
  void invokeLater(arn, input, {
    ...(maximumAttempts !== undefined && { maximumAttempts }),
    ...(deadLetterArn !== undefined && { deadLetterArn }),
  });
};

/** `Input`, `InputPath`, `InputTransformer`, or the event as it is. */
const inputOf = (target: JsonObject, event: Json): Json => {
  const fixed = textOf(target['Input']);
  if (fixed !== undefined) return parsed(fixed);
  const path = textOf(target['InputPath']);
  if (path !== undefined) return at(event, path) ?? null;
  const transformer = objectOf(target['InputTransformer']);
  const template = textOf(transformer['InputTemplate']);
  if (template === undefined) return event;
  const paths = objectOf(transformer['InputPathsMap']);
  const filled = template.replace(/"?<([A-Za-z0-9_.-]+)>"?/g, (whole, name: string) => {
    const value = name === 'aws.events.event' ? event : at(event, String(paths[name] ?? ''));
    const quoted = whole.startsWith('"') && whole.endsWith('"');
    if (quoted) return JSON.stringify(typeof value === 'string' ? value : JSON.stringify(value ?? ''));
    return typeof value === 'string' && !template.trim().startsWith('"')
      ? JSON.stringify(value)
      : JSON.stringify(value ?? '');
  });
  return parsed(filled);
};
const parsed = (text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text; // an input need not be JSON
  }
};
const at = (value: Json, path: string): Json | undefined => {
  let found: Json | undefined = value;
  for (const step of path
    .replace(/^\$\.?/, '')
    .split('.')
    .filter(Boolean)) {
    found = isObject(found) ? found[step] : undefined;
  }
  return found;
};
