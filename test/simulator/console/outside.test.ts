import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../journeys/support/world.ts';
import { openPage, type TestPage } from './support/open-page.ts';

const agent = 'service-french-1';

describe('a phone of the page that the centre calls as an outside party', () => {
  let world: World;
  let page: TestPage;
  let customer: string;
  let plumber: string;
  let contactId: string;
  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T10:00' });
    page = await openPage(world);
  });
  afterAll(async () => {
    await page.close();
    await world.stop();
  });
  const phone = async (id: string) => (await page.state()).phones.find((one) => one.id === id);
  const addPhone = async (number: string): Promise<string> => {
    await page.run({ do: 'add-phone', number });
    return (await page.state()).phones.find((one) => one.number === number)?.id ?? '';
  };
  const held = async () =>
    (await page.state()).agents
      .find(({ username }) => username === agent)
      ?.contacts.find((one) => one.contactId === contactId);

  it('rings when an agent consults it, hears the agent and not the customer, and hangs up', async () => {
    const quickConnect = world.centre.definition.quickConnects.find(
      ({ destination }) => destination.type === 'PHONE_NUMBER',
    );
    if (quickConnect?.destination.type !== 'PHONE_NUMBER')
      throw new Error('the settings have no number to consult');
    for (const { username } of (await page.state()).agents)
      if (username !== agent) world.centre.center.agents.find(username)?.setState('Offline');
    await page.run({ do: 'sit-down', agent });
    plumber = await addPhone(quickConnect.destination.phoneNumber);
    const number = world.freshNumber();
    await world.addCustomer({ number, language: 'fr' });
    customer = await addPhone(number);
    await page.run({ do: 'dial', phone: customer });
    await page.until((state) => state.phones.find(({ id }) => id === customer)?.wants === 'key');
    await page.run({ do: 'press', phone: customer, keys: '0' });
    contactId = await page.until(
      (state) => state.agents.find(({ username }) => username === agent)?.contacts[0]?.contactId,
    );
    await page.run({ do: 'accept', agent, contactId });
    await page.until(async () => (await held())?.phase === 'connected');

    await page.run({ do: 'consult', agent, contactId, quickConnect: quickConnect.name });
    await page.pass(2);
    expect((await phone(plumber))?.state).toBe('ringing');
    await page.run({ do: 'answer', phone: plumber });
    await page.until(async () => (await held())?.consulting?.connected);
    await page.run({ do: 'agent-says', agent, contactId, text: 'Tu peux passer demain ?' });
    await page.run({ do: 'say', phone: plumber, text: 'Oui, à dix heures' });

    expect((await phone(plumber))?.state).toBe('in-call');
    expect((await phone(plumber))?.talk.map(({ text }) => text)).toEqual([
      'ringing',
      'answered',
      'Tu peux passer demain ?',
      'Oui, à dix heures',
    ]);
    expect((await held())?.talk.slice(-2).map(({ who, text }) => [who, text])).toEqual([
      ['agent', 'Tu peux passer demain ?'],
      ['customer', 'Oui, à dix heures'],
    ]);
    expect((await phone(customer))?.talk.some(({ text }) => text.includes('demain'))).toBe(false);
    expect((await phone(customer))?.onHold).toBe(true);

    await page.run({ do: 'hang-up', phone: plumber });
    await page.pass(1);

    expect((await phone(plumber))?.state).toBe('idle');
    expect((await held())?.consulting).toBeUndefined();
    expect((await phone(customer))?.onHold).toBe(false);
  });

  it('goes on with the customer when the agent leaves, until one of them hangs up', async () => {
    const quickConnect = (await page.state()).agents
      .find(({ username }) => username === agent)
      ?.quickConnects.find((name) =>
        world.centre.definition.quickConnects.some(
          (one) => one.name === name && one.destination.type === 'PHONE_NUMBER',
        ),
      );
    await page.run({ do: 'consult', agent, contactId, quickConnect: quickConnect ?? '' });
    await page.pass(1);
    await page.run({ do: 'answer', phone: plumber });
    await page.until(async () => (await held())?.consulting?.connected);

    await page.run({ do: 'complete-transfer', agent, contactId });
    await page.pass(1);
    await page.run({ do: 'say', phone: customer, text: 'Bonjour Monsieur' });
    await page.run({ do: 'say', phone: plumber, text: 'Bonjour Madame' });

    expect((await held())?.phase).toBe('after-contact-work');
    expect((await phone(plumber))?.talk.slice(-2).map(({ text }) => text)).toEqual([
      'Bonjour Monsieur',
      'Bonjour Madame',
    ]);
    expect((await phone(customer))?.talk.slice(-1).map(({ text }) => text)).toEqual(['Bonjour Madame']);
    await page.run({ do: 'hang-up', phone: customer });
    await page.pass(2);
    expect((await phone(plumber))?.state).toBe('idle');
    expect((await phone(customer))?.state).toBe('idle');
  });
});
