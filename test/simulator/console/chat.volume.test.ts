import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liveCaller } from '../../../simulator/center/participants/live-caller.ts';
import type { CentreState, Chat } from '../../../simulator/console/protocol.ts';
import { openWorld, type World } from '../../journeys/support/world.ts';
import { openPage, type TestPage } from './support/open-page.ts';

describe('a chat in the console', () => {
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
  const start = async (chat: { name: string; number?: string; text: string }): Promise<string> => {
    await page.run({ do: 'start-chat', ...chat });
    return (await page.state()).chats.at(-1)?.id ?? '';
  };
  const chatIn = (state: CentreState, id: string): Chat | undefined =>
    state.chats.find((chat) => chat.id === id);
  /** The agent who has the chat, and the contact. */
  const takenBy = (state: CentreState, id: string) => {
    for (const agent of state.agents) {
      const contact = agent.contacts.find((one) => chatIn(state, id)?.contactId === one.contactId);
      if (contact !== undefined) return { agent, contact };
    }
    return undefined;
  };

  it.each([
    [
      'fr',
      'Bonjour, je voudrais savoir où en est ma plainte',
      'Bonjour et bienvenue chez Parloir',
      'complaints-fr',
    ],
    ['nl', 'Goedendag, ik heb een klacht over mijn levering', 'Welkom bij Parloir', 'complaints-nl'],
    ['de', 'Guten Tag, ich möchte bitte einen Termin', 'Guten Tag und willkommen bei Parloir', undefined],
    ['en', 'Hello, I would like to know when you are open', 'Hello and welcome to Parloir', 'service-en'],
  ])(
    'is greeted in %s, the language it is written in, and waits for the team it needs',
    async (language, text, greeting, queue) => {
      const id = await start({ name: 'A visitor', text });

      const { contact } = await page.until((state) => takenBy(state, id));

      const talk = chatIn(await page.state(), id)?.talk ?? [];
      expect(talk[0]).toMatchObject({ who: 'customer', text });
      expect(talk[1]?.text).toContain(greeting);
      expect(contact).toMatchObject({ channel: 'CHAT', customer: 'A visitor' });
      expect(contact.attributes['language']).toBe(language);
      if (queue !== undefined) expect(contact.queue).toBe(queue);
      await page.run({ do: 'end-chat', chat: id });
      await page.pass(30);
    },
  );

  it('greets whom the website vouches for by name, in the language of the file', async () => {
    const number = world.freshNumber();
    await world.addCustomer({ number, language: 'nl' });

    const id = await start({ name: 'Camille', number, text: 'hello' });
    const { contact } = await page.until((state) => takenBy(state, id));

    expect(chatIn(await page.state(), id)?.talk[1]?.text).toContain('Dag Camille Peeters, welkom bij');
    expect(contact.attributes['customerId']).not.toBe('guest');
    await page.run({ do: 'end-chat', chat: id });
    await page.pass(30);
  });

  it('passes words both ways between the customer and the agent, and says goodbye when the agent ends it', async () => {
    for (const { username } of (await page.state()).agents)
      if (username.includes('french') || username === 'sales-1')
        await page.run({ do: 'sit-down', agent: username });
    const id = await start({ name: 'Zoé', text: 'Bonjour, une question sur vos horaires' });
    const offered = await page.until((state) => takenBy(state, id));
    const on = { agent: offered.agent.username, contactId: offered.contact.contactId };

    // The guide is there while it rings.
    await page.until((state) => takenBy(state, id)?.contact.view);
    await page.run({ do: 'accept', ...on });
    await page.until((state) => takenBy(state, id)?.contact.phase === 'connected');
    await page.run({ do: 'write', chat: id, text: 'Êtes-vous ouverts samedi ?' });
    await page.run({ do: 'agent-says', ...on, text: 'Oui, de 9 h à 12 h 30.' });

    const state = await page.state();
    const said = chatIn(state, id)
      ?.talk.filter(({ who }) => who !== 'note' && who !== 'centre')
      .map(({ text }) => text);
    expect(said).toEqual([
      'Bonjour, une question sur vos horaires',
      'Êtes-vous ouverts samedi ?',
      'Oui, de 9 h à 12 h 30.',
    ]);
    expect(takenBy(state, id)?.contact.talk).toEqual(chatIn(state, id)?.talk);

    await page.run({ do: 'end-contact', ...on });
    await page.until((now) => chatIn(now, id)?.over);
    expect(chatIn(await page.state(), id)?.talk.at(-2)?.text).toContain('Au revoir');
    expect((await page.refusal({ do: 'write', chat: id, text: 'Merci' }, 'fr')).message).toBe(
      'Ce chat est terminé : ouvrez-en un autre.',
    );
    await page.run({ do: 'close-contact', ...on });
  });

  it('waits with a word of patience while nobody is free', async () => {
    const id = await start({ name: 'Zoé', text: 'Bonjour, une question sur vos horaires' });

    await page.until(
      (state) => chatIn(state, id)?.talk.some(({ text }) => text.includes('Merci de patienter')),
      90,
    );
    await page.run({ do: 'end-chat', chat: id });
    await page.pass(2);

    expect(chatIn(await page.state(), id)?.over).toBe(true);
  });
});

describe('a chat out of hours', () => {
  let world: World;
  let page: TestPage;
  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T22:00' });
    page = await openPage(world);
  });
  afterAll(async () => {
    await page.close();
    await world.stop();
  });
  const readTo = async (id: string | undefined): Promise<string> => {
    const over = await page.until((state) => state.chats.find((chat) => chat.id === id && chat.over));
    return over.talk.map(({ text }) => text).join('\n');
  };

  it('ends with a promise to call back, when the website knows the number', async () => {
    const number = world.freshNumber();
    await world.addCustomer({ number, language: 'en' });
    await page.run({ do: 'start-chat', name: 'Camille', number, text: 'hello' });

    const read = await readTo((await page.state()).chats.at(-1)?.id);

    expect(read).toMatch(/we will call you back/i);
    expect(read).not.toContain('Nobody can answer you');
  });

  it('says when somebody will answer, and goodbye, when nobody could be called back', async () => {
    await page.run({ do: 'start-chat', name: 'A visitor', text: 'Hello, I would like an answer please' });

    const read = await readTo((await page.state()).chats.at(-1)?.id);

    expect(read).toContain('Nobody can answer you at the moment. Our offices are open on weekdays');
    expect(read).not.toContain('callback');
  });

  it('is served as well when the website passes nothing on', async () => {
    const { center, definition } = world.centre;
    const heard: string[] = [];
    const call = center.startChat({
      flow: definition.flows.find(({ name }) => name === 'chat')?.arn ?? '',
      participant: liveCaller({ onHear: ({ text }) => heard.push(text) }),
    });
    await world.centre.clock.runUntil(call.ended);

    expect(heard.join('\n')).toContain('Bonjour et bienvenue chez Parloir');
    expect(heard.at(-1)).toContain('Au revoir');
  });
});
