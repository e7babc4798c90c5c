import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../journeys/support/world.ts';
import { openPage, type TestPage } from './support/open-page.ts';

describe('customers’ phones in the console', () => {
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
  const addPhone = async (number: string): Promise<string> => {
    await page.run({ do: 'add-phone', number });
    const phone = (await page.state()).phones.find((one) => one.number === number);
    return phone?.id ?? '';
  };
  const phoneIn = async (id: string) => (await page.state()).phones.find((phone) => phone.id === id);

  it('dials, hears the prompts with their language, keys, and is put through to an agent', async () => {
    const number = world.freshNumber();
    await world.addCustomer({ number, language: 'fr' });
    const phone = await addPhone(number);

    await page.run({ do: 'dial', phone });
    await page.until((state) => state.phones.find(({ id }) => id === phone)?.wants === 'key');
    const listening = await phoneIn(phone);
    await page.run({ do: 'press', phone, keys: '0' });
    await page.until((state) =>
      state.phones
        .find(({ id }) => id === phone)
        ?.talk.some(({ who, text }) => who === 'note' && text === 'agent'),
    );
    const connected = await phoneIn(phone);

    expect(listening?.state).toBe('in-call');
    expect(listening?.talk[0]).toMatchObject({ who: 'centre', language: 'fr-BE' });
    expect(listening?.talk.map(({ text }) => text).join(' ')).toContain('Bonjour Camille Peeters');
    expect(connected?.talk).toContainEqual(expect.objectContaining({ who: 'customer', text: '0' }));

    await page.run({ do: 'hang-up', phone });
    await page.pass(30);
    expect((await phoneIn(phone))?.talk.at(-1)?.text).toBe('ended:CUSTOMER_DISCONNECT');
    expect((await phoneIn(phone))?.state).toBe('idle');
  });
});
