import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerWith } from './support/caller.ts';
import { type CampaignWorld, openCampaignWorld } from './support/campaign-world.ts';
import { expectHeard } from './support/stage.ts';

/** From the booking by telephone to the answer in the reminder, by the functions and schedules of the assembly. */
describe('a campaign that reminds of appointments', () => {
  let centre: CampaignWorld;
  beforeAll(async () => {
    centre = await openCampaignWorld('2026-11-25T15:00');
  });
  afterAll(() => centre.stop());

  const appointmentOf = async (number: string) => {
    const [card] = await centre.world.items('customers', `NUMBER#${number}`);
    const [appointment] = Object.values(
      (card?.['appointments'] ?? {}) as Record<string, Readonly<Record<string, unknown>>>,
    );
    return appointment;
  };
  const heardBy = (number: string): { readonly heard: readonly string[] } => {
    const { center } = centre.world.centre;
    const ids = new Set(centre.campaigns.rings(number).map(({ contactId }) => contactId));
    return {
      heard: center.events.flatMap((event) =>
        event.type === 'prompt-heard' && ids.has(event.contactId) ? [event.text] : [],
      ),
    };
  };
  /** Whoever books for tomorrow knows it, and is not reminded. */
  const takeAllOf = async (date: string) => {
    const days = await centre.world.items('calendars', 'CALENDAR#office');
    const slots = days.find(({ sk }) => sk === `DAY#${date}`)?.['slots'] ?? {};
    for (const [time, slot] of Object.entries(slots))
      if (!('claim' in slot)) await centre.world.takeSlot(`office/${date}/${time}`);
  };

  it('lists what was booked, rings on the day of work before, once, and does what is answered', async () => {
    const { campaigns, people, world } = centre;
    const { clock } = world.centre;
    const [confirms, moves] = [world.freshNumber(), world.freshNumber()];
    for (const number of [confirms, moves]) await world.addCustomer({ number, language: 'fr' });
    people.write(confirms, { party: { participant: () => callerWith(clock, ['1']) } });
    people.write(
      moves,
      { party: { participant: () => callerWith(clock, ['2', '1', '1']) } },
      { party: { participant: () => callerWith(clock, ['1']) } },
    );
    await takeAllOf('2026-11-26');
    for (const number of [confirms, moves]) await world.call(number, ['1', '1', '1', '1', '2', '5']);
    const before = await appointmentOf(confirms);
    expect(before).toMatchObject({ state: 'booked', slotId: expect.stringContaining('/2026-11-27/') });
    // The time that is offered to whoever moves lies further on.
    await takeAllOf('2026-11-27');
    await campaigns.begin('reminder', []);

    // It is listed when we open on the day before, and rung within the hour.
    await campaigns.minutes(16 * 60);
    expect(campaigns.rings(confirms)).toEqual([]);
    await campaigns.minutes(4 * 60);

    expect(campaigns.rings(confirms)).toHaveLength(1);
    expect(new Date(campaigns.rings(confirms)[0]?.at ?? 0).toISOString()).toMatch(/^2026-11-26T0[89]/);
    expectHeard(heardBy(confirms), 'fr', ['outbound.greeting', 'reminder.ask', 'reminder.confirmed']);
    expect(await appointmentOf(confirms)).toMatchObject({ confirmedSlotId: before?.['slotId'] });
    expectHeard(heardBy(moves), 'fr', ['reminder.ask', 'appointment.confirm', 'closing.moved']);
    const moved = await appointmentOf(moves);
    expect(moved).toMatchObject({ state: 'booked', slotId: expect.stringContaining('/2026-11-30/') });

    // Friday is the last day of work before Monday: whoever moved to it is reminded of it.
    await campaigns.minutes(23 * 60);
    expect(campaigns.rings(confirms)).toHaveLength(1);
    expect(campaigns.rings(moves)).toHaveLength(2);
    expect(await appointmentOf(moves)).toMatchObject({ confirmedSlotId: moved?.['slotId'] });
    // Whoever took the other times is reminded as well; each call is an attempt of its own.
    const calls = world.centre.center.events.filter(({ type }) => type === 'customer-dialled');
    expect(await campaigns.ask.report('reminder')).toMatchObject({
      standing: { state: 'running' },
      tally: { attempts: calls.length, outcomes: { answered: calls.length } },
    });
    expect(centre.errors).toEqual([]);
  }, 600_000);
});
