import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../journeys/support/world.ts';
import { agent, heldIn, tidyUp } from './support/desk.ts';
import { openPage, type TestPage } from './support/open-page.ts';

describe('a desk in the console', () => {
  let world: World;
  let page: TestPage;
  let phone: string;
  let number: string;
  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T10:00' });
    page = await openPage(world);
    await page.run({ do: 'sit-down', agent });
  });
  afterAll(async () => {
    await page.close();
    await world.stop();
  });
  afterEach(() => tidyUp(page));
  const phoneNow = async () => (await page.state()).phones.find(({ id }) => id === phone);
  const held = async () => heldIn(await page.state());

  it('places a call: the agent is there first, the customer’s phone rings in the page and is answered there', async () => {
    number = world.freshNumber();
    await page.run({ do: 'add-phone', number });
    phone = (await page.state()).phones.find((one) => one.number === number)?.id ?? '';

    await page.run({ do: 'place-call', agent, number });
    await page.pass(3);
    expect((await phoneNow())?.state).toBe('ringing');
    expect(await held()).toMatchObject({ direction: 'outbound', phase: 'connecting', customer: number });
    await page.run({ do: 'answer', phone });
    await page.until((state) => heldIn(state)?.phase === 'connected');
    const view = await page.until((state) => heldIn(state)?.view);

    expect(
      (await phoneNow())?.talk.some(({ who, text }) => who === 'centre' && text.includes('Parloir')),
    ).toBe(true);
    expect(view.viewId).toContain(':view/');
  });

  it('says the name of the customer whom it calls', async () => {
    number = world.freshNumber();
    await world.addCustomer({ number, language: 'fr' });

    await page.run({ do: 'place-call', agent, number });
    const called = await page.until((state) => heldIn(state)?.customer !== number && heldIn(state));

    expect(called.customer).toContain('Peeters');
  });

  it.each([
    ['is not answered', 70, async () => {}],
    ['is refused', 2, async () => page.run({ do: 'hang-up', phone })],
  ])('goes to after-contact work when a call it placed %s', async (_how, seconds, andThen) => {
    number = world.freshNumber();
    await page.run({ do: 'add-phone', number });
    phone = (await page.state()).phones.find((one) => one.number === number)?.id ?? '';
    await page.run({ do: 'place-call', agent, number });
    await page.pass(1);

    await andThen();
    await page.pass(seconds);

    expect((await held())?.phase).toBe('after-contact-work');
    expect((await phoneNow())?.state).toBe('idle');
  });
});
