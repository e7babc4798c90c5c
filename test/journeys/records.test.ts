import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './support/world.ts';

/** What is left of a call: contact events over EventBridge and a queue, the contact record over the stream, the customer's card. */
describe('after a call', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ at: '2026-11-25T10:00' });
  });
  afterAll(() => world.stop());

  it('the contact is on record, listed with the customer, and shown on the card', async () => {
    const number = world.freshNumber();
    const customerId = await world.addCustomer({ number, language: 'nl' });
    const { events } = await world.call(number, ['2', '1', '1', '2']);
    const contactId = events[0]?.contactId ?? '';
    await world.centre.clock.advance(120_000);

    const kept = await world.items('interactions', `CONTACT#${contactId}`);
    const ofCustomer = await world.items('interactions', `PERSON#CUSTOMER#${customerId}`);
    const [card] = await world.items('customers', `NUMBER#${number}`);

    expect(kept.map(({ sk }) => String(sk).split('#')[0])).toContain('RECORD');
    expect(kept.some(({ sk }) => String(sk).startsWith('EVENT#'))).toBe(true);
    expect(ofCustomer).toHaveLength(1);
    expect(card).toMatchObject({
      customers: { [customerId]: { lastContact: { contactId, need: 'complaint' } } },
    });
  });

  it('a survey answer is kept once', async () => {
    const number = world.freshNumber();
    await world.addCustomer({ number, language: 'fr' });

    const { events } = await world.call(number, ['3', '2', '5']);

    const kept = await world.items('interactions', `CONTACT#${events[0]?.contactId ?? ''}`);
    expect(kept.filter(({ sk }) => String(sk).startsWith('SURVEY#'))).toHaveLength(1);
  });

  it('nothing is left in a queue, a dead-letter queue least of all', async () => {
    await world.centre.clock.advance(120_000);
    const { cloud } = world.centre;
    const queues = cloud.resources.ofType('AWS::SQS::Queue').map(({ logicalId }) => logicalId);

    const left = queues.filter((name) => {
      const { visible, inFlight, delayed } = cloud.queue(name)?.counts() ?? {
        visible: -1,
        inFlight: 0,
        delayed: 0,
      };
      return visible + inFlight + delayed !== 0;
    });

    expect(queues.some((name) => name.includes('DeadLetter'))).toBe(true);
    expect(left).toEqual([]);
  });
});
