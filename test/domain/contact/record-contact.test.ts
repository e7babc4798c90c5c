import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactEvent, ContactRecord } from '../../../domain/contact/model.ts';
import type { ContactPorts } from '../../../domain/contact/ports.ts';
import { recordContact } from '../../../domain/contact/record-contact.ts';
import { recordContactEvent } from '../../../domain/contact/record-contact-event.ts';
import { aRecord, inMemoryContacts } from '../../support/contacts.ts';

const customers = ['customer-1', 'customer-2'];
const second = (n: number) => new Date(Date.UTC(2026, 10, 24, 9, 0, n));

const numbers = ['+32450000101', '+32450000101', '+32450000202', undefined];

const anyRecord: fc.Arbitrary<ContactRecord> = fc
  .record({
    contact: fc.integer({ min: 1, max: 4 }),
    updated: fc.integer({ min: 10, max: 14 }),
    customerId: fc.constantFrom('customer-1', 'customer-2', 'guest', 'in no file', undefined),
    need: fc.constantFrom('complaint', 'agent', undefined),
  })
  .map(({ contact, updated, customerId, need }) =>
    aRecord({
      contactId: `contact-${contact}`,
      startedAt: second(contact),
      lastUpdatedAt: second(updated),
      customerNumber: numbers[contact - 1],
      attributes: {
        ...(customerId === undefined ? {} : { customerId }),
        ...(need === undefined ? {} : { need }),
      },
    }),
  );

/** Deliveries as they come: every record at least once, in any order. */
const anyDeliveries = fc.array(anyRecord, { minLength: 1, maxLength: 6 }).chain((records) =>
  fc
    .tuple(
      fc.shuffledSubarray(records, { minLength: records.length }),
      fc.array(fc.constantFrom(...records), { maxLength: 4 }),
    )
    .chain(([once, again]) => {
      const all = [...once, ...again];
      return fc.record({
        records: fc.constant(records),
        deliveries: fc.shuffledSubarray(all, { minLength: all.length }),
      });
    }),
);

const deliver = async (ports: ContactPorts, records: readonly ContactRecord[]) => {
  for (const record of records) await recordContact(ports)(record);
};

describe('contact records', () => {
  it('end in the same state in any order, with any duplicates', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeliveries, async ({ records, deliveries }) => {
        const [one, other] = [inMemoryContacts(customers), inMemoryContacts(customers)];

        await deliver(one, records);
        await deliver(other, deliveries);

        expect(other.kept()).toEqual(one.kept());
      }),
      { numRuns: 500 },
    );
  });

  it('end in the same state when they are handled at the same time, step between step', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeliveries, fc.scheduler(), async ({ records, deliveries }, scheduler) => {
        const [one, other] = [inMemoryContacts(customers), inMemoryContacts(customers)];

        await deliver(one, records);
        const handled = Promise.all(
          deliveries.map((record) => recordContact(stepwise(other, scheduler))(record)),
        );
        await scheduler.waitFor(handled);

        expect(other.kept()).toEqual(one.kept());
      }),
      { numRuns: 500 },
    );
  });

  it('end in the same state when deliveries are cut off anywhere and come again', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDeliveries,
        fc.array(fc.nat({ max: 8 }), { minLength: 10, maxLength: 10 }),
        async ({ records, deliveries }, cuts) => {
          const [one, other] = [inMemoryContacts(customers), inMemoryContacts(customers)];

          await deliver(one, records);
          for (const [index, record] of deliveries.entries()) {
            await recordContact(cutOff(other, cuts[index] ?? 0))(record).catch(() => undefined);
          }
          await deliver(other, [...records].reverse());

          expect(other.kept()).toEqual(one.kept());
        },
      ),
      { numRuns: 500 },
    );
  });

  it('list a contact with the customer, and show the last one on the card', async () => {
    const contacts = inMemoryContacts(customers);

    await deliver(contacts, [
      aRecord({ contactId: 'late', startedAt: second(30) }),
      aRecord({ contactId: 'early', startedAt: second(1) }),
    ]);

    expect(contacts.kept()).toMatchObject({
      lines: [
        [expect.stringContaining('CUSTOMER#customer-1'), { contactId: 'early' }],
        [expect.stringContaining('CUSTOMER#customer-1'), { contactId: 'late' }],
      ],
      shown: [['+32450000101 customer-1', { contactId: 'late', need: 'complaint' }]],
    });
  });

  it('of a guide beside the contact, or of a task about it, are in no customer’s list', async () => {
    const contacts = inMemoryContacts(customers);

    await deliver(contacts, [
      aRecord({ contactId: 'guide', channel: 'CHAT', relatedContactId: 'call', agent: undefined }),
      aRecord({ contactId: 'task', channel: 'TASK' }),
    ]);

    expect(contacts.kept()).toMatchObject({ lines: [], shown: [] });
  });

  it('of somebody in no file are listed by number, and of a withheld number not at all', async () => {
    const contacts = inMemoryContacts(customers);

    await deliver(contacts, [
      aRecord({ contactId: 'guest', attributes: { customerId: 'guest' } }),
      aRecord({ contactId: 'withheld', attributes: {}, customerNumber: undefined }),
    ]);

    expect(contacts.kept()).toMatchObject({
      lines: [[expect.stringMatching(/^NUMBER#\+32450000101 /), {}]],
      shown: [],
    });
  });

  it('that a later copy gives to another customer leave the first one’s list and card', async () => {
    const contacts = inMemoryContacts(customers);

    await deliver(contacts, [
      aRecord({ contactId: 'before', startedAt: second(1) }),
      aRecord({ contactId: 'mistaken', startedAt: second(5), lastUpdatedAt: second(10) }),
      aRecord({
        contactId: 'mistaken',
        startedAt: second(5),
        lastUpdatedAt: second(20),
        attributes: { customerId: 'customer-2' },
      }),
    ]);

    expect(contacts.kept()).toMatchObject({
      lines: [
        [expect.stringContaining('CUSTOMER#customer-1'), { contactId: 'before' }],
        [expect.stringContaining('CUSTOMER#customer-2'), { contactId: 'mistaken' }],
      ],
      shown: [
        ['+32450000101 customer-1', { contactId: 'before' }],
        ['+32450000101 customer-2', { contactId: 'mistaken' }],
      ],
    });
  });
});

describe('contact events', () => {
  it('are kept once each, whatever the order', async () => {
    const anEvent: fc.Arbitrary<ContactEvent> = fc.record({
      contactId: fc.constantFrom('contact-1', 'contact-2'),
      initialContactId: fc.constant('contact-1'),
      type: fc.constantFrom('INITIATED', 'QUEUED', 'CONTACT_DATA_UPDATED'),
      at: fc.integer({ min: 1, max: 3 }).map(second),
      channel: fc.constant('VOICE'),
      initiationMethod: fc.constant('INBOUND'),
      queueArn: fc.constantFrom('queue-1', undefined),
      agentArn: fc.constant(undefined),
      disconnectReason: fc.constant(undefined),
    });
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(anEvent, { minLength: 1 })
          .chain((events) =>
            fc.tuple(
              fc.constant(events),
              fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
            ),
          ),
        async ([events, deliveries]) => {
          const [one, other] = [inMemoryContacts([]), inMemoryContacts([])];

          for (const event of events) await recordContactEvent(one)(event);
          for (const event of deliveries) await recordContactEvent(other)(event);

          expect(other.kept()).toEqual(one.kept());
        },
      ),
    );
  });
});

type Step = <Arguments extends readonly unknown[], Answer>(
  run: (...given: Arguments) => Promise<Answer>,
) => (...given: Arguments) => Promise<Answer>;

const eachStep = ({ journal, persons, lastContacts }: ContactPorts, step: Step): ContactPorts => ({
  journal: {
    keepEvent: step(journal.keepEvent),
    find: step(journal.find),
    replace: step(journal.replace),
  },
  persons: { put: step(persons.put), remove: step(persons.remove), newest: step(persons.newest) },
  lastContacts: { show: step(lastContacts.show), replace: step(lastContacts.replace) },
});

/** Every request waits until the scheduler lets it go. */
const stepwise = (ports: ContactPorts, scheduler: fc.Scheduler): ContactPorts =>
  eachStep(ports, (run) => async (...given) => {
    await scheduler.schedule(Promise.resolve());
    return run(...given);
  });

/** The first `steps` requests work, no other does. */
const cutOff = (ports: ContactPorts, steps: number): ContactPorts => {
  let left = steps;
  return eachStep(ports, (run) => async (...given) => {
    left -= 1;
    if (left < 0) throw new Error('cut off');
    return run(...given);
  });
};
