import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { cardKey } from '../../../lambdas/adapters/dynamo-customer-items.ts';
import { startDynamodb } from '../../support/dynamodb.ts';

/**
 * A database in a process of its own, so that its work is not the measured process's work: one table with the card of one customer, who has
 * an appointment next week. Writes what the parent needs to know as one JSON line, and ends when the parent closes its standard input.
 */
const callerNumber = '+3225550101';
const database = await startDynamodb();
const table = await database.createTable();
const nextWeek = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString();
await database.documentClient.send(
  new PutCommand({
    TableName: table,
    Item: {
      ...cardKey(callerNumber),
      customers: {
        'customer-1': {
          name: 'Madame Peeters',
          customerNumber: '100001',
          language: 'fr',
          segment: 'private',
          consents: { marketing: 'granted', survey: 'none', recording: 'none' },
          version: 3,
          openComplaints: [{ reference: 'K4729', category: 'delay' }],
          lastContact: {
            contactId: 'c-1',
            at: '2026-01-05T09:00:00.000Z',
            need: 'appointment',
            channel: 'VOICE',
          },
        },
      },
      appointments: {
        'appointment-1': { customerId: 'customer-1', startsAt: nextWeek, state: 'booked', version: 1 },
      },
    },
  }),
);
console.log(JSON.stringify({ endpoint: database.endpoint, table, callerNumber }));
process.stdin.on('end', () => void database.stop()).resume();
