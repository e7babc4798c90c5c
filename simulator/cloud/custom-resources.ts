import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '../clock.ts';
import { inOrderOfCreation } from './assembly/order.ts';
import { isCustom, type Resource, type Resources } from './assembly/resources.ts';
import {
  AssemblyFault,
  isObject,
  type Json,
  type JsonObject,
  objectOf,
  textOf,
} from './assembly/template.ts';
import type { LocalFunction } from './functions/pool.ts';
import { readBody, type Service, sendError } from './network/gateway.ts';

/** Custom resources: their function is invoked with CloudFormation's event, and its answer waited for. */
export interface CustomResources {
  /** Serves the answers that functions PUT to their ResponseURL. */
  readonly service: Service;
  /** Creates them all, in the order of their dependencies. */
  run(): Promise<void>;
}
interface Answer {
  readonly Status: string;
  readonly Reason?: string;
  readonly PhysicalResourceId?: string;
  readonly Data?: JsonObject;
}
/** The path of ResponseURLs: what the gateway takes as the service's name. */
export const responsePath = '/cloudformation-response';
/** CDK's framework function, which asks the user's own; it calls Lambda through an SDK that only the cloud's runtime brings along. */
const frameworkHandler = 'framework.onEvent';
const longestWaitMilliseconds = 3_600_000;
const defaultQueryMilliseconds = 5_000;

export const createCustomResources = (
  resources: Resources,
  clock: VirtualClock,
  functionAt: (arn: string) => LocalFunction | undefined,
  origin: () => string,
): CustomResources => {
  const waiting = new Map<string, (answer: Answer) => void>();
  const create = async (resource: Resource): Promise<void> => {
    const { ServiceToken: token, ...properties } = resource.properties;
    const target = functionAt(textOf(token) ?? '');
    if (target === undefined) return fail(resource, `its function ${textOf(token)} is not in the assembly`);
    const id = randomUUID();
    const event: JsonObject = {
      RequestType: 'Create',
      RequestId: id,
      ResponseURL: `${origin()}${responsePath}/${id}`,
      StackId: `arn:aws:cloudformation:${resource.region}:${resource.account}:stack/${resource.stack}/local`,
      ResourceType: resource.type,
      LogicalResourceId: resource.logicalId,
      ServiceToken: textOf(token) ?? '',
      ResourceProperties: { ServiceToken: textOf(token) ?? '', ...asTexts(properties) },
    };
    const answer =
      target.settings.handler === frameworkHandler
        ? await throughFramework(resource, target, event)
        : await throughResponse(resource, target, event, id);
    if (answer.Status !== 'SUCCESS')
      return fail(resource, answer.Reason ?? 'it answered FAILED without a reason');
    resources.answered(resource, answer.PhysicalResourceId ?? id, objectOf(answer.Data));
  };
  const throughResponse = async (
    resource: Resource,
    target: LocalFunction,
    event: JsonObject,
    id: string,
  ): Promise<Answer> => {
    let answer: Answer | undefined;
    const { promise: answered, resolve } = Promise.withResolvers<void>();
    waiting.set(id, (given) => {
      answer = given;
      resolve();
    });
    const invoked = await target.invoke(event);
    if (!invoked.ok) return { Status: 'FAILED', Reason: invoked.error };
    if (answer === undefined) {
      const over = new AbortController();
      const patience = clock.sleep(longestWaitMilliseconds, over.signal).catch(() => undefined);
      await clock.runUntil(Promise.race([answered, patience]));
      over.abort();
    }
    waiting.delete(id);
    return answer ?? fail(resource, `${target.displayName} ended without an answer to its ResponseURL`);
  };
  const throughFramework = async (
    resource: Resource,
    framework: LocalFunction,
    event: JsonObject,
  ): Promise<Answer> => {
    const own = (variable: string): LocalFunction | undefined =>
      functionAt(framework.environment[variable] ?? '');
    const onEvent = own('USER_ON_EVENT_FUNCTION_ARN');
    const isComplete = own('USER_IS_COMPLETE_FUNCTION_ARN');
    if (onEvent === undefined)
      return fail(resource, 'the function behind the provider framework is not in the assembly');
    const first = await onEvent.invoke(event);
    if (!first.ok) return { Status: 'FAILED', Reason: first.error };
    let answer: JsonObject = {
      PhysicalResourceId: textOf(event['RequestId']) ?? '',
      ...(isObject(first.payload) ? first.payload : {}),
    };
    const until = clock.nowMilliseconds() + longestWaitMilliseconds;
    while (isComplete !== undefined) {
      const state = await isComplete.invoke({ ...event, ...answer });
      if (!state.ok) return { Status: 'FAILED', Reason: state.error };
      const said = isObject(state.payload) ? state.payload : {};
      if (said['IsComplete'] === true) {
        answer = { ...answer, Data: { ...objectOf(answer['Data']), ...objectOf(said['Data']) } };
        break;
      }
      if (clock.nowMilliseconds() > until) return { Status: 'FAILED', Reason: 'it was never complete' };
      await clock.runUntil(clock.sleep(defaultQueryMilliseconds));
    }
    return {
      Status: 'SUCCESS',
      PhysicalResourceId: textOf(answer['PhysicalResourceId']) ?? '',
      Data: objectOf(answer['Data']),
    };
  };
  return {
    service: async ({ request, response }) => {
      const settle = waiting.get(request.url?.split('/').at(-1)?.split('?')[0] ?? '');
      if (settle === undefined) return sendError(response, 404, 'NotFound', 'nobody waits for this answer');
      const answer: unknown = JSON.parse((await readBody(request)).toString() || '{}');
      response.writeHead(200).end();
      settle(answer as Answer);
    },
    run: async () => {
      for (const resource of inOrderOfCreation(resources.all).filter(({ type }) => isCustom(type))) {
        if (!isOfCdk(resource, functionAt)) await create(resource);
      }
    },
  };
};

/** CDK's own custom resources (emptying buckets, keeping logs) act through AWS APIs when a stack goes: there is nothing to do here. */
export const isOfCdk = (
  resource: Resource,
  functionAt: (arn: string) => LocalFunction | undefined,
): boolean =>
  functionAt(textOf(resource.property('ServiceToken')) ?? '')?.settings.handler.startsWith(
    '__entrypoint__',
  ) ?? false;

const fail = (resource: Resource, why: string): never => {
  throw new AssemblyFault(
    `stack ${resource.stack}, custom resource ${resource.logicalId} (${resource.type}): ${why}`,
  );
};
/** CloudFormation hands every scalar over as text. */
const asTexts = (value: Json): JsonObject => {
  const change = (one: Json): Json => {
    if (Array.isArray(one)) return one.map(change);
    if (isObject(one))
      return Object.fromEntries(Object.entries(one).map(([key, entry]) => [key, change(entry)]));
    return one === null ? '' : String(one);
  };
  return objectOf(change(value));
};
