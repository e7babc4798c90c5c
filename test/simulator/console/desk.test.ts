import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DeskContact } from '../../../simulator/console/protocol.ts';
import { openWorld, type World } from '../../journeys/support/world.ts';
import { agent, colleague, deskIn, heldIn, tidyUp } from './support/desk.ts';
import { openPage, type TestPage } from './support/open-page.ts';

describe('an agent’s desk that is worked by hand', () => {
  let world: World;
  let page: TestPage;
  let phone: string;
  let number: string;
  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T10:00' });
    page = await openPage(world);
    // Nobody else takes the calls of these tests.
    for (const { username } of world.centre.center.agents.all)
      if (username !== agent) world.centre.center.agents.find(username)?.setState('Offline');
    await page.run({ do: 'sit-down', agent });
  });
  afterAll(async () => {
    await page.close();
    await world.stop();
  });
  afterEach(() => tidyUp(page));

  const customerCalls = async (): Promise<DeskContact> => {
    number = world.freshNumber();
    await world.addCustomer({ number, language: 'fr' });
    await page.run({ do: 'add-phone', number });
    phone = (await page.state()).phones.find((one) => one.number === number)?.id ?? '';
    await page.run({ do: 'dial', phone });
    await page.until((state) => state.phones.find(({ id }) => id === phone)?.wants === 'key');
    await page.run({ do: 'press', phone, keys: '0' });
    return page.until((state) => heldIn(state));
  };
  const connected = async (): Promise<DeskContact> => {
    const { contactId } = await customerCalls();
    await page.run({ do: 'accept', agent, contactId });
    return page.until((state) => heldIn(state)?.phase === 'connected' && heldIn(state));
  };
  const phoneNow = async () => (await page.state()).phones.find(({ id }) => id === phone);
  const held = async (username = agent) => heldIn(await page.state(), username);

  it('rings with who calls and what for, and is answered by nobody but the person who sits there', async () => {
    const ringing = await customerCalls();
    await page.pass(10);

    expect(ringing).toMatchObject({
      phase: 'offered',
      channel: 'VOICE',
      direction: 'inbound',
      customer: 'Camille Peeters',
      queue: 'service-fr',
    });
    expect(ringing.attributes['need']).toBe('agent');
    expect((await held())?.phase).toBe('offered');
    expect(deskIn(await page.state()).byHand).toBe(true);
  });

  it('is missed when nobody answers, and is Available again when told so', async () => {
    await customerCalls();

    await page.pass(25);

    expect(deskIn(await page.state()).state).toBe('Missed');
  });

  it('lets both hear each other, hears the whisper first, and holds and mutes', async () => {
    const { contactId } = await connected();
    await page.run({ do: 'say', phone, text: 'Bonjour, mon colis est en retard' });
    await page.run({ do: 'agent-says', agent, contactId, text: 'Je regarde tout de suite' });

    const talk = (await held())?.talk ?? [];
    expect(talk.map(({ who }) => who)).toEqual(['centre', 'customer', 'agent']);
    expect((await phoneNow())?.talk.at(-1)).toMatchObject({ who: 'agent', text: 'Je regarde tout de suite' });

    await page.run({ do: 'mute', agent, contactId, on: true });
    expect((await held())?.muted).toBe(true);
    expect((await page.refusal({ do: 'agent-says', agent, contactId, text: 'Allô ?' }, 'fr')).message).toBe(
      'Votre micro est coupé, personne n’entend cela : rallumez-le d’abord.',
    );
    await page.run({ do: 'mute', agent, contactId, on: false });

    await page.run({ do: 'hold', agent, contactId, on: true });
    await page.pass(3);
    await page.run({ do: 'say', phone, text: 'Vous êtes là ?' });
    expect((await phoneNow())?.onHold).toBe(true);
    expect((await phoneNow())?.talk.at(-1)?.text).toBe('nobody-hears');
    expect((await held())?.talk).toHaveLength(3);
    await page.run({ do: 'hold', agent, contactId, on: false });
    expect((await phoneNow())?.onHold).toBe(false);
  });

  it('shows the guide from the ring on, takes an answer once, and shows the wrap-up in the end', async () => {
    const { contactId } = await customerCalls();
    const first = await page.until((state) => heldIn(state)?.view);
    await page.run({ do: 'accept', agent, contactId });
    await page.until((state) => heldIn(state)?.phase === 'connected');
    const [button] = first.data['Actions'] as readonly string[];
    const answer = {
      do: 'answer-view',
      agent,
      contactId,
      view: first.id,
      action: 'ActionSelected',
      data: { actionName: button },
    } as const;

    await page.run(answer);
    expect((await page.refusal(answer, 'nl')).message).toContain('Deze stap is al beantwoord');
    const second = await page.until((state) => heldIn(state)?.view);
    await page.run({ do: 'end-contact', agent, contactId });
    await page.pass(2);
    const third = await page.until((state) => heldIn(state)?.view);

    expect(new Set([first, second, third].map(({ id }) => id)).size).toBe(3);
    expect((await held())?.phase).toBe('after-contact-work');
  });

  it('keeps what is said to the agent away from the flow that comes after', async () => {
    const { contactId } = await connected();
    await page.run({ do: 'press', phone, keys: '5' });

    await page.run({ do: 'end-contact', agent, contactId });
    const wants = await page.until((state) => state.phones.find(({ id }) => id === phone)?.wants);

    // The survey’s question still waits for its own answer.
    expect(wants).toBe('digits');
    expect((await held())?.phase).toBe('after-contact-work');
  });

  it('consults a colleague who is simulated, with all three on the line once they are joined', async () => {
    world.centre.center.agents.find(colleague)?.setState('Available');
    await page.run({ do: 'sit-down', agent: colleague });
    const { contactId } = await connected();
    expect(deskIn(await page.state()).quickConnects).toContain('service-fr');

    await page.run({ do: 'consult', agent, contactId, quickConnect: 'service-fr' });
    const asked = await page.until((state) => heldIn(state, colleague));
    await page.run({ do: 'accept', agent: colleague, contactId: asked.contactId });
    await page.until((state) => heldIn(state)?.consulting?.connected);
    await page.run({ do: 'agent-says', agent, contactId, text: 'Tu peux reprendre ?' });
    const privately = await phoneNow();
    await page.run({ do: 'join', agent, contactId });
    await page.run({
      do: 'agent-says',
      agent: colleague,
      contactId: asked.contactId,
      text: 'Bonjour Madame',
    });

    expect(privately?.onHold).toBe(true);
    expect(privately?.talk.some(({ text }) => text === 'Tu peux reprendre ?')).toBe(false);
    expect((await held(colleague))?.talk.map(({ text }) => text)).toContain('Tu peux reprendre ?');
    expect((await phoneNow())?.talk.at(-1)?.text).toBe('Bonjour Madame');
    expect((await held())?.consulting).toMatchObject({ with: 'service-fr', joined: true });

    await page.run({ do: 'complete-transfer', agent, contactId });
    await page.pass(1);
    expect((await held())?.phase).toBe('after-contact-work');
    expect((await held(colleague))?.phase).toBe('connected');

    await page.run({ do: 'hang-up', phone });
    await page.pass(2);
    await page.run({ do: 'close-contact', agent: colleague, contactId: asked.contactId });
    await page.run({ do: 'set-state', agent: colleague, state: 'Offline' });
  });

  it('is given back with the contact that is on it: the simulated agent goes on, and does not before', async () => {
    const { contactId } = await connected();
    await page.pass(300);
    expect((await held())?.phase).toBe('connected');

    await page.run({ do: 'leave-desk', agent });
    await page.pass(61);

    expect((await held())?.phase ?? 'closed').not.toBe('connected');
    expect(deskIn(await page.state()).byHand).toBe(false);
    expect((await page.refusal({ do: 'hold', agent, contactId, on: true })).message).toBe(
      `The desk of ${agent} is worked by the simulated agent: sit down there first.`,
    );
    await page.run({ do: 'sit-down', agent });
  });
});
