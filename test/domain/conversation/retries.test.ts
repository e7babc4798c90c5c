import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuideAnswer, GuidePorts, GuideRequest } from '../../../domain/conversation/guide.ts';
import { nextGuideStep } from '../../../domain/conversation/next-guide-step.ts';
import { Fault } from '../../../domain/shared/fault.ts';
import { nine } from '../../support/appointments.ts';
import { aGuideRequest, agentAt, guideWorld, runningPromises, screenOf } from '../../support/guide.ts';
import { aCrashPoint, interleaved, lifeUntil, withRetry } from '../../support/interleaving.ts';

const welcome = { topic: 'delivery', news: 'yes' };
const tokenOf = (answer: GuideAnswer) => (answer.show === 'nothing' ? undefined : answer.token);

describe('a submission that arrives again', () => {
  it('is answered as the first time, and nothing is done twice', async () => {
    const { ports, conversation, messages, customers } = await guideWorld();
    const agent = agentAt(ports);
    await agent.through(welcome, { answer: 'complaint' }, {});
    const request = aGuideRequest({ action: 'Next', submission: { answer: 'yes' }, token: agent.token() });

    const first = await agent.step(request);
    const second = await agent.step(request);

    expect(second).toEqual(first);
    expect((await conversation()).entries).toHaveLength(4);
    expect(messages.size).toBe(1);
    expect(customers.files.get('customer-1')?.consents).toHaveLength(1);
  });

  it('with other words than were taken shows where the conversation stands now, and says so', async () => {
    const { ports } = await guideWorld();
    const agent = agentAt(ports);
    await agent.through();
    const token = agent.token();
    await agent.next(welcome);

    const late = await agent.step(aGuideRequest({ action: 'Next', submission: { topic: 'invoice' }, token }));

    expect(late).toMatchObject({ said: [expect.stringMatching(/moved on elsewhere/)] });
    expect(screenOf(late).place).toBe('step:need');
  });

  it('from long ago shows where the conversation stands now', async () => {
    const { ports, conversation } = await guideWorld();
    const first = agentAt(ports);
    await first.through();
    const old = first.token();
    await first.next(welcome);
    const second = agentAt(ports, { contactId: 'contact-2' });
    await second.open();
    await second.next({ answer: 'appointment' });

    const late = await first.step(aGuideRequest({ action: 'Next', submission: welcome, token: old }));

    expect(late).toMatchObject({ said: [expect.stringMatching(/moved on elsewhere/)] });
    expect(screenOf(late).place).toBe('step:book');
    expect((await conversation()).entries).toHaveLength(2);
  });

  it('of another conversation, or without knowing what was shown, is never taken', async () => {
    const { ports, conversation } = await guideWorld();
    const agent = agentAt(ports);
    await agent.through();

    for (const token of [undefined, 'contact-9/2/0/step:welcome', 'nonsense']) {
      const shown = await agent.step(aGuideRequest({ action: 'Next', submission: welcome, token }));
      expect(screenOf(shown).fields.find(({ name }) => name === 'topic')?.value).toBe('delivery');
      expect(shown).toMatchObject({ said: [expect.stringMatching(/once more/)] });
    }
    expect((await conversation()).entries).toEqual([]);
  });
});

/** Everything a submission can lead to, after the steps before it. */
const ways: readonly (readonly GuideRequest['submission'][])[] = [
  [welcome],
  [welcome, { answer: 'complaint' }, {}],
  [welcome, { answer: 'complaint' }, {}, { answer: 'yes' }],
  [welcome, { answer: 'appointment' }, { answer: nine }],
  [welcome, { answer: 'appointment' }, { answer: nine }, { answer: 'yes' }, {}],
  [welcome, { answer: 'agent' }, { answer: 'callback' }],
  [welcome, { answer: 'information' }],
];

const diesAt = (
  ports: GuidePorts,
  scheduler: fc.Scheduler,
  life: ReturnType<typeof lifeUntil>,
): GuidePorts => ({
  ...ports,
  ...Object.fromEntries(
    (
      [
        'conversations',
        'records',
        'outbox',
        'slots',
        'appointments',
        'complaints',
        'complaintCards',
        'promises',
      ] as const
    ).map((name) => [name, interleaved(ports[name], scheduler, life)]),
  ),
  customers: { ...ports.customers, profiles: interleaved(ports.customers.profiles, scheduler, life) },
});

/** What the world owes to the customer after the way: never more, and after a retry never less. */
const effectsOf = async ({
  ports,
  conversation,
  messages,
  customers,
}: Awaited<ReturnType<typeof guideWorld>>) => ({
  entries: (await conversation()).entries.map(({ what }) => what.kind),
  messages: [...messages.keys()],
  consents: customers.files.get('customer-1')?.consents.map(({ given }) => given),
  promises: (await runningPromises(ports)).length,
  slots: (await ports.slots.readDays('office', '2026-11-25', 1)).days.flatMap(({ slots }) =>
    slots.flatMap(({ id, claim }) => (claim === undefined ? [] : [id])),
  ),
  complaint: (await ports.complaints.findNewest('CUSTOMER#customer-1'))?.contactId,
});

describe('wherever a function dies', () => {
  it('the same submission once more leaves what one without a crash leaves', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ways),
        fc.option(aCrashPoint(16), { nil: undefined }),
        fc.scheduler(),
        async (way, crash, scheduler) => {
          const calm = await guideWorld();
          await agentAt(calm.ports).through(...way);

          const world = await guideWorld();
          const agent = agentAt(world.ports);
          await agent.through(...way.slice(0, -1));
          const request = aGuideRequest({
            action: 'Next',
            submission: way.at(-1) ?? {},
            token: agent.token(),
          });
          const dying = withRetry(
            (point) => nextGuideStep(diesAt(world.ports, scheduler, lifeUntil(point)))(request),
            crash,
          );
          await scheduler.waitFor(dying);
          // What a fault left is kept with the next submission.
          await agent.step(aGuideRequest({ action: 'Next', submission: {}, token: tokenOf(await dying) }));

          const left = await effectsOf(world);
          const expected = await effectsOf(calm);
          expect({ ...left, entries: left.entries.slice(0, expected.entries.length) }).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('two guides of one conversation', () => {
  it('that submit at once: one of the two submissions is taken, and the other agent is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, same) => {
        const world = await guideWorld();
        const agent = agentAt(world.ports);
        await agent.through();
        const token = agent.token();
        const submissions = [welcome, same ? welcome : { topic: 'invoice', news: 'no' }];

        const both = Promise.all(
          submissions.map((submission) =>
            nextGuideStep(diesAt(world.ports, scheduler, lifeUntil(undefined)))(
              aGuideRequest({ action: 'Next', submission, token }),
            ),
          ),
        );
        await scheduler.waitFor(both);

        const answers = await both;
        expect((await world.conversation()).entries).toHaveLength(1);
        expect(answers.map((answer) => screenOf(answer).place)).toEqual(['step:need', 'step:need']);
        const told = answers.filter((answer) => answer.show !== 'nothing' && answer.said.length > 0);
        expect(told).toHaveLength(same ? 0 : 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a store that is down', () => {
  class Down extends Fault {
    readonly code = 'test.down';
    readonly retryable = true;
  }

  it('is a fault, and the submission is taken when it is up again', async () => {
    const { ports, conversation } = await guideWorld();
    const agent = agentAt(ports);
    await agent.through();
    const request = aGuideRequest({ action: 'Next', submission: welcome, token: agent.token() });
    const broken: GuidePorts = {
      ...ports,
      conversations: {
        ...ports.conversations,
        save: async () => {
          throw new Down('no table');
        },
      },
    };

    await expect(nextGuideStep(broken)(request)).rejects.toThrow(Down);
    expect(screenOf(await nextGuideStep(ports)(request)).place).toBe('step:need');
    expect((await conversation()).entries).toHaveLength(1);
  });
});
