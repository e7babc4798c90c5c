import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLine } from '../../simulator/center/participants/line.ts';
import { type CampaignWorld, openCampaignWorld } from './support/campaign-world.ts';
import { keptIn } from './support/kept.ts';
import { expectHeard } from './support/stage.ts';

/** Days of a campaign, with everything that happens to those who are called. */
describe('a campaign over its days', () => {
  let centre: CampaignWorld;
  beforeAll(async () => {
    centre = await openCampaignWorld('2026-11-25T10:00');
  });
  afterAll(() => centre.stop());

  const who = {
    busyThenBuys: '+32450200001',
    neverThere: '+32450200002',
    later: '+32450200003',
    leftAlone: '+32450200004',
  };

  it('tries again by its table, until the table or the attempts are over, and calls back when it was asked to', async () => {
    const { campaigns, people, world } = centre;
    people.write(who.busyThenBuys, 'busy', 'listens');
    people.write(who.neverThere, 'rings out');
    people.write(who.later, 'later', 'listens');
    await campaigns.importNationalList([]);
    centre.staff();

    const name = await campaigns.begin(
      'telesales',
      [who.busyThenBuys, who.neverThere, who.later].map((number) => ({ number })),
    );
    await campaigns.minutes(8 * 60);

    expect(await campaigns.ask.report(name)).toMatchObject({
      standing: { state: 'complete' },
      tally: {
        membersOver: 3,
        attempts: 5,
        outcomes: { busy: 1, answered: 1, 'no-answer': 2, 'callback-asked': 1 },
        ends: { 'attempt:answered': 1, 'attempt:no-answer': 1, 'attempt:callback-asked': 1 },
      },
    });
    const waits = [who.busyThenBuys, who.neverThere].map((number) => {
      const [first, second] = campaigns.rings(number).map(({ at }) => at);
      return ((second ?? 0) - (first ?? 0)) / 3_600_000;
    });
    for (const hours of waits) expect(hours).toBeGreaterThanOrEqual(4);
    expect(campaigns.rings(who.later)).toHaveLength(2);
    expect(await keptIn(world).promisesTo(who.later)).toMatchObject([
      { state: 'kept', work: { ended: { why: 'talked' }, calls: 1 } },
    ]);
    expect(await campaigns.due(name)).toEqual([]);
    expect(campaigns.left()).toEqual([]);
    expect(centre.errors).toEqual([]);
  }, 300_000);

  it('says who called and how to refuse when nobody is free for whoever answers, and counts it as abandoned', async () => {
    const { campaigns, people, world } = centre;
    const heard: string[] = [];
    // Everybody goes home while the telephone rings.
    const participant = () => {
      world.centre.sendHome();
      const line = createLine('customer').participant;
      return {
        ...line,
        hear: (...[prompt]: Parameters<typeof line.hear>) => {
          heard.push(prompt.text);
          line.hear(prompt);
        },
      };
    };
    people.write(who.leftAlone, { party: { answersAfterSeconds: 6, participant } });
    await campaigns.minutes(16 * 60);
    centre.staff();

    const name = await campaigns.begin('event', [{ number: who.leftAlone }]);
    await campaigns.minutes(6);

    expectHeard({ heard }, 'fr', ['outbound.recording-notice', 'outbound.nobody-free', 'outbound.goodbye']);
    expect(campaigns.rings(who.leftAlone)).toHaveLength(1);
    expect(await campaigns.ask.report(name)).toMatchObject({
      tally: { attempts: 1, outcomes: { abandoned: 1 } },
      abandonedPercent: 100,
    });
  }, 300_000);
});
