import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CampaignWorld, openCampaignWorld } from './support/campaign-world.ts';
import { type Desk, sitDown } from './support/desk.ts';

/** Agents look first, and ring or do not. */
describe('a campaign whose agents look first', () => {
  let centre: CampaignWorld;
  beforeAll(async () => {
    centre = await openCampaignWorld('2026-11-25T10:00');
    await centre.campaigns.importNationalList([]);
  });
  afterAll(() => centre.stop());

  /** Lets the centre live until the desk is offered something. */
  const offered = async (desk: Desk, mostMinutes = 10): Promise<string> => {
    for (let waited = 0; waited < mostMinutes * 12; waited += 1) {
      const found = desk.agent.contacts.find(({ phase }) => phase === 'offered');
      if (found !== undefined) return found.contactId;
      await centre.world.centre.clock.advance(5_000);
    }
    throw new Error(`nothing came within ${mostMinutes} minutes`);
  };
  /** Agents of campaigns accept calls automatically. */
  const talks = async (desk: Desk, taskId: string): Promise<string> => {
    for (let seconds = 0; seconds < 60; seconds += 1) {
      const found = desk.agent.contacts.find(
        ({ contactId, phase }) => contactId !== taskId && phase === 'connected',
      );
      if (found !== undefined) return found.contactId;
      await centre.world.centre.clock.advance(1_000);
    }
    throw new Error('nobody talks within a minute');
  };
  const leave = async (desk: Desk, taskId: string) => {
    desk.agent.hangUp(taskId);
    await centre.world.centre.clock.advance(1_000);
    desk.agent.closeContact(taskId);
  };

  it('shows the file, rings once when the agent calls, and gives the answered call to that very agent', async () => {
    const { campaigns, world } = centre;
    const { center } = world.centre;
    const number = world.freshNumber();
    const customerId = await world.addCustomer({ number, language: 'fr', marketing: 'granted' });
    const desk = sitDown(world, 'campaigns-french-1');

    const name = await campaigns.begin('prospecting', [{ number, customerId }]);
    const taskId = await offered(desk);
    const file = await desk.guide.view();

    expect(center.contact(taskId)?.state).toMatchObject({
      channel: 'TASK',
      attributes: { taskKind: 'preview', campaign: name, customerId },
    });
    expect(JSON.stringify(file.data)).toContain('Peeters');
    expect(String(file.data['Description'])).toContain('Prospection : entreprises');
    expect(file.data['Actions']).toContain('Appeler');
    expect(campaigns.rings(number)).toEqual([]);

    await desk.accept(taskId);
    const other = sitDown(world, 'campaigns-french-2');
    const ringing = await desk.guide.choose('Appeler');
    const callId = await talks(desk, taskId);
    await campaigns.minutes(1);

    expect(ringing.data['Heading']).toBe('Le téléphone sonne chez le client');
    expect(other.agent.contacts).toEqual([]);
    expect(center.contact(callId)?.state.attributes).toMatchObject({
      direction: 'outbound',
      campaign: name,
      attemptId: center.contact(taskId)?.state.attributes['attemptId'],
    });
    await desk.wrapUp(callId, { disposition: ['refused'] });
    await leave(desk, taskId);
    await campaigns.minutes(7);

    expect(campaigns.rings(number)).toHaveLength(1);
    expect(await campaigns.ask.report(name)).toMatchObject({
      standing: { state: 'complete' },
      tally: { attempts: 1, outcomes: { refused: 1 }, membersOver: 1 },
    });
    desk.goHome();
    other.goHome();
  }, 240_000);

  it('notes why an agent does not call, and brings it to an agent again when the table says so', async () => {
    const { campaigns, world } = centre;
    const number = world.freshNumber();
    const customerId = await world.addCustomer({ number, language: 'fr', marketing: 'granted' });
    const desk = sitDown(world, 'campaigns-french-1');

    const name = await campaigns.begin('upgrade', [{ number, customerId }], { retries: { skipped: [240] } });
    const first = await offered(desk);
    await desk.accept(first);
    await desk.guide.choose('Ne pas appeler');
    const skipped = await desk.guide.next({ reason: ['needs-preparation'] });
    await leave(desk, first);
    await campaigns.minutes(3);

    expect(skipped.data['Heading']).toBe('C’est noté');
    expect(campaigns.rings(number)).toEqual([]);
    expect(await campaigns.ledger(name, 0)).toContainEqual(
      expect.objectContaining({
        kind: 'outcome',
        outcome: 'skipped',
        from: 'agent',
        reason: 'needs-preparation',
      }),
    );
    const { member } = await campaigns.member(name, number);
    expect(member).toMatchObject({ progress: 'waiting', attempts: 1 });
    expect(desk.agent.contacts).toEqual([]);

    await campaigns.minutes(225);
    expect(desk.agent.contacts).toEqual([]);
    const second = await offered(desk, 30);

    expect(world.centre.center.contact(second)?.state.attributes['attemptId']).toMatch(/\.2$/);
    await desk.accept(second);
    await desk.guide.choose('Appeler');
    await campaigns.minutes(1);
    expect(campaigns.rings(number)).toHaveLength(1);
    expect(centre.errors).toEqual([]);
    desk.goHome();
  }, 240_000);
});
