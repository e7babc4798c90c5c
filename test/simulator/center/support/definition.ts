import type { FlowAction, FlowType } from '../../../../contact-flows/language/document.ts';
import type {
  CenterDefinition,
  FlowDefinition,
  QueueDefinition,
  QuickConnectDefinition,
  RoutingProfileDefinition,
  UserDefinition,
} from '../../../../simulator/center/definition.ts';

export const instanceArn = 'arn:aws:connect:eu-central-1:111122223333:instance/the-instance';
const arn = (kind: string, id: string): string => `${instanceArn}/${kind}/${id}`;
export const flowArn = (name: string): string => arn('contact-flow', name);
export const queueArn = (name: string): string => arn('queue', name);
export const userArn = (name: string): string => arn('agent', name);

export const theNumber = '+3221234567';
export const theCaller = '+32470123456';

/** Parameters and arrows of one action; the first of a flow is where it starts. */
export interface Step {
  readonly type: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly next?: string;
  readonly when?: Readonly<Record<string, string>>;
  readonly errors?: Readonly<Record<string, string>>;
}

export const aFlow = (
  name: string,
  steps: Readonly<Record<string, Step>>,
  type: FlowType = 'CONTACT_FLOW',
): FlowDefinition => ({
  arn: flowArn(name),
  name,
  type,
  content: {
    Version: '2019-10-30',
    StartAction: Object.keys(steps)[0] ?? '',
    Actions: Object.entries(steps).map(([Identifier, step]) => action(Identifier, step)),
  },
});

const action = (Identifier: string, { type, parameters, next, when, errors }: Step): FlowAction => ({
  Identifier,
  Type: type,
  Parameters: parameters ?? {},
  Transitions: {
    ...(next === undefined ? {} : { NextAction: next }),
    Conditions: Object.entries(when ?? {}).map(([operand, NextAction]) => ({
      NextAction,
      Condition: { Operator: 'Equals', Operands: [operand] },
    })),
    Errors: Object.entries(errors ?? {}).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })),
  },
});

export const say = (Text: string, next: string): Step => ({
  type: 'MessageParticipant',
  parameters: { Text },
  next,
  errors: { NoMatchingError: next },
});
export const hangUp: Step = { type: 'DisconnectParticipant' };
export const endFlow: Step = { type: 'EndFlowExecution' };
export const hook = (name: string, flow: string, next: string): Step => ({
  type: 'UpdateContactEventHooks',
  parameters: { EventHooks: { [name]: flowArn(flow) } },
  next,
  errors: { NoMatchingError: next },
});
export const setQueue = (queue: string, next: string): Step => ({
  type: 'UpdateContactTargetQueue',
  parameters: { QueueId: queueArn(queue) },
  next,
  errors: { NoMatchingError: next },
});
export const toQueue = (onError: string, atCapacity = onError): Step => ({
  type: 'TransferContactToQueue',
  errors: { NoMatchingError: onError, QueueAtCapacity: atCapacity },
});
export const priority = (queuePriority: number, next: string): Step => ({
  type: 'UpdateContactRoutingBehavior',
  parameters: { QueuePriority: String(queuePriority) },
  next,
});
export const callBack = (
  next: string,
  onError: string,
  parameters: Readonly<Record<string, string>> = {},
): Step => ({
  type: 'CreateCallbackContact',
  parameters: {
    InitialCallDelaySeconds: '30',
    RetryDelaySeconds: '600',
    MaximumConnectionAttempts: '2',
    ...parameters,
  },
  next,
  errors: { NoMatchingError: onError },
});
export const loopPrompts = (Text: string, seconds?: number, interrupted?: string): Step => ({
  type: 'MessageParticipantIteratively',
  parameters: {
    Messages: [{ Text }],
    ...(seconds === undefined ? {} : { InterruptFrequencySeconds: String(seconds) }),
  },
  ...(interrupted === undefined ? {} : { when: { MessagesInterrupted: interrupted } }),
});

/** Greets, sets hooks and queue, queues; says sorry when that is not possible. */
export const straightToQueue = (
  queue: string,
  hooks: Readonly<Record<string, string>> = { CustomerQueue: 'waiting' },
  more: Readonly<Record<string, Step>> = {},
): FlowDefinition => {
  const names = Object.entries(hooks);
  const hookSteps = names.map(
    ([name, flow], index) =>
      [`hook-${index}`, hook(name, flow, names[index + 1] ? `hook-${index + 1}` : 'set')] as const,
  );
  return aFlow('inbound', {
    greet: say('Welcome.', names.length > 0 ? 'hook-0' : 'set'),
    ...Object.fromEntries(hookSteps),
    set: setQueue(queue, 'queue'),
    queue: toQueue('sorry', 'full'),
    full: say('All lines are full.', 'end'),
    sorry: say('Sorry.', 'end'),
    end: hangUp,
    ...more,
  });
};

export const waitingFlow: FlowDefinition = aFlow(
  'waiting',
  { loop: loopPrompts('Please hold the line.') },
  'CUSTOMER_QUEUE',
);

export const aQueue = (name: string, more: Partial<QueueDefinition> = {}): QueueDefinition => ({
  arn: queueArn(name),
  name,
  hoursArn: arn('operating-hours', 'always'),
  quickConnectArns: [],
  ...more,
});

export const aProfile = (
  name: string,
  queues: readonly (readonly [queue: string, priority?: number, delaySeconds?: number])[],
  more: Partial<RoutingProfileDefinition> = {},
): RoutingProfileDefinition => ({
  arn: arn('routing-profile', name),
  name,
  defaultOutboundQueueArn: queueArn(queues[0]?.[0] ?? 'sales'),
  concurrency: [
    { channel: 'VOICE', concurrency: 1 },
    { channel: 'CHAT', concurrency: 2 },
    { channel: 'TASK', concurrency: 2 },
  ],
  queues: queues.flatMap(([queue, queuePriority = 1, delaySeconds = 0]) =>
    (['VOICE', 'CHAT', 'TASK'] as const).map((channel) => ({
      queueArn: queueArn(queue),
      channel,
      priority: queuePriority,
      delaySeconds,
    })),
  ),
  ...more,
});

export const aUser = (
  username: string,
  profile: string,
  more: Partial<UserDefinition> = {},
): UserDefinition => ({
  arn: userArn(username),
  username,
  firstName: username,
  lastName: 'Agent',
  routingProfileArn: arn('routing-profile', profile),
  ...more,
});

export const aQuickConnect = (
  name: string,
  destination: QuickConnectDefinition['destination'],
): QuickConnectDefinition => ({ arn: arn('transfer-destination', name), name, destination });

/** A centre with one number bound to the flow `inbound`, one queue and two agents. */
export const aDefinition = (
  flows: readonly FlowDefinition[],
  more: Partial<CenterDefinition> = {},
): CenterDefinition => ({
  instanceArn,
  region: 'eu-central-1',
  flows,
  hours: [
    {
      arn: arn('operating-hours', 'always'),
      name: 'always',
      timeZone: 'Europe/Brussels',
      config: [],
      overrides: [],
    },
  ],
  queues: [aQueue('sales')],
  routingProfiles: [aProfile('everyone', [['sales']])],
  quickConnects: [],
  users: [aUser('ada', 'everyone'), aUser('grace', 'everyone')],
  phoneNumbers: [
    {
      arn: 'arn:aws:connect:eu-central-1:111122223333:phone-number/n1',
      phoneNumber: theNumber,
      flowArn: flowArn('inbound'),
    },
  ],
  prompts: [],
  views: [],
  associatedFunctionArns: [],
  storage: { callRecordings: true, chatTranscripts: true, contactRecords: true },
  ...more,
});
