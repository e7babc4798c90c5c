import { describe, expect, it } from 'vitest';
import type { CountedSums } from '../../../domain/campaign/ports.ts';
import { dialBatch } from '../../../domain/dialling/dial-batch.ts';
import { queueDue } from '../../../domain/dialling/queue-due.ts';
import { aCampaign, aDialler, aMember, aRequest, isRunning, noSums } from './a-campaign.ts';
import { feeding } from './feeding.ts';

const at = (time: string) => new Date(`2026-11-24T${time}+01:00`);
const manyMembers = (count: number, campaign = 'winter') =>
  Array.from({ length: count }, (_, row) => aMember({ campaign, key: `key-${row}` }));
const sums = (more: Partial<CountedSums>) => async (): Promise<CountedSums> => ({ ...noSums(), ...more });

describe('a campaign ends by itself', () => {
  it.each([
    ['after its last day', {}, {}, '2026-11-23', 'complete: its last day was 2026-11-23'],
    [
      'when enough people were reached',
      { goals: { reached: 3 } },
      { outcomes: { answered: 2, refused: 1, busy: 9 } },
      undefined,
      'complete: 3 people were reached, of 3 wanted',
    ],
    [
      'when enough talks ended well',
      { goals: { good: 2 } },
      { dispositions: { sale: 2, 'no-sale': 7, 'not-recorded': 1 } },
      undefined,
      'complete: 2 talks ended well, of 2 wanted',
    ],
    [
      'for now, when too many calls are abandoned',
      { mostAbandonedPercent: 3 },
      { outcomes: { answered: 120, abandoned: 4, 'no-answer': 500 } },
      undefined,
      'paused: 3.2 % of the calls that a person answered were abandoned; the limit is 3 %',
    ],
    [
      'for now, at the first abandoned call when none is allowed',
      { mostAbandonedPercent: 0 },
      { outcomes: { answered: 999, abandoned: 1 } },
      undefined,
      'paused: 0.1 % of the calls that a person answered were abandoned; the limit is 0 %',
    ],
  ] as const)('%s', async (_, campaign, figures, lastDay, turn) => {
    const running = isRunning(aCampaign({ ...campaign, ...(lastDay === undefined ? {} : { lastDay }) }));
    const dialler = aDialler({ campaigns: [running], members: manyMembers(5) });
    const ports = feeding(dialler, { sums: sums(figures) });

    expect(await queueDue(ports)()).toMatchObject([{ campaign: 'winter', due: 0, fresh: 0 }]);
    expect(ports.turns).toEqual([`winter ${turn}`]);
    expect(await dialler.ports.queue.waiting()).toBe(0);
  });

  it('not for one stray call among the first: three in the hundred first ones may be abandoned', async () => {
    const few = feeding(aDialler({ campaigns: [isRunning(aCampaign())], members: [] }), {
      sums: sums({ outcomes: { answered: 4, abandoned: 3 } }),
    });
    const more = feeding(aDialler({ campaigns: [isRunning(aCampaign())], members: [] }), {
      sums: sums({ outcomes: { answered: 4, abandoned: 4 } }),
    });

    await queueDue(few)();
    await queueDue(more)();

    expect(few.turns.filter((turn) => turn.includes('paused'))).toEqual([]);
    expect(more.turns).toEqual([expect.stringContaining('winter paused: 50.0 %')]);
  });

  it('a reminder goes on until its last day: the calendar lists more members tomorrow', async () => {
    const reminder = isRunning(aCampaign({ kind: 'reminder' }));
    const ports = feeding(aDialler({ campaigns: [reminder], members: [] }), {
      listed: async () => 3,
      sums: sums({ membersOver: 3 }),
    });

    await queueDue(ports)();

    expect(ports.turns).toEqual([]);
  });

  it('when all members are over, and not while one waits for its next attempt', async () => {
    const dialler = aDialler({ campaigns: [isRunning(aCampaign())], members: [] });
    const almost = feeding(dialler, { listed: async () => 3, sums: sums({ membersOver: 2 }) });
    const all = feeding(dialler, { listed: async () => 3, sums: sums({ membersOver: 3 }) });

    await queueDue(almost)();
    expect(almost.turns).toEqual([]);
    await queueDue(all)();
    expect(all.turns).toEqual(['winter complete: all of its 3 members are over']);
  });

  it('and what waits for a later hour is looked at in the same minute: it does not wait until the next sweep has moved it on', async () => {
    const dialler = aDialler({
      campaigns: [isRunning(aCampaign())],
      members: [aMember()],
      due: [{ campaign: 'winter', key: 'key-1', attempt: 1, at: at('14:00:00') }],
    });
    const ports = feeding(dialler);
    await ports.campaigns.complete('winter', 'enough');

    await queueDue(ports)();
    await dialBatch(dialler.ports)(dialler.ports.queue.receive());

    expect(dialler.ports.due.all()).toEqual([]);
  });

  it('and members that had begun are over with it, those that ring once their call is settled', async () => {
    const members = [aMember({ key: 'key-1' }), aMember({ key: 'key-2' })];
    const dialler = aDialler({ campaigns: [isRunning(aCampaign())], members });
    await dialBatch(dialler.ports)([aRequest({ key: 'key-1' })]);
    await dialler.ports.due.change({
      put: [{ campaign: 'winter', key: 'key-2', attempt: 1, at: at('10:30:00') }],
      remove: [],
    });
    const ports = feeding(dialler);
    await ports.campaigns.complete('winter', 'enough');

    dialler.goTo(at('15:00:00'));
    expect(await queueDue(ports)()).toEqual([{ campaign: 'winter', due: 2, fresh: 0, because: 'complete' }]);
    dialler.later(1);
    await dialBatch(dialler.ports)(dialler.ports.queue.receive());

    expect(dialler.ports.members.all()).toMatchObject([
      { progress: { state: 'over', attempts: 1, end: { why: 'attempt', outcome: 'unknown' } } },
      { progress: { state: 'over', attempts: 0, end: { why: 'campaign-over' } } },
    ]);
    expect(dialler.ports.due.all()).toEqual([]);
    expect(dialler.placed).toHaveLength(1);
  });
});
