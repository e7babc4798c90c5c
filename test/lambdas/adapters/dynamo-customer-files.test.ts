import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FileOnScreen } from '../../../domain/conversation/ports.ts';
import type { Customer } from '../../../domain/customer/model.ts';
import { type Language, languages } from '../../../domain/shared/language.ts';
import { personItem as complaintItem } from '../../../lambdas/adapters/dynamo-complaint-items.ts';
import { personItem as contactItem } from '../../../lambdas/adapters/dynamo-contact-items.ts';
import { dynamoCustomerFiles } from '../../../lambdas/adapters/dynamo-customer-files.ts';
import { dynamoCustomerImport } from '../../../lambdas/adapters/dynamo-customer-import.ts';
import { cardKey } from '../../../lambdas/adapters/dynamo-customer-items.ts';
import { promiseItem } from '../../../lambdas/adapters/dynamo-promise-items.ts';
import { aComplaint } from '../../domain/complaint/complaints.ts';
import { aPromise } from '../../domain/promise/promises.ts';
import { aCustomer } from '../../support/customers.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let tables: { customers: string; interactions: string; complaints: string; promises: string };
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  const [customers, interactions, complaints, promises] = await Promise.all([
    dynamodb.createTable(),
    dynamodb.createTable(),
    dynamodb.createTable(),
    dynamodb.createTable(),
  ]);
  tables = { customers, interactions, complaints, promises };
});

const now = new Date('2026-11-24T09:00:00Z');
const put = (table: keyof typeof tables, Item: Readonly<Record<string, unknown>>) =>
  dynamodb.documentClient.send(new PutCommand({ TableName: tables[table], Item }));
const customersAre = (...customers: readonly Customer[]) =>
  dynamoCustomerImport(dynamodb.documentClient, tables.customers)(customers);
const read = async (
  customerId: string,
  number: string | undefined = '+32450000101',
  language: Language = 'fr',
): Promise<FileOnScreen> => {
  dynamodb.requests.length = 0;
  return dynamoCustomerFiles(dynamodb.documentClient, tables, {
    timeZone: 'Europe/Brussels',
    companyName: { fr: 'Exemple', nl: 'Voorbeeld', de: 'Beispiel', en: 'Example' },
    clock: { now: () => now },
  }).read({ customerId, number, language });
};
const linesOf = (file: FileOnScreen, name: FileOnScreen['sections'][number]['name']) =>
  file.sections.find((section) => section.name === name)?.lines;
const contact = (contactId: string, startedAt: string, person = 'CUSTOMER#customer-1') =>
  put(
    'interactions',
    contactItem(
      {
        person,
        contactId,
        startedAt: new Date(startedAt),
        number: '+32450000101',
        channel: 'VOICE',
        initiationMethod: 'INBOUND',
        need: 'complaint',
        revision: '1',
      },
      730,
    ),
  );
const appointment = (customerId: string, startsAt: string, state = 'booked') => ({
  customerId,
  calendar: 'office',
  startsAt,
  timeZone: 'Europe/Brussels',
  state,
  version: 1,
});
const appointmentsOnCard = async (number: string, appointments: Readonly<Record<string, unknown>>) => {
  const customers = { 'customer-1': { name: 'Madame Peeters', language: 'fr', version: 1 } };
  await put('customers', { ...cardKey(number), customers, appointments });
};

const elise = aCustomer({
  numbers: ['+32450000101', '+3225550123'],
  email: 'elise@example.com',
  address: { street: 'Rue Haute 1', postalCode: '1000', city: 'Bruxelles', country: 'BE' },
  consents: [
    { purpose: 'marketing', given: true, at: new Date('2026-01-01T00:00:00Z'), source: 'web' },
    { purpose: 'marketing', given: false, at: new Date('2026-06-01T00:00:00Z'), source: 'call' },
    { purpose: 'recording', given: true, at: new Date('2026-01-01T00:00:00Z'), source: 'web' },
  ],
});

describe('the file of a known customer', () => {
  beforeEach(async () => {
    await customersAre(elise);
    await appointmentsOnCard('+32450000101', {
      past: appointment('customer-1', '2026-11-20T09:30:00.000Z'),
      cancelled: appointment('customer-1', '2026-11-27T09:30:00.000Z', 'cancelled'),
      later: appointment('customer-1', '2026-12-03T09:30:00.000Z'),
    });
    await appointmentsOnCard('+3225550123', { next: appointment('customer-1', '2026-12-01T09:30:00.000Z') });
    await contact('contact-1', '2026-11-20T10:00:00Z');
    await contact('contact-2', '2026-11-22T10:00:00Z');
    const logged = { person: 'CUSTOMER#customer-1', loggedAt: new Date('2026-11-22T10:00:00Z') };
    await put(
      'complaints',
      complaintItem(aComplaint({ ...logged, category: 'delivery', reference: 'K472913' }), 1095),
    );
    await put(
      'complaints',
      complaintItem(
        aComplaint({ ...logged, category: 'invoice', reference: 'K100000', status: 'closed' }),
        1095,
      ),
    );
    await put(
      'promises',
      promiseItem(
        aPromise({ number: '+32450000101', need: 'complaint', dueAt: new Date('2026-11-24T15:00:00Z') }),
        90,
      ),
    );
  });

  it('gives scripts everything they merge, in the words of the language', async () => {
    const { file, customerId } = await read('customer-1');

    expect(customerId).toBe('customer-1');
    expect(file).toEqual({
      companyName: 'Exemple',
      today: 'mardi 24 novembre',
      customerName: 'Madame Peeters',
      customerNumber: '100001',
      number: '0450 00 01 01',
      email: 'elise@example.com',
      city: 'Bruxelles',
      segment: 'private',
      marketing: 'refused',
      survey: 'none',
      recording: 'granted',
      appointment: 'mardi 1er décembre à 10 heures 30',
      complaintReference: 'K472913',
      complaintDue: expect.stringContaining('novembre'),
      openComplaints: 1,
      callbackDue: 'mardi 24 novembre à 16 heures',
      booked: undefined,
      daysSinceLastContact: 2,
    });
  });

  it('takes seven requests in three turns', async () => {
    await read('customer-1');

    expect(dynamodb.requests.toSorted()).toEqual([
      'BatchGetItem',
      'GetItem',
      'GetItem',
      'Query',
      'Query',
      'Query',
      'Query',
    ]);
  });

  it('shows who it is, the newest contact first, what is to come and what is open', async () => {
    const file = await read('customer-1', '+32450000101', 'en');

    expect(linesOf(file, 'customer')).toEqual([
      { label: 'Name', value: 'Madame Élise Peeters' },
      { label: 'Customer number', value: '100001' },
      { label: 'Phone', value: '0450 00 01 01' },
      { label: 'Other numbers', value: '02 555 01 23' },
      { label: 'E-mail', value: 'elise@example.com' },
      { label: 'Town', value: '1000 Bruxelles' },
      { label: 'Language', value: 'French' },
      { label: 'Segment', value: 'private' },
    ]);
    expect(linesOf(file, 'history')).toEqual([
      { label: '22 Nov 2026, 11:00', value: 'Call, inbound, complaint' },
      { label: '20 Nov 2026, 11:00', value: 'Call, inbound, complaint' },
    ]);
    expect(linesOf(file, 'appointments')?.map(({ value }) => value)).toEqual([
      'Tuesday the 1st of December at 10:30 am',
      'Thursday the 3rd of December at 10:30 am',
    ]);
    expect(linesOf(file, 'complaints')?.map(({ label }) => label)).toEqual(['K472913']);
    expect(linesOf(file, 'promises')).toEqual([
      { label: 'Callback promised', value: 'complaint, by Tuesday the 24th of November at 4 pm' },
    ]);
    expect(linesOf(file, 'consents')).toEqual([
      { label: 'Marketing', value: 'refused' },
      { label: 'Surveys', value: 'never asked' },
      { label: 'Call recording', value: 'allowed' },
    ]);
  });

  it('shows the last five contacts of somebody who calls every day', async () => {
    for (let day = 10; day < 20; day += 1) await contact(`contact-${day}`, `2026-10-${day}T10:00:00Z`);

    expect(linesOf(await read('customer-1'), 'history')).toHaveLength(5);
  });

  it('is found by a withheld call too, when the contact knows the customer', async () => {
    const file = await read('customer-1', undefined);

    expect(file.file.customerName).toBe('Madame Peeters');
  });

  it('is found by the number when the contact did not know who calls', async () => {
    const file = await read('guest');

    expect(file.customerId).toBe('customer-1');
    expect(file.file.customerName).toBe('Madame Peeters');
    expect(linesOf(file, 'history')).toHaveLength(2);
  });

  it.each(languages)('has a word for everything in %s', async (language) => {
    const file = await read('customer-1', '+32450000101', language);

    const words = file.sections.flatMap(({ lines }) => lines.flatMap(({ label, value }) => [label, value]));
    expect(words.filter((word) => word === '' || word.includes('undefined'))).toEqual([]);
  });
});

describe('the file of somebody in no file', () => {
  it('says what is known of the number, and allows nothing', async () => {
    await contact('contact-1', '2026-11-23T10:00:00Z', 'NUMBER#+32450000999');
    await put('customers', {
      ...cardKey('+32450000999'),
      appointments: { next: appointment('guest', '2026-12-01T09:30:00.000Z') },
    });

    const file = await read('guest', '+32450000999', 'nl');

    expect(file.customerId).toBe('guest');
    expect(file.file).toMatchObject({
      customerName: undefined,
      number: '0450 00 09 99',
      marketing: 'none',
      openComplaints: 0,
      appointment: 'dinsdag 1 december om 10 uur 30',
      daysSinceLastContact: 1,
    });
    expect(linesOf(file, 'customer')).toEqual([
      { label: 'Naam', value: 'Geen klantendossier' },
      { label: 'Telefoon', value: '0450 00 09 99' },
    ]);
    expect(linesOf(file, 'history')).toHaveLength(1);
    expect(linesOf(file, 'consents')).toEqual([]);
  });

  it('says that nothing is known of a withheld number, with no request at all', async () => {
    dynamodb.requests.length = 0;
    const file = await dynamoCustomerFiles(dynamodb.documentClient, tables, {
      timeZone: 'Europe/Brussels',
      companyName: 'Exemple',
      clock: { now: () => now },
    }).read({ customerId: 'guest', number: undefined, language: 'de' });

    expect(dynamodb.requests).toEqual([]);
    expect(linesOf(file, 'customer')).toEqual([
      { label: 'Name', value: 'Keine Kundenakte' },
      { label: 'Telefon', value: 'Nummer unterdrückt' },
    ]);
  });

  it('takes nobody’s file when several customers share the number', async () => {
    await customersAre(elise, aCustomer({ id: 'customer-2', customerNumber: '100002' }));
    await contact('contact-1', '2026-11-22T10:00:00Z');

    const file = await read('guest');

    expect(file.customerId).toBe('guest');
    expect(file.file.customerName).toBeUndefined();
    expect(linesOf(file, 'customer')?.[0]?.value).toBe('Plusieurs clients à ce numéro');
    expect(linesOf(file, 'history')).toEqual([]);
  });
});

describe('a file', () => {
  it('is a fault when a table is not there', async () => {
    tables = { ...tables, interactions: 'nowhere' };

    await expect(read('customer-1')).rejects.toMatchObject({ code: 'customer.store', retryable: true });
  });
});
