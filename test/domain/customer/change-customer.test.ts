import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refreshCards } from '../../../domain/customer/refresh-cards.ts';
import { registerCustomer } from '../../../domain/customer/register-customer.ts';
import { consentState, factsOf } from '../../../domain/customer/summarize-customer.ts';
import { updateCustomer } from '../../../domain/customer/update-customer.ts';
import { aCustomer } from '../../support/customers.ts';
import { inMemoryCustomers } from '../../support/in-memory-customers.ts';

const start = new Date('2026-11-24T09:00:00Z');
const aCentre = () => {
  let now = start;
  const stores = inMemoryCustomers(() => now);
  return {
    stores,
    register: registerCustomer(stores),
    update: updateCustomer(stores),
    refresh: refreshCards({ ...stores, clock: { now: () => now } }),
    pass: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
};

describe('a customer’s file', () => {
  it('puts the customer on the card of every number, in short', async () => {
    const { register, stores } = aCentre();

    const registered = await register(
      aCustomer({
        numbers: ['+32450000101', '+3225550101'],
        consents: [{ purpose: 'marketing', given: false, at: start, source: 'call' }],
      }),
    );

    expect(registered.ok).toBe(true);
    const facts = {
      name: 'Madame Peeters',
      customerNumber: '100001',
      language: 'fr',
      segment: 'private',
      consents: { marketing: 'refused', survey: 'none', recording: 'none' },
      version: 1,
    };
    expect(stores.onCards.get('+32450000101')?.get('customer-1')).toEqual(facts);
    expect(stores.onCards.get('+3225550101')?.get('customer-1')).toEqual(facts);
    expect(stores.noted.size).toBe(0);
  });

  it('is opened once', async () => {
    const { register } = aCentre();
    await register(aCustomer());

    expect(await register(aCustomer({ segment: 'other' }))).toEqual({
      ok: false,
      error: { code: 'customer.exists', customerId: 'customer-1' },
    });
  });

  it.each([
    ['id', aCustomer({ id: 'a b' })],
    ['customerNumber', aCustomer({ customerNumber: 'A12' })],
    ['name.family', aCustomer({ name: { given: 'Élise', family: ' ' } })],
    ['numbers', aCustomer({ numbers: ['02 555 01 01'] })],
    ['numbers', aCustomer({ numbers: ['+3225550101', '+3225550101'] })],
    ['segment', aCustomer({ segment: 'Très bon' })],
  ])('is refused with the field that is wrong: %s', async (field, customer) => {
    const { register, stores } = aCentre();

    expect(await register(customer)).toMatchObject({ ok: false, error: { code: 'customer.invalid', field } });
    expect(stores.files.size).toBe(0);
  });

  it('leaves the card of a number that the customer gave up, and reaches the new one', async () => {
    const { register, update, stores } = aCentre();
    await register(aCustomer({ numbers: ['+32450000101'] }));

    const changed = await update('customer-1', () => ({ numbers: ['+32450000202'] }));

    expect(changed).toMatchObject({ ok: true, value: { version: 2 } });
    expect(stores.onCards.get('+32450000101')?.size).toBe(0);
    expect(stores.onCards.get('+32450000202')?.get('customer-1')).toMatchObject({ version: 2 });
  });

  it('that does not exist is refused', async () => {
    expect(await aCentre().update('nobody', () => ({}))).toMatchObject({
      ok: false,
      error: { code: 'customer.not-found' },
    });
  });
});

describe('consent', () => {
  const on = (day: number, given: boolean) => ({
    purpose: 'marketing' as const,
    given,
    at: new Date(Date.UTC(2026, 0, day)),
    source: 'call',
  });

  it('is the last word, whatever the order of the file', () => {
    expect(consentState([on(3, true), on(1, true), on(2, false)], 'marketing')).toBe('granted');
    expect(consentState([on(3, false), on(1, true)], 'marketing')).toBe('refused');
  });

  it('of one moment with an opposition is an opposition', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([on(1, true), on(1, false)], { minLength: 2 }), (consents) => {
        expect(consentState(consents, 'marketing')).toBe('refused');
      }),
    );
  });

  it('never given is `none`', () => {
    expect(consentState([on(1, true)], 'survey')).toBe('none');
  });
});

describe('cards after crashes', () => {
  const numbers = ['+32450000101', '+32450000102', '+32450000103'] as const;
  const aStep = fc.record({
    customer: fc.constantFrom('customer-1', 'customer-2'),
    numbers: fc.uniqueArray(fc.constantFrom(...numbers)),
    segment: fc.constantFrom('private', 'professional'),
    crashAfter: fc.option(fc.nat({ max: 6 }), { nil: undefined }),
  });

  it('agree with the files again once the sweep has run, whenever what crashed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 12 }), async (steps) => {
        const { stores, register, update, refresh, pass } = aCentre();
        for (const step of steps) {
          if (step.crashAfter !== undefined) stores.failAfter(step.crashAfter);
          const change = { numbers: step.numbers, segment: step.segment };
          const work = stores.files.has(step.customer)
            ? update(step.customer, () => change)
            : register(aCustomer({ id: step.customer, ...change }));
          await work.catch(() => undefined);
        }
        stores.failAfter(Number.POSITIVE_INFINITY);
        pass(5);

        await refresh(100);

        expect(stores.noted.size).toBe(0);
        for (const number of numbers) {
          const shouldBe = [...stores.files.values()]
            .filter((customer) => customer.numbers.includes(number))
            .map((customer) => [customer.id, factsOf(customer)]);
          expect(Object.fromEntries(stores.onCards.get(number) ?? [])).toEqual(Object.fromEntries(shouldBe));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are left to whoever is still at it: the sweep waits five minutes', async () => {
    const { stores, register, refresh, pass } = aCentre();
    stores.failAfter(2);
    await register(aCustomer()).catch(() => undefined);
    pass(4.9);

    expect(await refresh(100)).toEqual({ due: 1, repaired: 0, recent: 1 });
    pass(0.1);
    expect(await refresh(100)).toEqual({ due: 1, repaired: 1, recent: 0 });
  });

  it('of the others are repaired also when one customer’s fail, and the failure is thrown', async () => {
    const { stores, register, refresh, pass } = aCentre();
    for (const [index, id] of ['customer-1', 'customer-2'].entries()) {
      stores.failAfter(2);
      await register(aCustomer({ id, numbers: [`+3245000010${index}`] })).catch(() => undefined);
    }
    pass(5);
    stores.failAfter(0);

    await expect(refresh(100)).rejects.toThrow('crashed');

    expect(stores.onCards.get('+32450000101')?.has('customer-2')).toBe(true);
    expect([...stores.noted.keys()]).toEqual(['customer-1']);
  });
});
