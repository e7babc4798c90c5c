import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { daySlots } from '../../../domain/appointment/day-slots.ts';
import { longPast } from '../../../domain/appointment/forget-appointments.ts';
import { dynamoComplaintStore } from '../../../lambdas/adapters/dynamo-complaint-store.ts';
import { dynamoContactJournal } from '../../../lambdas/adapters/dynamo-contact-journal.ts';
import { dynamoPersonContacts } from '../../../lambdas/adapters/dynamo-contact-persons.ts';
import { dynamoConversations } from '../../../lambdas/adapters/dynamo-conversations.ts';
import { dynamoOutbox } from '../../../lambdas/adapters/dynamo-outbox.ts';
import { dynamoPromiseStore } from '../../../lambdas/adapters/dynamo-promise-store.ts';
import { dynamoScriptRecords } from '../../../lambdas/adapters/dynamo-script-records.ts';
import { dynamoSlotStore } from '../../../lambdas/adapters/dynamo-slot-store.ts';
import { dynamoSurveyStore } from '../../../lambdas/adapters/dynamo-survey-store.ts';
import { aComplaint } from '../../domain/complaint/complaints.ts';
import { aPromise } from '../../domain/promise/promises.ts';
import { office, tomorrow } from '../../support/appointments.ts';
import { aRecord } from '../../support/contacts.ts';
import { aConversation, anEntry } from '../../support/conversations.ts';
import { aMessage } from '../../support/messages.ts';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const at = new Date('2026-11-24T10:00:00Z');
const answer = {
  contactId: 'contact-1',
  question: 'closing',
  score: 4,
  language: 'nl',
  answeredAt: at,
} as const;

const writes: Readonly<Record<string, readonly [Date, (keptDays: number) => Promise<unknown>]>> = {
  'an event of a contact': [
    at,
    (days) =>
      dynamoContactJournal(client, 'table', days).keepEvent(
        { contactId: 'contact-1', type: 'INITIATED', at } as never,
        '1',
      ),
  ],
  'a contact record': [
    at,
    (days) =>
      dynamoContactJournal(client, 'table', days).replace(
        { record: aRecord({ startedAt: at }), revision: '1', former: [] },
        undefined,
      ),
  ],
  'a line in the list of a person': [
    at,
    (days) =>
      dynamoPersonContacts(client, 'table', days).put({
        person: 'customer-1',
        contactId: 'contact-1',
        startedAt: at,
        number: undefined,
        channel: 'VOICE',
        initiationMethod: 'INBOUND',
        need: undefined,
        revision: '1',
      }),
  ],
  'an answer to the survey': [at, (days) => dynamoSurveyStore(client, 'table', days).keep(answer)],
  'an answer in its day': [at, (days) => dynamoSurveyStore(client, 'table', days).count(answer)],
  'a complaint with its person': [
    at,
    (days) => dynamoComplaintStore(client, 'table', days).claim(aComplaint({ loggedAt: at })),
  ],
  'a complaint under its reference': [
    at,
    (days) => dynamoComplaintStore(client, 'table', days).keep(aComplaint({ loggedAt: at })),
  ],
  'a promise': [at, (days) => dynamoPromiseStore(client, 'table', days).make(aPromise({ dueAt: at }))],
  'a conversation': [
    at,
    (days) => dynamoConversations(client, 'table', days).save(aConversation({ startedAt: at })),
  ],
  'what a script is counted by': [
    at,
    (days) =>
      dynamoScriptRecords(client, 'table', days).keep({ id: 'contact-1', campaign: undefined }, [
        anEntry({ kind: 'closed', disposition: 'served', followUp: 'none' }, { at }),
      ]),
  ],
  'a message': [at, (days) => dynamoOutbox(client, 'table', days).queue(aMessage({ queuedAt: at }))],
  'a calendar day, from its end': [
    new Date('2026-11-26T00:00:00Z'),
    (days) => dynamoSlotStore(client, 'table', days).openDay(daySlots(office, tomorrow)),
  ],
};

describe.each(Object.entries(writes))('%s', (_, [from, write]) => {
  it.each([7, 400])('is kept for the days the deployment says: %i', async (days) => {
    const dynamodb = mockClient(client);
    dynamodb.on(PutCommand).resolves({});

    await write(days);

    const [put] = dynamodb.commandCalls(PutCommand);
    expect(put?.args[0].input.Item?.['expiresAt']).toBe(from.getTime() / 1000 + days * 86_400);
  });
});

describe('an appointment on a card', () => {
  it('is taken off it after the days the deployment says', () => {
    const card = { 'office-1': { startsAt: '2026-11-20T10:00:00.000Z' } } as never;

    expect(longPast(card, at, 4)).toEqual([]);
    expect(longPast(card, at, 3)).toEqual(['office-1']);
  });
});
