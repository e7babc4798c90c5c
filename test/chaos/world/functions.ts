import { campaignControl } from '../../../domain/campaign/campaign-control.ts';
import { restCampaign } from '../../../domain/campaign/change-campaign.ts';
import { tallyDials } from '../../../domain/campaign/tally-dials.ts';
import { dialBatch } from '../../../domain/dialling/dial-batch.ts';
import { followMember, followUps } from '../../../domain/dialling/follow-member.ts';
import { gate } from '../../../domain/dialling/gate.ts';
import type { DialRequest, Refusal } from '../../../domain/dialling/model.ts';
import type { DialQueue } from '../../../domain/dialling/ports.ts';
import { queueDue } from '../../../domain/dialling/queue-due.ts';
import { ringMember } from '../../../domain/dialling/ring-member.ts';
import { ringNow } from '../../../domain/dialling/ring-now.ts';
import { type Evidence, settle } from '../../../domain/dialling/settle.ts';
import { skip } from '../../../domain/dialling/skip-call.ts';
import { type CallTaskRequest, callTask } from '../../../domain/promise/call-task.ts';
import { followCallback } from '../../../domain/promise/follow-callback.ts';
import { followContact } from '../../../domain/promise/follow-contact.ts';
import { type CallbackRequest, promiseCallback } from '../../../domain/promise/promise-callback.ts';
import { ringCallback } from '../../../domain/promise/ring-callback.ts';
import { sweepPromises } from '../../../domain/promise/sweep-promises.ts';
import { withdrawCallback } from '../../../domain/promise/withdraw-callback.ts';
import type { DispositionCode } from '../../../domain/script/dispositions.ts';
import type { Clock } from '../../../domain/shared/ports.ts';
import { aFile } from '../../domain/script/a-script.ts';
import { deployed, type Ending } from '../container.ts';
import type { PlantedBug } from '../planted/planted-bug.ts';
import type { RecordNews } from '../services/call.ts';
import type { Connect } from '../services/connect.ts';
import type { Ground } from '../storm.ts';
import type { Plan } from './plan.ts';
import { deploymentZone } from './plan.ts';
import type { Stores } from './stores.ts';

const workingTime = {
  timeZone: deploymentZone,
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ day: weekday, opens: '09:00', closes: '18:00' })),
  holidays: ['2026-04-06', '2026-05-01', '2026-05-14', '2026-11-11', '2026-12-25'],
};

export interface PortsOfFunctions {
  readonly plan: Plan;
  readonly clock: Clock;
  readonly stores: Stores;
  readonly connect: () => Connect;
  readonly queue: DialQueue;
  readonly backlog: () => number;
  readonly bug: PlantedBug | undefined;
}

/** The functions as they are deployed: the real use cases, each with ports that fail as services do. */
export const functionsOf = (
  ground: Ground,
  { plan, clock, stores, connect, queue, backlog, bug }: PortsOfFunctions,
) => {
  const { persons, nationalLists, settings } = plan;
  const keyByNumber = new Map(persons.map(({ number, key }) => [number, key]));
  const keys = { keyOf: async (number: string) => keyByNumber.get(number) ?? 'nobody' };
  const ports = {
    ...stores,
    connect: undefined,
    clock,
    keys,
    gate,
    settings,
    deploymentZone,
    workingTime,
    queue,
    lists: { current: async () => nationalLists },
    calls: {
      place: (order: Parameters<Connect['calls']['place']>[0]) =>
        (bug?.place ?? asItIs)(connect().calls, order),
      offer: (order: Parameters<Connect['calls']['offer']>[0]) => connect().calls.offer(order),
    },
    floor: { free: (name: string) => connect().floor.free(name) },
    tasks: {
      callback: (...of: Parameters<Connect['promiseTasks']['callback']>) =>
        connect().promiseTasks.callback(...of),
      escalate: (...of: Parameters<Connect['promiseTasks']['escalate']>) =>
        connect().promiseTasks.escalate(...of),
      stop: (contactId: string) => connect().promiseTasks.stop(contactId),
    },
    cards: { show: async () => {} },
  };
  type Ports = typeof ports;

  const sums = (seen: Ports) => async (campaign: string) => (await seen.counting.read(campaign)).sums;
  const queueOf = (team: string) => team;
  const follows = (seen: Ports) =>
    followUps({ members: followMember(seen), callbacks: followCallback(seen) });
  const fn = <Request, Answer>(
    name: string,
    limitSeconds: number,
    create: (seen: Ports) => (request: Request) => Promise<Answer>,
  ) => deployed(ground, { name, limitSeconds, ports, create });

  const ringPorts = (seen: Ports) => ({ ...seen, followUp: follows(seen), sums: sums(seen), queueOf });

  return {
    dial: fn('dial', 60, (seen) => {
      const dial = dialBatch({ ...seen, followUp: follows(seen), sums: sums(seen), queueOf });
      return async (requests: readonly DialRequest[]): Promise<readonly number[]> => {
        const outcomes = await dial(requests);
        for (const outcome of outcomes) {
          if (outcome.what === 'failed') refuseOwnBug(ground, outcome.cause);
        }
        return [...outcomes.entries()].flatMap(([index, { what }]) => (what === 'failed' ? [index] : []));
      };
    }),
    queueDue: fn('queue-due', 55, (seen) => {
      const control = campaignControl({ book: seen.campaigns, clock, counting: seen.counting });
      const run = queueDue({
        ...seen,
        campaigns: { ...control, all: seen.campaigns.all },
        listed: async (campaign) =>
          stores.members.all().filter((member) => member.campaign === campaign).length,
        backlog: async () => backlog(),
        tasksWaiting: async () =>
          [...connect().tasks.values()].filter(({ kind }) => kind === 'preview').length,
        queueOf,
      });
      return async (_: undefined) => void (await run());
    }),
    settleEvent: fn('record-contact-event', 30, (seen) => {
      const run = settle({ ...seen, followUp: follows(seen) });
      return async (evidence: Evidence) => void (await run(evidence));
    }),
    settleRecord: fn('record-contact', 30, (seen) => {
      const run = settle({ ...seen, followUp: follows(seen) });
      const follow = followContact(seen);
      return async ({ evidence, record }: RecordNews) => {
        await run(evidence);
        await follow(record);
      };
    }),
    ringMember: fn('guide:ring', 8, (seen) => {
      const ring = ringMember(ringPorts(seen));
      return ({ request, agentId, taskContactId }: RingRequest) =>
        ring(request, { agentId, taskContactId, conversationId: undefined });
    }),
    skipMember: fn('guide:skip', 8, (seen) => {
      const run = skip({ ...seen, followUp: follows(seen) });
      return ({ order }: { readonly order: Parameters<typeof run>[0] }) => run(order, 'no-time');
    }),
    callTask: fn('guide:call-task', 8, (seen) => {
      const ring = ringCallback({ keys, ring: ringNow(ringPorts(seen)), callerIds: settings.callerIds });
      return ({ agentId, ...request }: CallTaskRequest & { readonly agentId: string }) =>
        callTask({
          ...seen,
          files: { read: async () => ({ file: aFile(), sections: [], customerId: 'guest' }) },
          ring,
          agentOf: async () => agentId,
        })(request);
    }),
    refuse: fn(
      'guide:refuse',
      8,
      ({ numbers }) =>
        ({ key, refusal }: { readonly key: string; readonly refusal: Refusal }) =>
          numbers.note(key, { refusals: [refusal] }),
    ),
    wrapUp: fn(
      'guide:wrap-up',
      8,
      ({ dispositions }) =>
        ({
          conversationId,
          contactId,
          code,
        }: {
          readonly conversationId: string;
          readonly contactId: string;
          readonly code: DispositionCode;
        }) =>
          dispositions.record(conversationId, contactId, code),
    ),
    promise: fn('promise-callback', 8, (seen) => {
      const run = promiseCallback(seen);
      return async (request: CallbackRequest) => void (await run(request));
    }),
    withdraw: fn('cancel-callback', 8, (seen) => {
      const run = withdrawCallback(seen);
      return async (request: Parameters<typeof run>[0]) => void (await run(request));
    }),
    sweepPromises: fn('sweep-promises', 60, (seen) => {
      const run = sweepPromises({ ...seen, escalate: () => {} });
      return async (_: undefined) => void (await run());
    }),
    tally: fn('tally', 60, ({ counting }) => {
      const run = tallyDials(counting);
      return (campaign: string) => run(campaign);
    }),
    rest: fn('change-campaign', 8, (seen) => {
      const run = restCampaign({ book: seen.campaigns, clock });
      return async (request: Parameters<typeof run>[0]) => void (await run(request));
    }),
  };
};
export type Functions = ReturnType<typeof functionsOf>;

interface RingRequest {
  readonly request: DialRequest;
  readonly agentId: string;
  readonly taskContactId: string;
}

/** A batch swallows what fails for one message: what no service did is a bug of ours all the same. */
const refuseOwnBug = ({ violation }: Ground, cause: unknown): void => {
  if (cause instanceof TypeError || cause instanceof ReferenceError) {
    violation('unexpected-error', `dial: ${cause.stack}`);
  }
};

const asItIs: NonNullable<PlantedBug['place']> = (calls, order) => calls.place(order);

export const worked = ({ how }: Ending<unknown>): boolean => how === 'done';
