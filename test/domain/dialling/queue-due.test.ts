import { describe, expect, it } from 'vitest';
import type { CountedSums } from '../../../domain/campaign/ports.ts';
import { queueDue } from '../../../domain/dialling/queue-due.ts';
import { aCampaign, aDialler, aMember, isRunning, morning, noSums } from './a-campaign.ts';
import { feeding } from './feeding.ts';

const at = (time: string) => new Date(`2026-11-24T${time}+01:00`);
const manyMembers = (count: number, campaign = 'winter') =>
  Array.from({ length: count }, (_, row) => aMember({ campaign, key: `key-${row}` }));
const sums = (more: Partial<CountedSums>) => async (): Promise<CountedSums> => ({ ...noSums(), ...more });

describe('each minute', () => {
  it('members that nobody has called get their entry, and their order comes when there is a token for it', async () => {
    const dialler = aDialler({ campaigns: [isRunning(aCampaign())], members: manyMembers(3) });

    expect(await queueDue(feeding(dialler))()).toEqual([{ campaign: 'winter', due: 0, fresh: 3 }]);

    expect(dialler.ports.due.all()).toMatchObject([
      { key: 'key-0', attempt: 1, at: at('10:20:00') },
      { key: 'key-1', attempt: 1, at: at('10:20:00') },
      { key: 'key-2', attempt: 1, at: at('10:20:00') },
    ]);
    expect(dialler.ports.queue.receive()).toMatchObject([
      { key: 'key-0', attempt: 1, dueAt: at('10:20:00') },
      { key: 'key-1' },
      { key: 'key-2' },
    ]);
  });

  it('the queue holds two minutes of work and no more, however long the list is', async () => {
    const dialler = aDialler({ campaigns: [isRunning(aCampaign())], members: manyMembers(1000) });
    const run = queueDue(feeding(dialler));

    expect(await run()).toMatchObject([{ fresh: 240 }]);
    dialler.later(1);

    expect(await run()).toMatchObject([{ fresh: 0 }]);
    expect(await dialler.ports.queue.waiting()).toBe(240);
  });

  it('a member that begins again gets its next attempt, which has a number of its own', async () => {
    const again = aMember({ progress: { state: 'waiting', attempts: 2, outcomes: {} } });
    const underway = aMember({
      key: 'key-2',
      progress: { state: 'waiting', attempts: 2, outcomes: { busy: 2 } },
    });
    const dialler = aDialler({ campaigns: [isRunning(aCampaign())], members: [again, underway] });

    expect(await queueDue(feeding(dialler))()).toMatchObject([{ fresh: 1 }]);

    expect(dialler.ports.queue.receive()).toMatchObject([{ key: 'key-1', attempt: 3 }]);
  });

  it('a campaign whose queue is gone holds up none of the others, and is told of', async () => {
    const dialler = aDialler({
      campaigns: [
        isRunning(aCampaign({ name: 'broken', manner: 'progressive' })),
        isRunning(aCampaign({ name: 'reminders', kind: 'follow-up', manner: 'automated' })),
      ],
      members: [...manyMembers(2, 'broken'), ...manyMembers(2, 'reminders')],
    });
    const gone = new Error('the queue is gone');
    const floor = {
      free: async () => {
        throw gone;
      },
    };

    for (let minute = 0; minute < 2; minute += 1) {
      await expect(queueDue(feeding(dialler, { floor }))()).rejects.toBe(gone);
      dialler.later(1);
    }

    expect(dialler.ports.due.all().map(({ campaign }) => campaign)).toEqual(['reminders', 'reminders']);
  });

  it('what is due goes before new members, and not before its time', async () => {
    const due = [
      { campaign: 'winter', key: 'key-7', attempt: 2, at: at('09:00:00') },
      { campaign: 'winter', key: 'key-8', attempt: 2, at: at('10:00:45') },
      { campaign: 'winter', key: 'key-9', attempt: 2, at: at('10:30:00') },
    ];
    const dialler = aDialler({ campaigns: [isRunning(aCampaign())], members: manyMembers(1), due });

    expect(await queueDue(feeding(dialler))()).toEqual([{ campaign: 'winter', due: 2, fresh: 1 }]);

    expect(dialler.ports.queue.receive().map(({ key }) => key)).toEqual(['key-7', 'key-0']);
    dialler.goTo(at('10:00:45'));
    expect(dialler.ports.queue.receive()).toMatchObject([{ key: 'key-8', dueAt: at('10:20:00') }]);
    expect(dialler.ports.due.all().map(({ key }) => key)).toContain('key-9');
  });

  it('an order that was lost comes back after its lease', async () => {
    const dialler = aDialler({ campaigns: [isRunning(aCampaign())], members: manyMembers(1) });
    const run = queueDue(feeding(dialler));
    await run();
    dialler.ports.queue.receive();
    dialler.later(19);
    expect(await run()).toEqual([{ campaign: 'winter', due: 1, fresh: 0 }]);
  });

  it('two runs at the same time give each member one entry', async () => {
    const dialler = aDialler({ campaigns: [isRunning(aCampaign())], members: manyMembers(20) });
    const run = queueDue(feeding(dialler));

    await Promise.all([run(), run()]);

    expect(dialler.ports.due.all()).toHaveLength(20);
  });

  it('a run that dies before the cursor has moved is made good by the next', async () => {
    const dialler = aDialler({ campaigns: [isRunning(aCampaign())], members: manyMembers(2) });
    const dies = { ...dialler.ports.members, moveCursor: () => Promise.reject(new Error('gone')) };
    await expect(queueDue({ ...feeding(dialler), members: dies })()).rejects.toThrow('gone');

    expect(await queueDue(feeding(dialler))()).toMatchObject([{ fresh: 2 }]);
    expect(dialler.ports.due.all()).toHaveLength(2);
  });

  it('a member whose day has not come waits for it', async () => {
    const notBefore = at('14:00:00');
    const dialler = aDialler({ campaigns: [isRunning(aCampaign())], members: [aMember({ notBefore })] });

    expect(await queueDue(feeding(dialler))()).toMatchObject([{ fresh: 0 }]);
    expect(dialler.ports.due.all()).toMatchObject([{ attempt: 1, at: notBefore }]);
  });

  it('campaigns share the rate; what one does not need the others get', async () => {
    const dialler = aDialler({
      campaigns: [isRunning(aCampaign()), isRunning(aCampaign({ name: 'spring' }))],
      members: [...manyMembers(10), ...manyMembers(1000, 'spring')],
    });
    dialler.goTo(new Date(Math.ceil(morning.getTime() / 120_000) * 120_000 + 60_000));

    const queued = await queueDue(feeding(dialler))();

    expect(Object.fromEntries(queued.map(({ campaign, fresh }) => [campaign, fresh]))).toEqual({
      winter: 10,
      spring: 230,
    });
  });
});

describe('how much is fed', () => {
  const progressive = () =>
    aDialler({ campaigns: [isRunning(aCampaign({ manner: 'progressive' }))], members: manyMembers(50) });

  it('progressive: three orders for an agent who is free, and half a minute of work for those who will be', async () => {
    const dialler = progressive();

    expect(await queueDue(feeding(dialler, { backlog: async () => 50 }))()).toMatchObject([{ fresh: 10 }]);
    expect(await queueDue(feeding(dialler, { backlog: async () => 60 }))()).toEqual([
      { campaign: 'winter', due: 0, fresh: 0, because: 'no agent is free' },
    ]);
    dialler.free.set('sales-fr', 2).set('sales-nl', 1);
    expect(await queueDue(feeding(dialler, { backlog: async () => 60 }))()).toMatchObject([{ fresh: 9 }]);
  });

  it('preview: free agents, less the tasks that wait for one', async () => {
    const dialler = aDialler({
      campaigns: [isRunning(aCampaign({ manner: 'preview' }))],
      members: manyMembers(50),
    });
    dialler.free.set('sales-fr', 5);

    expect(await queueDue(feeding(dialler, { tasksWaiting: async () => 2 }))()).toMatchObject([{ fresh: 3 }]);
  });

  it('nothing before the first day, nor while the windows are closed in every zone near', async () => {
    const early = aDialler({
      campaigns: [isRunning(aCampaign({ firstDay: '2026-11-25' }))],
      members: manyMembers(1),
    });
    const evening = [{ day: 2, from: '18:00', to: '20:00' }];
    const closed = aDialler({
      campaigns: [isRunning(aCampaign({ windows: evening }))],
      members: manyMembers(1),
    });

    expect(await queueDue(feeding(early))()).toMatchObject([
      { fresh: 0, because: 'it begins on 2026-11-25' },
    ]);
    expect(await queueDue(feeding(closed))()).toMatchObject([
      { fresh: 0, because: 'its windows are closed' },
    ]);
    closed.goTo(at('15:30:00'));
    expect(await queueDue(feeding(closed))()).toMatchObject([{ fresh: 1 }]);
  });

  it('no member of a segment that has all its answers: that is their end, and the others are called', async () => {
    const members = [aMember({ key: 'a', segment: 'north' }), aMember({ key: 'b', segment: 'south' })];
    const dialler = aDialler({ campaigns: [isRunning(aCampaign({ quotas: { north: 10 } }))], members });
    const ports = feeding(dialler, { sums: sums({ completedBySegment: { north: 10 } }) });

    expect(await queueDue(ports)()).toMatchObject([{ fresh: 1 }]);
    expect(dialler.ports.members.all()).toMatchObject([
      { key: 'a', progress: { state: 'over', attempts: 0, end: { why: 'quota-full' } } },
      { key: 'b', progress: { state: 'waiting' } },
    ]);
    expect(dialler.ports.ledger.all()).toMatchObject([
      { kind: 'over', key: 'a', end: { why: 'quota-full' } },
    ]);
  });
});
