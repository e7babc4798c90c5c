import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CenterDefinition, FlowDefinition } from '../../../simulator/center/definition.ts';
import { scriptedCaller } from '../../../simulator/center/participants/scripted-caller.ts';
import type { CenterEvent } from '../../../simulator/events.ts';
import { of, open, tuesdayMorning } from './support/center.ts';
import {
  aDefinition,
  aFlow,
  aProfile,
  aQueue,
  aUser,
  hangUp,
  hook,
  loopPrompts,
  priority,
  setQueue,
  theCaller,
  toQueue,
  waitingFlow,
} from './support/definition.ts';

/** A number for each way to arrive: into which queue, with which priority, and how much older than it is (seconds). */
const arrival = (queue: string, queuePriority: number, adjustment = 0): FlowDefinition => {
  const flow = aFlow(`in-${queue}-${queuePriority}-${adjustment}`, {
    hook: hook('CustomerQueue', 'waiting', 'set'),
    set: setQueue(queue, 'priority'),
    priority: priority(queuePriority, 'age'),
    age: {
      type: 'UpdateContactRoutingBehavior',
      parameters: { QueueTimeAdjustmentSeconds: String(adjustment) },
      next: 'queue',
    },
    queue: toQueue('end'),
    end: hangUp,
  });
  return flow;
};

const withArrivals = (
  arrivals: readonly FlowDefinition[],
  more: Partial<CenterDefinition>,
): CenterDefinition =>
  aDefinition([...arrivals, waitingFlow], {
    queues: [aQueue('sales'), aQueue('service')],
    phoneNumbers: arrivals.map(({ arn, name }, index) => ({
      arn: `arn:aws:connect:eu-central-1:111122223333:phone-number/n${index}`,
      phoneNumber: name,
      flowArn: arn,
    })),
    ...more,
  });

const dial = (center: ReturnType<typeof open>['center'], flow: FlowDefinition) =>
  center.dial({ from: theCaller, to: flow.name, participant: scriptedCaller({ words: [] }) });

const offers = (events: readonly CenterEvent[]) =>
  of(events, 'agent-offered').map(({ agent, contactId }) => `${agent} ${contactId}`);

describe('who is served next', () => {
  it('is the contact with the best priority, and of equal ones the oldest', async () => {
    const [plain, urgent] = [arrival('sales', 5), arrival('sales', 1)];
    const { center, clock } = open(
      withArrivals([plain, urgent], { routingProfiles: [aProfile('everyone', [['sales']])] }),
    );
    for (const flow of [plain, plain, urgent]) {
      dial(center, flow);
      await clock.advance(1_000);
    }

    center.agents.logIn('ada');
    await clock.advance(600_000);

    expect(offers(center.events)).toEqual(['ada c3', 'ada c1', 'ada c2']);
  });

  it('counts a contact as older by its time adjustment', async () => {
    const [plain, older] = [arrival('sales', 5), arrival('sales', 5, 120)];
    const { center, clock } = open(
      withArrivals([plain, older], { routingProfiles: [aProfile('everyone', [['sales']])] }),
    );
    dial(center, plain);
    await clock.advance(100_000);
    dial(center, older);
    await clock.advance(1_000);

    center.agents.logIn('ada');
    await clock.advance(600_000);

    expect(offers(center.events)).toEqual(['ada c2', 'ada c1']);
  });

  it('counts a priority changed while waiting only a minute later', async () => {
    const waiting = aFlow(
      'impatient',
      {
        loop: loopPrompts('Please hold the line.', 10, 'raise'),
        raise: priority(1, 'hold'),
        hold: loopPrompts('Please hold the line.'),
      },
      'CUSTOMER_QUEUE',
    );
    const plain = arrival('sales', 5);
    const impatient = aFlow('in-impatient', {
      hook: hook('CustomerQueue', 'impatient', 'set'),
      set: setQueue('sales', 'queue'),
      queue: toQueue('end'),
      end: hangUp,
    });
    const served = async (afterSeconds: number) => {
      const definition = withArrivals([plain, impatient], {
        routingProfiles: [aProfile('everyone', [['sales']])],
      });
      const { center, clock } = open({ ...definition, flows: [...definition.flows, waiting] });
      dial(center, plain);
      dial(center, impatient);
      await clock.advance(afterSeconds * 1_000);
      center.agents.logIn('ada');
      await clock.advance(1_000);
      return offers(center.events);
    };

    expect([await served(65), await served(75)]).toEqual([['ada c1'], ['ada c2']]);
  });

  it('comes from the queue that the routing profile puts first, whatever the priority of the contact', async () => {
    const [urgentService, sales] = [arrival('service', 1), arrival('sales', 5)];
    const { center, clock } = open(
      withArrivals([urgentService, sales], {
        routingProfiles: [
          aProfile('everyone', [
            ['sales', 1],
            ['service', 2],
          ]),
        ],
      }),
    );
    dial(center, urgentService);
    dial(center, sales);
    await clock.advance(1_000);

    center.agents.logIn('ada');
    await clock.advance(600_000);

    expect(offers(center.events)).toEqual(['ada c2', 'ada c1']);
  });

  it('comes to an agent whose profile has a delay only after so long in the queue', async () => {
    const sales = arrival('sales', 5);
    const { center, clock } = open(
      withArrivals([sales], { routingProfiles: [aProfile('everyone', [['sales', 1, 45]])] }),
    );
    center.agents.logIn('ada');
    dial(center, sales);

    await clock.advance(600_000);

    const [offered] = of(center.events, 'agent-offered');
    expect(offered?.at).toBe(tuesdayMorning + 45_000);
  });

  it('goes to the agent who has been free longest', async () => {
    const sales = arrival('sales', 5);
    const { center, clock } = open(
      withArrivals([sales], { routingProfiles: [aProfile('everyone', [['sales']])] }),
    );
    center.agents.logIn('ada');
    await clock.advance(1_000);
    center.agents.logIn('grace');
    dial(center, sales);
    await clock.advance(100_000);
    dial(center, sales);

    await clock.advance(100_000);

    expect(offers(center.events)).toEqual(['ada c1', 'grace c2']);
  });

  it('goes to a person at a desk before a simulated agent who has been free longer', async () => {
    const sales = arrival('sales', 5);
    const { center, clock } = open(
      withArrivals([sales], { routingProfiles: [aProfile('everyone', [['sales']])] }),
    );
    center.agents.logIn('ada');
    await clock.advance(60_000);
    center.agents.logIn('grace', { behavior: 'by-hand' });
    dial(center, sales);

    await clock.advance(5_000);

    expect(offers(center.events)).toEqual(['grace c1']);
  });

  it('is nobody for an agent in another state, until the agent is Available again', async () => {
    const sales = arrival('sales', 5);
    const { center, clock } = open(
      withArrivals([sales], { routingProfiles: [aProfile('everyone', [['sales']])] }),
    );
    const ada = center.agents.logIn('ada', { state: 'Lunch' });
    dial(center, sales);
    await clock.advance(60_000);
    const before = offers(center.events);

    ada.setState('Available');
    await clock.advance(60_000);

    expect([before, offers(center.events)]).toEqual([[], ['ada c1']]);
  });

  it('is the preferred agent while the routing criteria last, then anybody', async () => {
    const sales = aFlow('in-preferred', {
      hook: hook('CustomerQueue', 'waiting', 'criteria'),
      criteria: {
        type: 'UpdateContactRoutingCriteria',
        parameters: {
          RoutingCriteria: {
            Steps: [
              {
                Expression: {
                  AttributeCondition: {
                    ComparisonOperator: 'Match',
                    MatchCriteria: { AgentsCriteria: { AgentIds: ['grace'] } },
                  },
                },
                Expiry: { DurationInSeconds: '30' },
              },
            ],
          },
        },
        next: 'set',
        errors: { NoMatchingError: 'end' },
      },
      set: setQueue('sales', 'queue'),
      queue: toQueue('end'),
      end: hangUp,
    });
    const { center, clock } = open(
      withArrivals([sales], { routingProfiles: [aProfile('everyone', [['sales']])] }),
    );
    center.agents.logIn('ada');
    dial(center, sales);
    await clock.advance(60_000);

    const [offered] = of(center.events, 'agent-offered');
    expect([offered?.agent, offered?.at]).toEqual(['ada', tuesdayMorning + 30_000]);
  });
});

describe('whatever arrives and whoever works', () => {
  const flows = [arrival('sales', 5), arrival('sales', 2), arrival('service', 5), arrival('service', 2, 60)];
  const definition = withArrivals(flows, {
    routingProfiles: [
      aProfile('both', [
        ['sales', 1],
        ['service', 1],
      ]),
      aProfile('sales-first', [
        ['sales', 1],
        ['service', 2],
      ]),
    ],
    users: [aUser('ada', 'both'), aUser('grace', 'sales-first'), aUser('edsger', 'both')],
  });
  const plans = fc.record({
    arrivals: fc.array(
      fc.record({
        at: fc.nat({ max: 400 }),
        by: fc.nat({ max: 3 }),
        patience: fc.option(fc.integer({ min: 5, max: 900 })),
      }),
      { minLength: 1, maxLength: 14 },
    ),
    agents: fc.array(
      fc.record({
        at: fc.nat({ max: 300 }),
        pickUpSeconds: fc.integer({ min: 0, max: 25 }),
        talkSeconds: fc.integer({ min: 1, max: 200 }),
        afterContactWorkSeconds: fc.nat({ max: 30 }),
      }),
      { minLength: 2, maxLength: 2 },
    ),
  });
  const names = ['ada', 'grace'];

  const run = async (plan: typeof plans extends fc.Arbitrary<infer P> ? P : never) => {
    const opened = open(definition);
    const { center, clock } = opened;
    for (const { at, by, patience } of plan.arrivals) {
      clock.at(tuesdayMorning + at * 1_000, () => {
        const to = flows[by]?.name ?? '';
        const caller = scriptedCaller({
          words: [],
          ...(patience === null ? {} : { hangUpAfterSeconds: patience, clock }),
        });
        center.dial({ from: theCaller, to, participant: caller });
      });
    }
    for (const [index, { at, ...behavior }] of plan.agents.entries()) {
      clock.at(tuesdayMorning + at * 1_000, () => {
        center.agents.logIn(names[index] ?? '', { behavior: { ...behavior, recoverSeconds: 15 } });
      });
    }
    // Comes late and answers always, so that the two others may miss everything.
    clock.at(tuesdayMorning + 900_000, () => {
      center.agents.logIn('edsger', { behavior: { pickUpSeconds: 2, talkSeconds: 20 } });
    });
    await clock.advance(6 * 3_600_000);
    return opened;
  };

  it('offers nobody to two agents at a time, and no agent two calls', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { center } = await run(plan);

        const ringing = new Map<string, string>();
        const busy = new Map<string, string>();
        for (const event of center.events) {
          if (event.type === 'agent-offered') {
            expect(ringing.has(event.contactId)).toBe(false);
            expect(busy.has(event.agent)).toBe(false);
            ringing.set(event.contactId, event.agent);
            busy.set(event.agent, event.contactId);
          }
          if (event.type === 'agent-missed' || event.type === 'dequeued') ringing.delete(event.contactId);
          if (event.type === 'agent-missed') busy.delete(event.agent);
          if (event.type === 'agent-state' && event.state === 'Available') busy.delete(event.agent);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('loses no contact: everybody talks to an agent or has hung up', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { center } = await run(plan);

        for (const call of center.calls) {
          const talked = of(call.events, 'agent-connected').length > 0;
          const end = call.events.at(-1);
          expect(end?.type).toBe('disconnected');
          if (!talked) expect(end).toMatchObject({ reason: 'CUSTOMER_DISCONNECT' });
        }
        expect(center.calls.length).toBe(plan.arrivals.length);
      }),
      { numRuns: 60 },
    );
  });

  it('never passes over a contact that was before in line for that agent', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { center } = await run(plan);

        const waiting = new Map<string, { queue: string; priority: number; since: number; order: number }>();
        const ringing = new Set<string>();
        for (const [order, event] of center.events.entries()) {
          if (event.type === 'queued') {
            const older = center.contact(event.contactId)?.state.queueTimeAdjustmentSeconds ?? 0;
            waiting.set(event.contactId, { ...event, since: event.at - older * 1_000, order });
          }
          if (event.type === 'dequeued') waiting.delete(event.contactId);
          if (event.type === 'dequeued' || event.type === 'agent-missed') ringing.delete(event.contactId);
          if (event.type !== 'agent-offered') continue;
          const rank = (id: string): readonly number[] => {
            const one = waiting.get(id);
            const queueRank = event.agent === 'grace' && one?.queue === 'service' ? 2 : 1;
            return [queueRank, one?.priority ?? 0, one?.since ?? 0, one?.order ?? 0];
          };
          const better = [...waiting.keys()].filter(
            (id) => !ringing.has(id) && id !== event.contactId && before(rank(id), rank(event.contactId)),
          );
          expect(better).toEqual([]);
          ringing.add(event.contactId);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const before = (a: readonly number[], b: readonly number[]): boolean => {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value < other;
  }
  return false;
};
