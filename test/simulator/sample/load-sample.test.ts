import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Calendar } from '../../../domain/appointment/model.ts';
import { checkCustomer } from '../../../domain/customer/check-customer.ts';
import { readPhoneNumber } from '../../../domain/phone-number/read-phone-number.ts';
import { languages } from '../../../domain/shared/language.ts';
import { checkWorkingTime } from '../../../domain/working-time/check-working-time.ts';
import type { WorkingTime } from '../../../domain/working-time/model.ts';
import { dynamoDirectory } from '../../../lambdas/adapters/dynamo-catalogue.ts';
import { dynamoCustomerCards } from '../../../lambdas/adapters/dynamo-customer-cards.ts';
import { createHandler as lookUpCaller } from '../../../lambdas/look-up-caller/handler.ts';
import { sampleCallers } from '../../../simulator/sample/callers.ts';
import { sampleDirectory } from '../../../simulator/sample/catalogue.ts';
import { sampleCustomers } from '../../../simulator/sample/customers.ts';
import { loadSample, type SampleStores, type SampleSummary } from '../../../simulator/sample/load-sample.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

const now = new Date('2026-11-24T09:00:00Z');
const workingTime: WorkingTime = {
  timeZone: 'Europe/Brussels',
  weekly: [1, 2, 3, 4, 5].map((day) => ({ day, opens: '08:30', closes: '18:00' })),
  holidays: ['2026-12-25'],
};
const office: Calendar = { name: 'office', slotMinutes: 30, workingTime, horizonDays: 10 };

describe('the sample', () => {
  const customers = sampleCustomers(now);

  it('is the same in every run', () => {
    expect(sampleCustomers(now)).toEqual(customers);
  });

  it('has two hundred customers or more, in four languages, French most, with files in order', () => {
    const perLanguage = Map.groupBy(customers, ({ language }) => language);
    expect(customers.length).toBeGreaterThanOrEqual(200);
    expect([...perLanguage.keys()].sort()).toEqual([...languages].sort());
    expect(perLanguage.get('fr')?.length).toBeGreaterThan(customers.length * 0.4);
    for (const customer of customers) expect(checkCustomer(customer).ok).toBe(true);
    expect(new Set(customers.map(({ id }) => id)).size).toBe(customers.length);
    expect(new Set(customers.map(({ customerNumber }) => customerNumber)).size).toBe(customers.length);
  });

  it('has households, numbers that can be called back, and customers who refused marketing', () => {
    const perNumber = Map.groupBy(customers, ({ numbers }) => numbers[0]);
    expect([...perNumber.values()].filter(({ length }) => length > 1).length).toBeGreaterThanOrEqual(5);
    for (const number of perNumber.keys())
      expect(readPhoneNumber(number ?? '')).toEqual({ ok: true, value: number });
    expect(
      customers.filter(({ consents }) => consents.at(-1)?.given === false).length,
    ).toBeGreaterThanOrEqual(10);
  });

  it('has a directory of twelve or more in order', () => {
    const directory = sampleDirectory();
    expect(directory.length).toBeGreaterThanOrEqual(12);
    expect(new Set(directory.map(({ kind }) => kind))).toEqual(new Set(['person', 'service', 'outside']));
    for (const entry of directory) expect(checkWorkingTime(entry.workingTime ?? workingTime).ok).toBe(true);
  });
});

describe('the sample in the tables', () => {
  let dynamodb: TestDynamodb;
  let stores: SampleStores;
  let summary: SampleSummary;
  const options = { now, calendars: [office], workingTime };
  beforeAll(async () => {
    dynamodb = await startDynamodb();
    const [customers, calendars, complaints, promises, catalogue] = await Promise.all(
      Array.from({ length: 5 }, () => dynamodb.createTable()),
    );
    stores = {
      documentClient: dynamodb.documentClient,
      tables: {
        customers: customers ?? '',
        calendars: calendars ?? '',
        complaints: complaints ?? '',
        promises: promises ?? '',
        catalogue: catalogue ?? '',
      },
    };
    summary = await loadSample(stores, options);
  });
  afterAll(() => dynamodb.stop());

  const callAs = (index: number, customerNumber = '') =>
    lookUpCaller({
      cards: dynamoCustomerCards(stores.documentClient, stores.tables.customers),
      clock: { now: () => now },
      timeZone: 'Europe/Brussels',
    })(
      aFlowEvent({
        callerNumber: sampleCallers[index]?.number ?? null,
        parameters: { customerNumber },
      }),
    );

  it('is all there', () => {
    expect(summary).toMatchObject({ directoryEntries: 13, promises: 1 });
    expect(summary.customers).toBeGreaterThanOrEqual(200);
    expect(summary.appointments).toBeGreaterThanOrEqual(20);
    expect(summary.complaints).toBeGreaterThanOrEqual(10);
  });

  it('answers each sample caller with what is special about them', async () => {
    const [none, spoken] = ['none', expect.stringMatching(/./)];
    expect(await callAs(0)).toMatchObject({
      customerName: 'Madame Lambert',
      language: 'fr',
      marketing: 'granted',
      appointmentSpoken: expect.stringContaining('novembre'),
    });
    expect(await callAs(1)).toMatchObject({
      language: 'nl',
      complaintReference: expect.stringMatching(/^\w\d{6}$/),
      appointmentId: none,
    });
    expect(await callAs(2)).toMatchObject({
      customerName: 'Frau Vogel',
      appointmentId: none,
      complaintReference: none,
    });
    expect(await callAs(3)).toMatchObject({
      language: 'en',
      appointmentId: expect.stringMatching(/^office-/),
      complaintSpoken: spoken,
    });
    expect(await callAs(4)).toEqual({ outcome: 'several', language: 'fr' });
    expect(await callAs(4, '200052')).toMatchObject({
      customerName: 'Madame Dumont',
      complaintReference: spoken,
    });
    expect(await callAs(5)).toEqual({ outcome: 'several', language: none });
    expect(await callAs(6)).toMatchObject({ marketing: 'refused' });
    expect(await callAs(7)).toMatchObject({ segment: 'professional', language: 'nl' });
    expect(await callAs(8)).toMatchObject({
      segment: 'professional',
      appointmentId: expect.stringMatching(/^office-/),
    });
    expect(await callAs(9)).toEqual({ outcome: 'several', language: none });
    expect(await callAs(9, '200103')).toMatchObject({ customerName: 'Monsieur Lejeune' });
    expect(await callAs(9, '200107')).toMatchObject({ outcome: 'several' });
    expect(await callAs(10)).toMatchObject({
      language: 'de',
      appointmentId: expect.stringMatching(/^office-/),
      complaintReference: spoken,
    });
    expect(await callAs(11)).toEqual({ outcome: 'unknown' });
    expect(sampleCallers).toHaveLength(12);
  });

  it('has its directory where the functions look; scripts are published by the deployment alone', async () => {
    const directory = dynamoDirectory(stores.documentClient, stores.tables.catalogue);

    for (const entry of sampleDirectory()) expect(await directory.find(entry.code)).toEqual(entry);
    expect(summary.scripts).toBe(0);
  });

  it('loaded again is the same: nobody is booked twice', async () => {
    const before = await callAs(3);

    const again = await loadSample(stores, options);

    expect(again).toEqual(summary);
    expect(await callAs(3)).toEqual(before);
  });
});
