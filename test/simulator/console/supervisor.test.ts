import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoOutbox } from '../../../lambdas/adapters/dynamo-outbox.ts';
import { localDocumentClient } from '../../../simulator/cloud/dynamodb/tables.ts';
import { openWorld, type World } from '../../journeys/support/world.ts';
import { openPage, type TestPage } from './support/open-page.ts';

describe('what the supervisor sees', () => {
  let world: World;
  let page: TestPage;
  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T10:00' });
    page = await openPage(world);
  });
  afterAll(async () => {
    await page.close();
    await world.stop();
  });
  const call = async (keys: string): Promise<{ readonly phone: string; readonly number: string }> => {
    const number = world.freshNumber();
    await world.addCustomer({ number, language: 'fr' });
    await page.run({ do: 'add-phone', number });
    const phone = (await page.state()).phones.find((one) => one.number === number)?.id ?? '';
    await page.run({ do: 'dial', phone });
    await page.until((state) => state.phones.find(({ id }) => id === phone)?.wants === 'key');
    await page.run({ do: 'press', phone, keys });
    return { phone, number };
  };

  it('is every queue, and every agent with a state since a moment', async () => {
    const { queues, agents, number, clock } = await page.state();

    expect(queues.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['service-fr', 'service-fr-callbacks', 'complaints-nl']),
    );
    expect(queues.find(({ name }) => name === 'service-fr')).toMatchObject({
      waiting: 0,
      staffed: 6,
      available: 6,
    });
    const french = agents.find(({ username }) => username === 'service-french-1');
    expect(french).toMatchObject({ routingProfile: 'service-french', state: 'Available', byHand: false });
    expect(french?.states).toEqual([
      'Available',
      'Break',
      'Lunch',
      'Meeting',
      'Training',
      'Back office',
      'Offline',
    ]);
    expect(french?.since).toBeLessThanOrEqual(clock.now);
    expect(number).toBe(world.centre.number);
  });

  it('counts who was answered in time, who gave up, and shows who waits and how long', async () => {
    const { agents } = await page.state();
    const before = (await page.state()).serviceLevel;
    const answered = await call('0');
    await page.until(({ serviceLevel }) => serviceLevel.answered === before.answered + 1);
    for (const { username } of agents) {
      await page.run({ do: 'sit-down', agent: username });
      await page.run({ do: 'set-state', agent: username, state: 'Lunch' });
    }
    const waiting = await call('0');
    await page.until(({ queues }) =>
      queues.some((queue) => queue.name === 'service-fr' && queue.waiting === 1),
    );
    await page.pass(40);
    const busy = await page.state();
    await page.run({ do: 'hang-up', phone: waiting.phone });
    await page.run({ do: 'hang-up', phone: answered.phone });
    await page.pass(2);
    const { serviceLevel, contacts } = await page.state();

    const queue = busy.queues.find(({ name }) => name === 'service-fr');
    expect(queue?.longestWaitSeconds).toBeGreaterThanOrEqual(40);
    expect(queue?.available).toBe(0);
    expect(serviceLevel).toEqual({
      targetSeconds: 20,
      answered: before.answered + 1,
      answeredInTime: before.answeredInTime + 1,
      abandoned: before.abandoned + 1,
    });
    expect(contacts.find(({ from }) => from === answered.number)).toMatchObject({
      channel: 'VOICE',
      queue: 'service-fr',
      need: 'agent',
    });
    for (const { username } of agents) {
      await page.run({ do: 'set-state', agent: username, state: 'Available' });
      await page.run({ do: 'leave-desk', agent: username });
    }
    await page.pass(120);
  });

  it('is a log in which no customer is named, numbered or quoted', async () => {
    const { phone, number } = await call('2');
    await page.pass(60);
    await page.run({ do: 'hang-up', phone });
    await page.pass(2);
    const { log } = await page.state();

    const text = JSON.stringify(log.map((line) => line.text));
    expect(log.length).toBeGreaterThan(20);
    expect(log.length).toBeLessThanOrEqual(300);
    for (const secret of [number, number.slice(4), 'Peeters', 'Camille', 'Bonjour'])
      expect(text).not.toContain(secret);
    expect(
      log.some(
        ({ type, text: what }) => type === 'lambda-invoked' && what.startsWith('look-up-caller: known'),
      ),
    ).toBe(true);
    expect(log.map((line) => line.number)).toEqual([...log.map((line) => line.number)].sort((a, b) => a - b));
  });

  it('is the path of a contact: the blocks in their places, and the arrows that were followed', async () => {
    const { phone } = await call('0');
    const contactId = (await page.state()).phones.find(({ id }) => id === phone)?.contactId ?? '';
    const { flows } = await page.path(contactId);
    await page.run({ do: 'hang-up', phone });
    await page.pass(2);

    expect(flows.map(({ name }) => name).slice(0, 3)).toEqual(['entry', 'welcome-fr', 'main-menu-fr']);
    for (const { blocks, arrows } of flows) {
      const ids = new Set(blocks.map(({ id }) => id));
      expect(new Set(blocks.map(({ x, y }) => `${x},${y}`)).size).toBe(blocks.length);
      for (const { from, to } of arrows) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
      expect(arrows.some(({ followed }) => followed > 0)).toBe(true);
      // No arrow is drawn twice, once as told by the flow and once as told by the journal.
      const told = arrows.map(({ from, to, outcome }) => JSON.stringify([from, to, outcome]));
      expect(new Set(told).size).toBe(told.length);
    }
    expect(flows[2]?.arrows).toContainEqual(expect.objectContaining({ outcome: 'Equals 0', followed: 1 }));
  });

  it('is what was written to customers, as they read it', async () => {
    const { cloud, definition, clock } = world.centre;
    const client = localDocumentClient(cloud.dynamodbEndpoint, definition.region);
    const queuedAt = clock.now();
    await dynamoOutbox(client, cloud.tables['messages'] ?? '').queue({
      id: 'm1',
      channel: 'email',
      to: 'camille@example.org',
      language: 'fr',
      subject: 'Votre plainte',
      text: 'Nous avons bien noté votre plainte.',
      purpose: 'service',
      customerId: 'C1',
      contactId: 'c1',
      queuedAt,
      state: 'queued',
    });
    client.destroy();
    // Something has to happen for the tables to be read again.
    await page.run({ do: 'sit-down', agent: 'sales-2' });
    await page.run({ do: 'set-state', agent: 'sales-2', state: 'Break' });

    const message = await soon(async () => (await page.state()).inbox[0]);

    expect(message).toEqual({
      id: 'm1',
      at: queuedAt.getTime(),
      channel: 'email',
      to: 'camille@example.org',
      subject: 'Votre plainte',
      text: 'Nous avons bien noté votre plainte.',
    });
    await page.run({ do: 'set-state', agent: 'sales-2', state: 'Available' });
    await page.run({ do: 'leave-desk', agent: 'sales-2' });
  });

  it('is what is promised, once it is written', async () => {
    await page.pass(120);
    const { agents } = await page.state();
    for (const { username } of agents) {
      await page.run({ do: 'sit-down', agent: username });
      await page.run({ do: 'set-state', agent: username, state: 'Offline' });
    }
    const { phone, number } = await call('0');
    await page.until((state) => state.phones.find(({ id }) => id === phone)?.state === 'idle', 300);

    const promise = await soon(async () =>
      (await page.state()).promises.find((one) => one.number === number),
    );

    expect(promise).toMatchObject({ need: 'agent', state: expect.stringMatching(/promised|due/) });
  });
});

/** Tables are read in real time, soon after something happened. */
const soon = async <Found>(find: () => Promise<Found | undefined>): Promise<Found | undefined> => {
  const until = Date.now() + 5_000;
  for (let found = await find(); ; found = await find())
    if (found !== undefined || Date.now() > until) return found;
};
