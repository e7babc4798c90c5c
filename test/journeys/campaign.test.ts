import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attributes } from '../../contact-flows/attributes.ts';
import { type CampaignWorld, openCampaignWorld } from './support/campaign-world.ts';

/** From the list to the report, through the functions and queues of the assembly: an hour of a campaign. */
describe('a campaign whose agents are rung for', () => {
  let centre: CampaignWorld;
  beforeAll(async () => {
    centre = await openCampaignWorld('2026-11-25T10:00');
  });
  afterAll(() => centre.stop());

  const numbers = {
    buys: '+32450100001',
    refuses: '+32450100002',
    noLine: '+32450100003',
    listed: '+32450100004',
  };

  it('calls each as it may, once, writes down why, and counts what came of it', async () => {
    const { campaigns, people } = centre;
    people.write(numbers.refuses, 'refuses');
    people.write(numbers.noLine, 'no line');
    await campaigns.importNationalList([numbers.listed]);
    centre.staff();

    const name = await campaigns.begin(
      'telesales',
      Object.values(numbers).map((number) => ({ number })),
    );
    await campaigns.minutes(12);

    expect(await campaigns.ask.report(name)).toMatchObject({
      standing: { state: 'complete' },
      tally: {
        members: 4,
        membersOver: 4,
        attempts: 3,
        outcomes: { answered: 1, refused: 1, 'invalid-number': 1 },
        dispositions: { sale: 1, refused: 1 },
        ends: {
          'attempt:answered': 1,
          'attempt:refused': 1,
          'attempt:invalid-number': 1,
          'forbidden:gate.listed': 1,
        },
        gateRefusals: { 'gate.listed': 1 },
        talkSeconds: 150,
      },
      lists: [{ rows: 4, members: 4, skipped: 1 }],
      endedWell: 1,
    });
    expect(
      Object.fromEntries(
        Object.entries(numbers).map(([who, number]) => [who, campaigns.rings(number).length]),
      ),
    ).toEqual({ buys: 1, refuses: 1, noLine: 1, listed: 0 });
    const lines = (await campaigns.ledger(name, 0)).map(({ attemptId, kind }) => ({ attemptId, kind }));
    const kindsFor = async (number: string) => {
      const attemptId = `${name}.${await campaigns.keyOf(number)}.1`;
      // What is written again is a line of its own, which readers leave out.
      return [...new Set(lines.flatMap((line) => (line.attemptId === attemptId ? [line.kind] : [])))].sort();
    };
    expect(await kindsFor(numbers.buys)).toEqual(['allowed', 'outcome', 'over', 'talk']);
    expect(await kindsFor(numbers.noLine)).toEqual(['allowed', 'outcome', 'over']);
    expect(await kindsFor(numbers.listed)).toEqual(['over', 'refused']);
  }, 120_000);

  it('is called by nobody else either, whoever said not to be called, from that moment on', async () => {
    const { campaigns } = centre;
    const other = '+32450100009';

    const name = await campaigns.begin('prospecting', [{ number: numbers.refuses }, { number: other }], {
      manner: 'progressive',
    });
    await campaigns.minutes(8);

    expect(campaigns.rings(numbers.refuses)).toHaveLength(1);
    expect(campaigns.rings(other)).toHaveLength(1);
    expect(await campaigns.ask.report(name)).toMatchObject({
      tally: {
        attempts: 1,
        gateRefusals: { 'gate.own-refusal': 1 },
        membersOver: 2,
      },
    });
  }, 120_000);

  it('leaves nothing behind: no entry, no order, no dead letter, no error, nobody’s data in what travels with a call', async () => {
    const { campaigns, world } = centre;
    await campaigns.minutes(6);

    for (const name of ['telesales', 'prospecting']) {
      expect(await campaigns.due(name)).toEqual([]);
      expect(await campaigns.toCount(name)).toEqual([]);
    }
    expect(campaigns.left()).toEqual([]);
    expect(centre.errors).toEqual([]);
    const travelled = [...world.centre.center.contacts].flatMap(({ state }) =>
      Object.entries(state.attributes),
    );
    expect(travelled.length).toBeGreaterThan(20);
    expect(travelled.map(([name]) => name).filter((name) => !(name in attributes))).toEqual([]);
    const own = Object.values(numbers).map((number) => number.slice(3));
    expect(travelled.filter(([, value]) => own.some((digits) => value.includes(digits)))).toEqual([]);
  }, 120_000);
});
