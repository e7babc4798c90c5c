import type { CenterDefinition, FlowDefinition } from '../../../../simulator/center/definition.ts';
import type { VirtualClock } from '../../../../simulator/clock.ts';
import type {
  CallbackRequest,
  CenterServices,
  FunctionAnswer,
  TaskRequest,
  ThirdPartyRequest,
} from '../../../../simulator/engine/services.ts';
import type { CenterEvent } from '../../../../simulator/events.ts';

/** A function in memory: its answer to the event, or an error thrown. */
export type Invoked = (event: never) => unknown;

export interface TestServices extends CenterServices {
  readonly events: CenterEvent[];
  readonly callbacks: CallbackRequest[];
  readonly tasks: TaskRequest[];
  readonly dialled: ThirdPartyRequest[];
}

export interface ServicesOptions {
  readonly flows?: readonly FlowDefinition[];
  readonly functions?: Readonly<Record<string, Invoked>>;
  readonly overrides?: Partial<CenterServices>;
  readonly definition?: Partial<CenterDefinition>;
}

const instance = 'arn:aws:connect:eu-central-1:111122223333:instance/i-1';

const agents = [
  {
    arn: `${instance}/agent/ada`,
    username: 'ada',
    firstName: 'Ada',
    lastName: 'Lovelace',
  },
];

const queues = [
  { arn: `${instance}/queue/sales`, name: 'Sales', outboundCallerId: '+3225550100' },
  { arn: `${instance}/queue/service`, name: 'Service' },
];

const named = (arn: string, id: string): boolean => arn === id || arn.endsWith(`/${id}`);

const answer = async (invoked: Invoked | undefined, arn: string, event: unknown): Promise<FunctionAnswer> => {
  if (!invoked) {
    return {
      ok: false,
      error: `${arn} is not associated with the instance`,
      retryable: false,
      realMilliseconds: 0,
    };
  }
  try {
    return { ok: true, payload: await invoked(event as never), realMilliseconds: 1 };
  } catch (cause) {
    return {
      ok: false,
      error: cause instanceof Error ? cause.message : String(cause),
      retryable: cause instanceof ThrottledError,
      realMilliseconds: 1,
    };
  }
};

/** What throttling or a failure of the service looks like. */
export class ThrottledError extends Error {}

/** A centre in memory: two queues, one agent, functions by name. What happens is in `events`. */
export const someServices = (
  clock: VirtualClock,
  { flows = [], functions = {}, overrides = {}, definition = {} }: ServicesOptions = {},
): TestServices => {
  const events: CenterEvent[] = [];
  const callbacks: CallbackRequest[] = [];
  const tasks: TaskRequest[] = [];
  const dialled: ThirdPartyRequest[] = [];
  return {
    clock,
    events,
    callbacks,
    tasks,
    dialled,
    definition: {
      instanceArn: instance,
      region: 'eu-central-1',
      flows,
      hours: [],
      queues: [],
      routingProfiles: [],
      quickConnects: [],
      users: [],
      phoneNumbers: [],
      prompts: [{ arn: `${instance}/prompt/beep`, name: 'beep.wav', s3Uri: 's3://prompts/beep.wav' }],
      views: [],
      associatedFunctionArns: [],
      storage: { callRecordings: true, chatTranscripts: true, contactRecords: true },
      ...definition,
    },
    percent: () => 50,
    emit: (contact, happening) => {
      events.push({ at: clock.nowMilliseconds(), contactId: contact.contactId, ...happening });
    },
    flow: (id) => flows.find(({ arn, name }) => named(arn, id) || name === id),
    invokeFunction: (arn, event) => answer(functions[/:function:([^:]+)/.exec(arn)?.[1] ?? arn], arn, event),
    enqueue: () => 'queued',
    dequeueAndTransfer: () => 'queued',
    createCallback: (_contact, request) => {
      callbacks.push(request);
      return { ok: true, contactId: 'callback-1' };
    },
    createTask: (_contact, request) => {
      tasks.push(request);
      return { ok: true, contactId: 'task-1' };
    },
    dialThirdParty: async (_contact, request) => {
      dialled.push(request);
      return 'connected';
    },
    transferToAgent: () => 'transferred',
    completeOutboundCall: async () => true,
    isOpen: (id) => (named(`${instance}/operating-hours/office`, id) ? true : undefined),
    hoursOf: (contact) =>
      contact.targetQueue?.kind === 'queue' ? `${instance}/operating-hours/office` : undefined,
    queueMetrics: () => undefined,
    isDialable: (number) => number.startsWith('+32'),
    findQueue: (id) => queues.find(({ arn }) => named(arn, id)),
    findAgent: (id) => agents.find(({ arn, username }) => named(arn, id) || username === id),
    relatedContact: () => undefined,
    setPreviousParticipantState: () => true,
    recognise: async () => undefined,
    ...overrides,
  };
};
