import { bookAppointment } from './book-appointment/contract.ts';
import { callTask } from './call-task/contract.ts';
import { cancelAppointment } from './cancel-appointment/contract.ts';
import { cancelCallback } from './cancel-callback/contract.ts';
import { classifyNeed } from './classify-need/contract.ts';
import { complaintStatus } from './complaint-status/contract.ts';
import { confirmAppointment } from './confirm-appointment/contract.ts';
import { listCallbackTimes } from './list-callback-times/contract.ts';
import { listFreeSlots } from './list-free-slots/contract.ts';
import { logComplaint } from './log-complaint/contract.ts';
import { lookUpAppointment } from './look-up-appointment/contract.ts';
import { lookUpCaller } from './look-up-caller/contract.ts';
import { lookUpDirectory } from './look-up-directory/contract.ts';
import { mayCallBack } from './may-call-back/contract.ts';
import { moveAppointment } from './move-appointment/contract.ts';
import { nextGuideStep } from './next-guide-step/contract.ts';
import { promiseCallback } from './promise-callback/contract.ts';
import { readQueuePosition } from './read-queue-position/contract.ts';
import { recordSurveyAnswer } from './record-survey-answer/contract.ts';
import { refillView } from './refill-view/contract.ts';
import { refuseCalls } from './refuse-calls/contract.ts';
import { selectScript } from './select-script/contract.ts';
import type { Contract } from './shared/contract.ts';

/**
 * Every function there is: what starts it, how long it may take, which tables it uses. Plain data, read by the stacks (to deploy it),
 * by the flows (to call it) and by the local centre (to run it). A new function is a folder `lambdas/<name>/` with `contract.ts`,
 * `handler.ts`, `main.ts`, and one line here.
 */
export interface LambdaDefinition {
  readonly trigger: Trigger;
  /** Of the function itself. For one that flows call also the block's InvocationTimeLimitSeconds: 1 to 3, Connect's limit is 8. */
  readonly timeoutSeconds: number;
  readonly tables: Readonly<Partial<Record<TableName, TableAccess>>>;
  /** Amazon Connect operations it calls, as IAM spells them. */
  readonly connect?: readonly string[];
  /** Our flows in which it starts contacts, by name. It gets `<NAME>_FLOWS`: the ARN of each language, as JSON. */
  readonly startsFlows?: readonly string[];
  /** It knows the queues of the teams: `TEAM_QUEUES`, by team and language the ARN, as JSON. */
  readonly teamQueues?: true;
  /** Queues it sends to: `<NAME>_QUEUE_URL`. */
  readonly sends?: readonly QueueName[];
  /** Of those, queues of which it asks how much waits in them before it sends more. */
  readonly measures?: readonly QueueName[];
  /** Objects it reads or writes: `LISTS_BUCKET`. */
  readonly buckets?: { readonly lists: 'read' | 'read-write' };
  /** It turns telephone numbers into keys: `NUMBER_KEY_SECRET_ARN`, the secret of the keyed hash. */
  readonly numberKeys?: true;
  /** Parts of the settings it gets as environment variables. */
  readonly settings?: readonly SettingsPart[];
}

/**
 * `RETENTION_DAYS`: for the functions that write how long an item is kept. `CALLING_OUT`: `OutboundSettings` of `domain/dialling/model.ts`.
 * Each is JSON.
 */
export type SettingsPart = 'WORKING_TIME' | 'CALENDARS' | 'RETENTION_DAYS' | 'COMPANY_NAMES' | 'CALLING_OUT';

export type Trigger =
  | { readonly kind: 'flow'; readonly contract: Contract }
  | {
      readonly kind: 'queue';
      readonly queue: QueueName;
      readonly batchSize: number;
      readonly maximumConcurrency: number;
      /** So long a batch that is not full waits for more; not at all by default. */
      readonly windowSeconds?: number;
    }
  | {
      readonly kind: 'stream';
      readonly stream: 'contact-records';
      readonly batchSize: number;
      readonly windowSeconds?: number;
    }
  | { readonly kind: 'schedule'; readonly everyMinutes: number }
  /** Started by operators, through Lambda's Invoke: nothing else starts it. */
  | { readonly kind: 'direct' };

/** The tables, by the area they keep; environment variable `<NAME>_TABLE`. */
export const tableNames = [
  'customers',
  'calendars',
  'complaints',
  'promises',
  'catalogue',
  'interactions',
  'messages',
  'outbound',
] as const;
export type TableName = (typeof tableNames)[number];
/** Deleting an item is a right of its own, and so is writing several at once: most functions that write need neither. */
export type TableAccess = 'read' | 'read-write' | 'read-write-delete';

/** Queues that functions consume, each with a dead-letter queue of its own. */
export const queueNames = ['contact-events', 'dial-requests', 'list-parts'] as const;
export type QueueName = (typeof queueNames)[number];

const calledByFlows = <C extends Contract>(
  contract: C,
  tables: LambdaDefinition['tables'],
  more: Partial<
    Pick<LambdaDefinition, 'timeoutSeconds' | 'connect' | 'settings' | 'numberKeys' | 'startsFlows'>
  > = {},
) => ({ trigger: { kind: 'flow', contract }, timeoutSeconds: 3, tables, ...more }) as const;

export const lambdas = {
  'look-up-caller': calledByFlows(lookUpCaller, { customers: 'read' }, { settings: ['WORKING_TIME'] }),
  'classify-need': calledByFlows(classifyNeed, {}),
  'select-script': calledByFlows(selectScript, { catalogue: 'read' }),
  'list-free-slots': calledByFlows(listFreeSlots, { calendars: 'read' }),
  'book-appointment': calledByFlows(
    bookAppointment,
    { calendars: 'read-write', customers: 'read-write' },
    { settings: ['RETENTION_DAYS'] },
  ),
  'move-appointment': calledByFlows(
    moveAppointment,
    { calendars: 'read-write', customers: 'read-write' },
    { settings: ['RETENTION_DAYS'] },
  ),
  'cancel-appointment': calledByFlows(
    cancelAppointment,
    { calendars: 'read-write', customers: 'read-write' },
    { settings: ['RETENTION_DAYS'] },
  ),
  'confirm-appointment': calledByFlows(
    confirmAppointment,
    { customers: 'read-write' },
    { settings: ['RETENTION_DAYS'] },
  ),
  'look-up-appointment': calledByFlows(lookUpAppointment, { customers: 'read' }),
  'refuse-calls': calledByFlows(refuseCalls, { outbound: 'read-write' }, { numberKeys: true }),
  'log-complaint': calledByFlows(
    logComplaint,
    { complaints: 'read-write', customers: 'read-write' },
    { settings: ['WORKING_TIME', 'RETENTION_DAYS'] },
  ),
  'complaint-status': calledByFlows(complaintStatus, { complaints: 'read' }, { settings: ['WORKING_TIME'] }),
  'look-up-directory': calledByFlows(lookUpDirectory, { catalogue: 'read' }, { settings: ['WORKING_TIME'] }),
  'record-survey-answer': calledByFlows(
    recordSurveyAnswer,
    { interactions: 'read-write' },
    { settings: ['RETENTION_DAYS'] },
  ),
  'promise-callback': calledByFlows(
    promiseCallback,
    { promises: 'read-write' },
    { settings: ['WORKING_TIME', 'RETENTION_DAYS'] },
  ),
  'list-callback-times': calledByFlows(
    listCallbackTimes,
    { promises: 'read' },
    { settings: ['WORKING_TIME'] },
  ),
  'cancel-callback': calledByFlows(
    cancelCallback,
    { promises: 'read-write' },
    { settings: ['RETENTION_DAYS'] },
  ),
  'may-call-back': calledByFlows(
    mayCallBack,
    { promises: 'read-write', outbound: 'read' },
    { numberKeys: true, settings: ['WORKING_TIME', 'RETENTION_DAYS', 'CALLING_OUT'] },
  ),
  'call-task': calledByFlows(
    callTask,
    {
      promises: 'read-write',
      customers: 'read',
      interactions: 'read',
      complaints: 'read',
      // What an attempt leads to is written in batches.
      outbound: 'read-write-delete',
    },
    {
      numberKeys: true,
      connect: ['connect:DescribeContact', 'connect:StartOutboundVoiceContact'],
      startsFlows: ['outbound-call'],
      settings: ['WORKING_TIME', 'RETENTION_DAYS', 'COMPANY_NAMES', 'CALLING_OUT'],
    },
  ),
  'read-queue-position': calledByFlows(readQueuePosition, {}, { connect: ['connect:GetContactMetrics'] }),
  'next-guide-step': calledByFlows(
    nextGuideStep,
    {
      interactions: 'read-write',
      catalogue: 'read',
      // Changing a consent strikes the customer off the list of cards that are due.
      customers: 'read-write-delete',
      calendars: 'read-write',
      complaints: 'read-write',
      promises: 'read-write',
      messages: 'read-write',
      outbound: 'read-write',
    },
    {
      connect: ['connect:DescribeContact'],
      numberKeys: true,
      settings: ['WORKING_TIME', 'RETENTION_DAYS', 'COMPANY_NAMES'],
    },
  ),
  'refill-view': calledByFlows(refillView, {}),
  'record-contact-event': {
    // A call has eight events, most of them within seconds: what waits two of them is handled with fewer starts.
    trigger: {
      kind: 'queue',
      queue: 'contact-events',
      batchSize: 25,
      maximumConcurrency: 5,
      windowSeconds: 2,
    },
    timeoutSeconds: 10,
    tables: { interactions: 'read-write', outbound: 'read-write-delete', promises: 'read-write' },
    settings: ['RETENTION_DAYS', 'WORKING_TIME'],
  },
  'record-contact': {
    // A talk ends together with its guide, and both have a record.
    trigger: { kind: 'stream', stream: 'contact-records', batchSize: 25, windowSeconds: 1 },
    timeoutSeconds: 30,
    tables: {
      interactions: 'read-write-delete',
      customers: 'read-write',
      outbound: 'read-write-delete',
      promises: 'read-write',
    },
    connect: ['connect:StartTaskContact'],
    startsFlows: ['disposition-task'],
    numberKeys: true,
    settings: ['RETENTION_DAYS', 'WORKING_TIME'],
  },
  'refresh-customer-cards': {
    trigger: { kind: 'schedule', everyMinutes: 15 },
    timeoutSeconds: 60,
    tables: { customers: 'read-write-delete' },
  },
  'open-calendar-days': {
    trigger: { kind: 'schedule', everyMinutes: 60 },
    timeoutSeconds: 60,
    tables: { calendars: 'read-write' },
    settings: ['CALENDARS', 'RETENTION_DAYS'],
  },
  'sweep-slots': {
    trigger: { kind: 'schedule', everyMinutes: 15 },
    timeoutSeconds: 60,
    tables: { calendars: 'read-write', customers: 'read-write' },
    settings: ['CALENDARS'],
  },
  'sweep-promises': {
    trigger: { kind: 'schedule', everyMinutes: 1 },
    timeoutSeconds: 60,
    tables: { promises: 'read-write-delete', customers: 'read-write' },
    connect: ['connect:StartTaskContact', 'connect:StopContact'],
    startsFlows: ['call-task'],
    settings: ['WORKING_TIME', 'RETENTION_DAYS'],
  },
  'import-list': {
    trigger: { kind: 'direct' },
    // A list is read once from end to end: a million rows in half a minute, with the share of a processor that the function gets.
    timeoutSeconds: 900,
    tables: { outbound: 'read-write' },
    buckets: { lists: 'read-write' },
    sends: ['list-parts'],
    settings: ['WORKING_TIME', 'RETENTION_DAYS'],
  },
  'import-list-part': {
    // Few at once: what is written beside it are the calls of today.
    trigger: { kind: 'queue', queue: 'list-parts', batchSize: 1, maximumConcurrency: 4 },
    timeoutSeconds: 120,
    tables: { outbound: 'read-write-delete' },
    buckets: { lists: 'read-write' },
    numberKeys: true,
    settings: ['WORKING_TIME', 'RETENTION_DAYS', 'CALLING_OUT'],
  },
  'list-reminders': {
    trigger: { kind: 'schedule', everyMinutes: 60 },
    timeoutSeconds: 60,
    tables: { calendars: 'read', customers: 'read', outbound: 'read-write' },
    numberKeys: true,
    settings: ['CALENDARS', 'RETENTION_DAYS', 'WORKING_TIME'],
  },
  'queue-due-dials': {
    trigger: { kind: 'schedule', everyMinutes: 1 },
    timeoutSeconds: 60,
    tables: { outbound: 'read-write-delete' },
    connect: ['connect:GetCurrentMetricData'],
    sends: ['dial-requests'],
    measures: ['dial-requests'],
    teamQueues: true,
    settings: ['WORKING_TIME', 'RETENTION_DAYS', 'CALLING_OUT'],
  },
  dial: {
    // The account's rate decides how much is dialled; two of them keep it busy while one waits for Connect.
    trigger: { kind: 'queue', queue: 'dial-requests', batchSize: 10, maximumConcurrency: 2 },
    // Ten calls one after the other, each answered late.
    timeoutSeconds: 120,
    tables: { outbound: 'read-write-delete', promises: 'read-write' },
    connect: [
      'connect:StartOutboundVoiceContact',
      'connect:StartTaskContact',
      'connect:GetCurrentMetricData',
    ],
    startsFlows: ['outbound-call', 'reminder', 'call-task'],
    sends: ['dial-requests'],
    teamQueues: true,
    settings: ['WORKING_TIME', 'RETENTION_DAYS', 'CALLING_OUT'],
  },
  'change-campaign': {
    trigger: { kind: 'direct' },
    timeoutSeconds: 30,
    tables: { outbound: 'read-write', catalogue: 'read' },
    settings: ['WORKING_TIME', 'CALLING_OUT'],
  },
  'campaign-report': {
    trigger: { kind: 'direct' },
    // Of a long campaign it reads every record of its talks.
    timeoutSeconds: 60,
    tables: { outbound: 'read', interactions: 'read' },
  },
  'tally-dials': {
    trigger: { kind: 'schedule', everyMinutes: 1 },
    timeoutSeconds: 60,
    tables: { outbound: 'read-write-delete' },
  },
} as const satisfies Readonly<Record<string, LambdaDefinition>>;

export type LambdaName = keyof typeof lambdas;
/** The functions that flows may call. */
export type FlowLambdaName = {
  [Name in LambdaName]: (typeof lambdas)[Name]['trigger'] extends { kind: 'flow' } ? Name : never;
}[LambdaName];
export type ContractOf<Name extends FlowLambdaName> = (typeof lambdas)[Name]['trigger']['contract'];
