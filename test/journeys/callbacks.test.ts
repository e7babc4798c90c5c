import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, sitDown } from './support/desk.ts';
import { keptIn } from './support/kept.ts';
import { expectHeard } from './support/stage.ts';
import { openWorld, type World } from './support/world.ts';

/** From the request to the talk: what the caller hears, what the agent sees, and that the telephone rings once. */
describe('a callback at a time that the caller chose', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T10:00' });
    world.centre.sendHome();
  });
  afterAll(() => world.stop());

  const minutes = (count: number) => world.centre.clock.advance(count * 60_000);
  const ringsOf = (number: string) =>
    world.centre.center.events.filter(
      (event) => event.type === 'customer-dialled' && event.number === number,
    );
  const cardOf = async (number: string, customerId: string) => {
    const [card] = await world.items('customers', `NUMBER#${number}`);
    const customers = card?.['customers'] as
      | Record<string, { readonly runningPromise?: unknown }>
      | undefined;
    return customers?.[customerId]?.runningPromise;
  };
  /** Lets the centre live until the desk is offered something. */
  const offered = async (desk: Desk): Promise<string> => {
    for (let waited = 0; waited < 240; waited += 1) {
      const found = desk.agent.contacts.find(({ phase }) => phase === 'offered');
      if (found !== undefined) return found.contactId;
      await world.centre.clock.advance(5_000);
    }
    throw new Error('nothing came within twenty minutes');
  };

  it('comes to an agent at that time, who reads why and rings once; they talk, and the promise is kept', async () => {
    const number = world.freshNumber();
    const customerId = await world.addCustomer({ number, language: 'fr' });

    const call = await world.call(number, ['0', '3', '1', 'nothing']);

    expectHeard(call, 'fr', [
      'callback.introduction',
      'callback.when',
      'callback.confirm',
      'callback.promised',
      'closing.callback',
    ]);
    expect(call.heard.join(' ')).toContain(
      'Vous aurez notre appel le mercredi 25 novembre, entre 13 heures et 18 heures',
    );
    expect(call.heard.join(' ')).not.toContain('au plus tard');
    await minutes(5);
    expect(await cardOf(number, customerId)).toMatchObject({ dueAt: '2026-11-25T17:00:00.000Z' });

    const desk = sitDown(world, 'service-french-1');
    await minutes(60);
    expect(desk.agent.contacts).toEqual([]);
    await minutes(100);
    const taskId = await offered(desk);
    const why = await desk.guide.view();

    expect(world.centre.center.contact(taskId)?.state).toMatchObject({
      channel: 'TASK',
      name: 'Client à rappeler',
      attributes: { taskKind: 'callback', language: 'fr' },
    });
    expect(String(why.data['Description'])).toContain(
      'à faire le mercredi 25 novembre, entre 13 heures et 18 heures',
    );
    expect(JSON.stringify(why.data)).toContain('Camille Peeters');
    expect(ringsOf(number)).toEqual([]);

    await desk.accept(taskId);
    const ringing = await desk.guide.choose('Appeler');
    expect(ringing.data['Heading']).toBe('Le téléphone sonne chez le client');
    const callId = await offered(desk);
    await desk.accept(callId);
    await minutes(2);
    await desk.wrapUp(callId, { disposition: ['promise-kept'], followUp: ['none'] });
    desk.agent.hangUp(taskId);
    desk.agent.closeContact(taskId);
    await minutes(30);

    expect(ringsOf(number)).toHaveLength(1);
    expect(world.centre.center.contact(callId)?.state.attributes).toMatchObject({
      promiseId: expect.stringMatching(/\.agent$/),
      attemptId: expect.stringMatching(/^callback\./),
    });
    expect(await keptIn(world).promisesTo(number)).toMatchObject([
      { state: 'kept', work: { ended: { why: 'talked' }, tasks: 1 } },
    ]);
    expect(await cardOf(number, customerId)).toBeUndefined();
    desk.goHome();
  }, 120_000);
});
