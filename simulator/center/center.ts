import { randomUUID } from 'node:crypto';
import type { Ids } from '../../domain/shared/ports.ts';
import type { VirtualClock } from '../clock.ts';
import type { FlowEnd, FlowRun } from '../engine/run.ts';
import type { CenterServices } from '../engine/services.ts';
import type { CenterEvent } from '../events.ts';
import { type AgentDesks, agentDesks } from './agent-desk.ts';
import { createAgentDialling } from './agent-dialling.ts';
import { createAgentPace } from './agent-pace.ts';
import { createAgentWork } from './agent-work.ts';
import type { ConnectApi } from './api.ts';
import { type CallsAllowed, createCallbacks } from './callbacks.ts';
import { type Calls, createCalls } from './calls.ts';
import { createServices } from './center-services.ts';
import { createConnectApi } from './connect-api.ts';
import type { Contact } from './contact.ts';
import { createContactBook } from './contact-book.ts';
import type { ContactEvent } from './contact-event.ts';
import type { ContactRecord } from './contact-record.ts';
import type { CenterDefinition } from './definition.ts';
import { createDirectory } from './directory.ts';
import type { CenterTimes, Floor } from './floor.ts';
import { createFlowRuns } from './flow-runs.ts';
import { createGuides } from './guides.ts';
import { createJournal, type Journal } from './journal.ts';
import { createLife } from './life.ts';
import { createHandleTimes, createMetrics } from './metrics.ts';
import { createOffers } from './offers.ts';
import { createOutside, type OutsideParty, type PhoneBook } from './outside.ts';
import { createQueues } from './queues.ts';
import { createReporting } from './reporting.ts';
import { createRoster } from './roster.ts';
import { createTransfers } from './transfers.ts';

export interface CenterOptions {
  readonly definition: CenterDefinition;
  readonly clock: VirtualClock;
  /** The engine: `runFlow` of `simulator/engine/run-flow.ts`. */
  readonly runFlow: (run: FlowRun) => Promise<FlowEnd>;
  /** Runs an associated function with the event of the flow language. Real work in it is held by its own `clock.real`, once. */
  readonly invokeFunction?: CenterServices['invokeFunction'];
  readonly onEvent?: (event: CenterEvent) => void;
  readonly onContactEvent?: (event: ContactEvent) => void;
  /** Only when the definition stores contact records. */
  readonly onContactRecord?: (record: ContactRecord) => void;
  /** Stands in for Lex. Default: there is no bot. */
  readonly recognise?: CenterServices['recognise'];
  /** 1 to 100 for DistributeByPercentage. Default: a fixed sequence, so that a run repeats itself. */
  readonly percent?: () => number;
  /** Contact ids. Default: random UUIDs. */
  readonly ids?: Ids;
  /** Who answers at numbers outside, and when. */
  readonly outside?: PhoneBook;
  readonly times?: Partial<CenterTimes>;
  /** Contact events and records come twice, the second time out of order. Default false. */
  readonly deliverTwice?: boolean;
  /**
   * How often a customer is dialled in all for a `maximumAttempts` of n. Default n, because the engine has read MaximumConnectionAttempts
   * already (its option `callbackNumberCounts`; not established which the service means).
   */
  readonly callbackCalls?: CallsAllowed;
}

/** A running contact centre: calls come in, agents log in, everything else follows from the definition and the clock. */
export interface Center extends Calls {
  readonly agents: AgentDesks;
  /** Everything that happened so far, in order. */
  readonly events: readonly CenterEvent[];
  readonly subscribe: Journal['subscribe'];
  /** Every contact there is and was. */
  readonly contacts: Iterable<Contact>;
  contact(contactId: string): Contact | undefined;
  /** The Amazon Connect operations that functions call. */
  readonly api: ConnectApi;
  readonly services: CenterServices;
  /** Who answers at numbers outside: asked from now on before the phone book given at the opening. */
  answerOutside(book: (number: string) => OutsideParty | undefined): void;
}

const serviceTimes: CenterTimes = {
  ringSeconds: 20,
  whisperSeconds: 120,
  dialSeconds: 60,
  callbackExpiryDays: 7,
};

const randomIds: Ids = { next: () => randomUUID() };
const nothing = (): void => {};

export const createCenter = (options: CenterOptions): Center => {
  const { definition, clock } = options;
  const now = () => clock.nowMilliseconds();
  const journal = createJournal(now);
  const directory = createDirectory(definition);
  const handleTimes = createHandleTimes();
  if (options.onEvent !== undefined) journal.subscribe(options.onEvent);
  const floor: Floor = {
    clock,
    definition,
    times: { ...serviceTimes, ...options.times },
    directory,
    journal,
    book: createContactBook(options.ids ?? randomIds, now),
    reporting: createReporting({
      definition,
      directory,
      clock,
      eventIds: randomIds,
      onContactEvent: options.onContactEvent ?? nothing,
      onContactRecord: options.onContactRecord ?? nothing,
      deliverTwice: options.deliverTwice ?? false,
      onHandled: handleTimes.add,
    }),
    queues: createQueues(),
    outside: createOutside(clock, options.outside ?? {}),
    runFlow: options.runFlow,
    openLine: (contact, participant) => calls.openLine(contact, participant),
    // The parts know each other through the floor; each is there before the first of them is asked for anything.
    get roster() {
      return roster;
    },
    get flows() {
      return flows;
    },
    get life() {
      return life;
    },
    get offers() {
      return offers;
    },
    get work() {
      return work;
    },
    get pace() {
      return pace;
    },
    get dialling() {
      return dialling;
    },
    get guides() {
      return guides;
    },
    get transfers() {
      return transfers;
    },
    get callbacks() {
      return callbacks;
    },
    get services() {
      return services;
    },
  };
  const metrics = createMetrics(floor, handleTimes);
  const roster = createRoster(floor);
  const flows = createFlowRuns(floor);
  const life = createLife(floor);
  const offers = createOffers(floor);
  const work = createAgentWork(floor);
  const pace = createAgentPace(floor);
  const dialling = createAgentDialling(floor);
  const guides = createGuides(floor);
  const transfers = createTransfers(floor);
  const callbacks = createCallbacks(floor, options.callbackCalls ?? ((attempts) => attempts));
  const services = createServices(floor, metrics, {
    invokeFunction: options.invokeFunction ?? noFunctions,
    recognise: options.recognise ?? (async () => undefined),
    percent: options.percent ?? repeatablePercent(),
  });
  const calls = createCalls(floor);
  return {
    ...calls,
    agents: agentDesks(floor),
    events: journal.events,
    subscribe: journal.subscribe,
    contacts: floor.book.all,
    contact: floor.book.find,
    api: createConnectApi(floor, metrics, calls),
    services,
    answerOutside: floor.outside.askFirst,
  };
};

const noFunctions: CenterServices['invokeFunction'] = async (arn) => ({
  ok: false,
  error: `nothing runs the function ${arn} here`,
  retryable: false,
  realMilliseconds: 0,
});

/** Numbers from 1 to 100 that look drawn and are always the same ones (a linear congruential generator). */
const repeatablePercent = (): (() => number) => {
  let state = 20_191_030;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return 1 + Math.floor((state / 2_147_483_648) * 100);
  };
};
