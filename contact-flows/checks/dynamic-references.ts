import { parametersOf } from '../language/catalogue/index.ts';
import { isWholePath } from '../language/json-path.ts';
import type { Rule } from './support/rule.ts';

/** Parameters that name something else in the instance or the account. Agents come and go, so that a flow cannot but find out whose queue it is. */
const references = [
  'ContactFlowId',
  'FlowModuleId',
  'LambdaFunctionARN',
  'QueueId',
  'HoursOfOperationId',
  'AliasArn',
  'EventHooks',
  'WisdomAssistantArn',
  'ContactFlowArn',
];

export const dynamicReferences: Rule = {
  id: 'dynamic-references',
  severity: 'warning',
  finds: 'a flow, queue, function or bot that is only known when the contact is there',
  source: 'nothing can check before that it exists; a missing one takes the error branch',
  cure: 'name it, or be sure that the error branch leads to a person',
  check: ({ document }) =>
    document.Actions.flatMap((action) =>
      [...dynamic(parametersOf(action), '')].map(([place, path]) => ({
        block: action.Identifier,
        why: `${action.Type}: ${place} comes from ${path}`,
      })),
    ),
};

function* dynamic(value: unknown, place: string): Generator<readonly [string, string]> {
  if (
    typeof value === 'string' &&
    isWholePath(value) &&
    references.some((name) => place.split('.').includes(name))
  )
    yield [place, value];
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [key, item] of Object.entries(value)) yield* dynamic(item, place ? `${place}.${key}` : key);
}
