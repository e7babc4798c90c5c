import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../journeys/support/world.ts';
import { openPage, type TestPage } from './support/open-page.ts';

describe('campaigns in the console', () => {
  let world: World;
  let page: TestPage;
  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T10:05', sample: true });
    page = await openPage(world);
  }, 120_000);
  afterAll(async () => {
    await page?.close();
    await world?.stop();
  });

  const shown = async (name: string) => {
    const found = (await page.state()).campaigns.find((campaign) => campaign.name === name);
    if (found === undefined) throw new Error(`no campaign ${name}`);
    return found;
  };

  /** As it is shown a second later, when what has passed is read. */
  const counted = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return shown('event');
  };

  it('offers the examples, and loads one: a draft whose list says who will be skipped', async () => {
    const { calling, campaigns } = await page.state();
    expect(campaigns).toEqual([]);
    expect(calling.examples.map(({ name }) => name)).toContain('event');

    await page.run({ do: 'load-campaign', example: 'event' });

    expect(await shown('event')).toMatchObject({
      state: 'draft',
      purpose: 'marketing',
      possible: ['start', 'stop'],
      members: expect.any(Number),
      attempts: 0,
      changes: [{ what: 'created', by: 'console' }],
    });
    const [list] = (await shown('event')).lists;
    expect(list).toMatchObject({ state: 'complete' });
  });

  it('refuses a second one of the same name in the words of the function', async () => {
    const again = await page.refusal({ do: 'load-campaign', example: 'event' });

    expect(again).toEqual({ status: 409, message: expect.stringContaining('already (draft)') });
  });

  it('calls when it is started, counts, pauses and stops', async () => {
    await page.run({ do: 'let-customers-answer', on: true });
    await page.run({ do: 'change-campaign', campaign: 'event', action: 'start', why: 'test' });
    await page.pass(300);
    await page.run({ do: 'change-campaign', campaign: 'event', action: 'pause', why: 'lunch' });
    await page.pass(240);
    const paused = await counted();
    await page.pass(240);

    expect(paused).toMatchObject({ state: 'paused', possible: ['resume', 'stop', 'complete'] });
    expect(paused.attempts).toBeGreaterThan(5);
    await page.run({ do: 'change-campaign', campaign: 'event', action: 'stop', why: 'done' });
    expect(await shown('event')).toMatchObject({
      state: 'stopped',
      attempts: paused.attempts,
      inProgress: 0,
    });
  }, 120_000);

  it('hands the report, the ledger and the bad rows over as files', async () => {
    const [list] = (await shown('event')).lists;
    const get = async (path: string) => {
      const response = await fetch(`${page.url}${path}`);
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        text: await response.text(),
      };
    };

    expect(await get('/campaigns/event/report.csv?language=fr')).toMatchObject({
      status: 200,
      type: 'text/csv; charset=utf-8',
      text: expect.stringContaining('partie,quoi,combien'),
    });
    expect((await get('/campaigns/event/ledger.csv')).text).toContain(',allowed,');
    expect((await get(`/lists/${list?.id}/bad-rows.csv`)).text).toContain('line,column,value,code,why,cure');
    expect(await get('/campaigns/none/report.csv')).toMatchObject({ status: 404 });
  });
});
