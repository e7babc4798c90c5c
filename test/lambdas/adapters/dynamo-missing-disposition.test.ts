import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoContactJournal } from '../../../lambdas/adapters/dynamo-contact-journal.ts';
import { dynamoLastContacts } from '../../../lambdas/adapters/dynamo-contact-last.ts';
import { dynamoPersonContacts } from '../../../lambdas/adapters/dynamo-contact-persons.ts';
import { dynamoConversations } from '../../../lambdas/adapters/dynamo-conversations.ts';
import { countNotRecorded, dynamoNotRecorded } from '../../../lambdas/adapters/dynamo-not-recorded.ts';
import { keepScriptRecords, readScriptRecords } from '../../../lambdas/adapters/dynamo-script-records.ts';
import { createHandler } from '../../../lambdas/record-contact/handler.ts';
import { aConversation } from '../../support/conversations.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';
import { recordedFrame } from '../../support/frame.ts';
import { nothingFollows } from '../../support/record-steps.ts';

let dynamodb: TestDynamodb;
let table: string;
let customers: string;
let tasks: string[];
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  [table, customers] = [await dynamodb.createTable(), await dynamodb.createTable()];
  tasks = [];
});

const conversations = () => dynamoConversations(dynamodb.documentClient, table);
const handle = (parts: Readonly<Record<string, unknown>> = {}) => {
  const { documentClient: client } = dynamodb;
  const handler = createHandler(
    {
      ...nothingFollows,
      journal: dynamoContactJournal(client, table),
      persons: dynamoPersonContacts(client, table),
      lastContacts: dynamoLastContacts(client, customers),
      conversations: conversations(),
      notRecorded: dynamoNotRecorded(client, table),
      keepEnd: (end) => keepScriptRecords(client, table, [end]),
      tasks: {
        start: async ({ conversationId }) => {
          tasks.push(conversationId);
          return 'started';
        },
      },
    },
    recordedFrame(),
  );
  const record = {
    ContactId: 'contact-1',
    InitiationTimestamp: '2026-11-24T09:00:00Z',
    DisconnectTimestamp: '2026-11-24T09:04:00Z',
    LastUpdateTimestamp: '2026-11-24T09:05:00Z',
    Attributes: { customerId: 'customer-1' },
    Agent: { ARN: 'arn:aws:connect:eu-central-1:111122223333:instance/i-1/agent/agent-1', Username: 'marie' },
    ...parts,
  };
  const data = Buffer.from(JSON.stringify(record)).toString('base64');
  dynamodb.requests.length = 0;
  return handler({ Records: [{ kinesis: { sequenceNumber: '1', data } }] });
};
const keepingTheRecord = ['GetItem', 'PutItem', 'PutItem', 'GetItem'];

describe('the end of a contact in DynamoDB', () => {
  it('takes one read more when it has its disposition', async () => {
    await conversations().save(
      aConversation({
        disposition: {
          code: 'served',
          followUp: 'none',
          notes: '',
          at: new Date('2026-11-24T09:04:00Z'),
          contactId: 'contact-1',
          by: 'wrap-up',
        },
      }),
    );

    expect(await handle()).toEqual({ batchItemFailures: [] });

    expect(dynamodb.requests).toEqual([...keepingTheRecord, 'GetItem']);
    expect(tasks).toEqual([]);
  });

  it('takes eight more when it has none: marked, counted for script and agent, claimed, settled', async () => {
    await conversations().save(aConversation());

    await handle();

    expect(dynamodb.requests).toEqual([
      ...keepingTheRecord,
      ...['GetItem', 'PutItem', 'PutItem', 'PutItem', 'PutItem', 'GetItem', 'UpdateItem', 'UpdateItem'],
    ]);
    expect(tasks).toEqual(['contact-1']);
    expect(await countNotRecorded(dynamodb.documentClient, table, ['marie'])).toEqual({ marie: 1 });
    const script = { id: 'complaint', version: '1-0a1b2c3d' };
    const day = { from: new Date('2026-11-24T00:00:00Z'), to: new Date('2026-11-25T00:00:00Z') };
    expect(await readScriptRecords(dynamodb.documentClient, table, { script, ...day })).toMatchObject([
      { contactId: 'contact-1', what: { kind: 'end', disposition: 'not-recorded' } },
    ]);
  });

  it('is asked for once by ten deliveries at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => handle()));

    expect(tasks).toEqual(['contact-1']);
    expect(await countNotRecorded(dynamodb.documentClient, table, ['marie'])).toEqual({ marie: 1 });
    expect(await conversations().find('contact-1')).toMatchObject({ disposition: { code: 'not-recorded' } });
  });
});
