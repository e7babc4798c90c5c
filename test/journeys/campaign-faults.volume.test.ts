import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CampaignWorld, openCampaignWorld } from './support/campaign-world.ts';

/** What the network does to the functions that call out: nobody’s telephone rings twice for one attempt. */
describe('a campaign while services fail', () => {
  let centre: CampaignWorld;
  const network = () => centre.world.centre.cloud.network;
  const numbers = (from: number) =>
    Array.from({ length: 5 }, (_, index) => `+3245030${String(from + index).padStart(4, '0')}`);
  beforeAll(async () => {
    centre = await openCampaignWorld('2026-11-25T10:00');
    await centre.campaigns.importNationalList([]);
    centre.staff();
  });
  afterEach(() => network().heal());
  afterAll(() => centre.stop());

  const queueNamed = (pattern: RegExp) => {
    const { cloud } = centre.world.centre;
    const found = cloud.resources.ofType('AWS::SQS::Queue').find(({ logicalId }) => pattern.test(logicalId));
    const queue = cloud.queue(found?.logicalId ?? '');
    if (queue === undefined) throw new Error(`there is no queue like ${String(pattern)}`);
    return queue;
  };
  const attemptIds = () =>
    [...centre.world.centre.center.contacts].flatMap(({ state }) =>
      state.channel === 'VOICE' &&
      state.initiationMethod === 'API' &&
      state.contactId === state.initialContactId &&
      state.attributes['attemptId'] !== undefined
        ? [state.attributes['attemptId']]
        : [],
    );
  /** Each attempt rang once at most; and one of which nobody knows whether it rang is claimed, so that nobody rings it again. */
  const expectOnceOrClaimed = async (campaign: string, called: readonly string[]) => {
    const all = attemptIds();
    expect(new Set(all).size).toBe(all.length);
    let rang = 0;
    for (const number of called) {
      const first = `${campaign}.${await centre.campaigns.keyOf(number)}.1`;
      if (all.includes(first)) rang += 1;
      else
        expect((await centre.campaigns.member(campaign, number)).record).toMatchObject({
          active: { attemptId: first },
        });
      expect(
        all.filter((id) => id.startsWith(`${campaign}.`) && id.includes(first.slice(0, -1))),
      ).toHaveLength(all.includes(first) ? 1 : 0);
    }
    return rang;
  };

  it('whose orders ended as dead letters, calls nobody twice when they are put back', async () => {
    const { campaigns } = centre;
    const called = numbers(300);
    network().fail('lambda', { status: 500 }, { for: 'dial' });
    const name = await campaigns.begin(
      'satisfaction',
      called.map((number) => ({ number })),
    );
    const dead = queueNamed(/dialrequests.*Dead/i);
    const orders = queueNamed(/dialrequests(?!.*Dead)/i);
    for (let waited = 0; waited < 90 && dead.counts().visible === 0; waited += 1) await campaigns.minutes(1);
    expect(dead.counts().visible).toBeGreaterThan(0);
    network().heal();
    await campaigns.minutes(30);
    const letters = dead.drain();
    for (const { body } of letters) for (let copy = 0; copy < 2; copy += 1) orders.send({ body });
    await campaigns.minutes(10);

    expect(await expectOnceOrClaimed(name, called)).toBe(called.length);
  }, 300_000);

  it('which throttle and fail in mid-batch, calls everybody once, but for whom nobody knows whether it rang', async () => {
    const { campaigns } = centre;
    const called = numbers(100);
    const name = await campaigns.begin(
      'telesales',
      called.map((number) => ({ number })),
    );
    network().fail('connect', { status: 429, code: 'TooManyRequestsException' }, { for: 'dial', times: 4 });
    await campaigns.minutes(2);
    network().fail('dynamodb', 'reset', { for: 'dial', times: 8 });
    network().fail('lambda', { status: 500 }, { for: 'dial', times: 2 });
    network().fail('lambda', { status: 500 }, { for: 'record-contact', times: 2 });
    // A delivery that failed comes again after six times the function’s time limit, and what is lost with its lease.
    await campaigns.minutes(150);

    expect(await expectOnceOrClaimed(name, called)).toBeGreaterThanOrEqual(3);
  }, 300_000);
});
