import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../lambdas/queue-due-dials/handler.ts';
import { aCampaign, aDialler, aMember, isRunning, morning } from '../../domain/dialling/a-campaign.ts';
import { feeding } from '../../domain/dialling/feeding.ts';

const handlerOf = (dueAt: Date) => {
  const counted: (readonly [string, number])[] = [];
  const dialler = aDialler({
    campaigns: [isRunning(aCampaign())],
    members: [aMember({ key: 'key-2' })],
    due: [{ campaign: 'winter', key: 'key-1', attempt: 2, at: dueAt }],
  });
  const count = (metric: string, times: number) => counted.push([metric, times]);
  return { dialler, counted, handler: createHandler({ ...feeding(dialler), count }) };
};
const minutesAgo = (minutes: number) => new Date(morning.getTime() - minutes * 60_000);

describe('the function that queues what is due', () => {
  it('tells how much it queued, and nobody’s data', async () => {
    const { handler, dialler } = handlerOf(minutesAgo(1));

    expect(await handler({})).toEqual({ campaigns: 1, due: 1, fresh: 1 });
    expect(dialler.ports.queue.receive()).toMatchObject([{ key: 'key-1' }, { key: 'key-2' }]);
  });

  it('counts entries that are more than an hour late, so that somebody asks why', async () => {
    const late = handlerOf(minutesAgo(61));
    const soon = handlerOf(minutesAgo(59));

    await late.handler({});
    await soon.handler({});

    expect(late.counted).toEqual([['DueLate', 1]]);
    expect(soon.counted).toEqual([]);
  });
});
