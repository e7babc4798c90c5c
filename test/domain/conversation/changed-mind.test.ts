import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuidePorts } from '../../../domain/conversation/guide.ts';
import { nextGuideStep } from '../../../domain/conversation/next-guide-step.ts';
import { halfPastNine, nine } from '../../support/appointments.ts';
import { aGuideRequest, agentAt, guideWorld, runningPromises } from '../../support/guide.ts';
import { aCrashPoint, interleaved, lifeUntil } from '../../support/interleaving.ts';

type World = Awaited<ReturnType<typeof guideWorld>>;
type Submission = Readonly<Record<string, string>>;

const names = [
  'conversations',
  'records',
  'outbox',
  'slots',
  'appointments',
  'complaints',
  'complaintCards',
  'promises',
  'files',
  'lines',
] as const;
const mortal = (
  { ports }: World,
  scheduler: fc.Scheduler,
  life: ReturnType<typeof lifeUntil>,
): GuidePorts => ({
  ...ports,
  ...Object.fromEntries(names.map((name) => [name, interleaved(ports[name], scheduler, life)])),
  customers: { ...ports.customers, profiles: interleaved(ports.customers.profiles, scheduler, life) },
});

/** What the customer has: a claim on a slot that a dead function left behind is nobody's appointment, and is taken over. */
const booked = async ({ ports }: World): Promise<readonly string[]> =>
  Object.values((await ports.appointments.find('+32450000101')) ?? {}).flatMap(({ state, slotId }) =>
    state === 'booked' ? [slotId] : [],
  );

const spokenOf = (slotId: string): string | undefined =>
  ({
    [nine]: 'Wednesday the 25th of November at 9 am',
    [halfPastNine]: 'Wednesday the 25th of November at 9:30 am',
  })[slotId];

/** What must hold after whatever happened. */
const expectSound = async (world: World): Promise<void> => {
  const { entries, disposition, learnt } = await world.conversation();
  expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1));
  const agreed = entries.filter(({ what }) => what.kind === 'agreement' && what.agreed);
  expect([...world.messages.keys()].sort()).toEqual(
    agreed.map(({ number }) => `contact-1-agreement-${number}`).sort(),
  );
  const slots = await booked(world);
  expect(slots.length).toBeLessThanOrEqual(1);
  if (entries.some(({ what }) => what.kind === 'booked' && what.booked === 'appointment'))
    expect(slots).toHaveLength(1);
  // What the customer was told, and gets in writing, is what the calendar has.
  if (learnt.booked !== undefined) expect(slots.map((slotId) => spokenOf(slotId))).toEqual([learnt.booked]);
  expect((await runningPromises(world.ports)).length).toBeLessThanOrEqual(1);
  expect([...world.records.values()].length).toBe(entries.length);
  expect(entries.filter(({ what }) => what.kind === 'logged').length).toBeLessThanOrEqual(1);
  expect(disposition?.code).not.toBe('not-recorded');
};

/** At each step of the way: what the agent submits first, and what instead when that came back. */
const ways: readonly (readonly (readonly [Submission, Submission])[])[] = [
  [
    [{ topic: 'delivery' }, { topic: 'invoice', news: 'yes' }],
    [{ answer: 'appointment' }, { answer: 'appointment' }],
    [{ answer: nine }, { answer: halfPastNine }],
    [{ answer: 'yes' }, { answer: 'yes' }],
    [{}, {}],
  ],
  [
    [{ topic: 'delivery' }, { topic: 'delivery', objection: 'busy' }],
    [{ answer: 'complaint' }, { given: 'short', result: 'overcome' }],
    [{}, { topic: 'invoice' }],
    [{ answer: 'yes' }, { answer: 'complaint' }],
    [{}, {}],
    [{}, { answer: 'yes' }],
    [{}, {}],
  ],
  [
    [{ topic: 'invoice' }, { topic: 'delivery' }],
    [{ answer: 'agent' }, { answer: 'appointment' }],
    [{ answer: 'callback' }, { answer: nine }],
    [{}, { answer: 'yes' }],
  ],
];

describe('an agent who submits something else after a function died', () => {
  it('finds everything done at most once, numbered without a gap, and confirmed once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ways),
        fc.array(fc.option(aCrashPoint(22), { nil: undefined }), { minLength: 7, maxLength: 7 }),
        fc.scheduler(),
        async (way, crashes, scheduler) => {
          const world = await guideWorld();
          const agent = agentAt(world.ports);
          await agent.through();
          let token = agent.token();
          for (const [index, [first, instead]] of way.entries()) {
            const life = lifeUntil(crashes[index]);
            const dying = nextGuideStep(mortal(world, scheduler, life))(
              aGuideRequest({ action: 'Next', submission: first, token }),
            ).catch(() => undefined);
            // What comes back when the function died is the same view, filled: the agent changes it and submits it again.
            const answer =
              (await scheduler.waitFor(dying)) ??
              (await agent.step(aGuideRequest({ action: 'Next', submission: instead, token })));
            if (answer.show !== 'nothing') token = answer.token;
          }
          const wrapUp = agentAt(world.ports, { phase: 'wrap-up' });
          await wrapUp.open();
          await wrapUp.next({ disposition: 'served', followUp: 'none' });

          await expectSound(world);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('and a colleague who has the same conversation open too: one goes on, nothing is done twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ways),
        fc.array(fc.option(aCrashPoint(22), { nil: undefined }), { minLength: 14, maxLength: 14 }),
        fc.scheduler(),
        async (way, crashes, scheduler) => {
          const world = await guideWorld();
          const agent = agentAt(world.ports);
          await agent.through();
          const start = agent.token();
          const goThrough = async (contactId: string, which: 0 | 1): Promise<void> => {
            let token = start;
            for (const [index, pair] of way.entries()) {
              const request = aGuideRequest({ contactId, action: 'Next', submission: pair[which], token });
              const life = lifeUntil(crashes[index * 2 + which]);
              const answer = await nextGuideStep(mortal(world, scheduler, life))(request).catch(
                () => undefined,
              );
              const shown =
                answer ?? (await nextGuideStep(mortal(world, scheduler, lifeUntil(undefined)))(request));
              if (shown.show !== 'nothing') token = shown.token;
            }
          };
          await scheduler.waitFor(Promise.all([goThrough('contact-1', 0), goThrough('contact-2', 1)]));
          const wrapUp = agentAt(world.ports, { phase: 'wrap-up' });
          await wrapUp.open();
          await wrapUp.next({ disposition: 'served', followUp: 'none' });

          await expectSound(world);
        },
      ),
      { numRuns: 200 },
    );
  });
});
