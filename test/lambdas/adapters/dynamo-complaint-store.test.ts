import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { complaintStatus } from '../../../domain/complaint/complaint-status.ts';
import { ComplaintStoreFault } from '../../../domain/complaint/faults.ts';
import { logComplaint } from '../../../domain/complaint/log-complaint.ts';
import type { Complaint } from '../../../domain/complaint/model.ts';
import type { ComplaintPorts } from '../../../domain/complaint/ports.ts';
import { dynamoComplaintCards } from '../../../lambdas/adapters/dynamo-complaint-cards.ts';
import { personItem, referenceItem } from '../../../lambdas/adapters/dynamo-complaint-items.ts';
import { dynamoComplaintStore } from '../../../lambdas/adapters/dynamo-complaint-store.ts';
import { aComplaint, aRequest, now } from '../../domain/complaint/complaints.ts';
import { officeHours } from '../../domain/working-time/working-times.ts';
import { startDynamodb, type TestDynamodb } from '../../support/dynamodb.ts';

let dynamodb: TestDynamodb;
let complaintsTable: string;
let customersTable: string;
let ports: ComplaintPorts;
beforeAll(async () => {
  dynamodb = await startDynamodb();
});
afterAll(() => dynamodb.stop());
beforeEach(async () => {
  complaintsTable = await dynamodb.createTable();
  customersTable = await dynamodb.createTable();
  ports = {
    complaints: dynamoComplaintStore(dynamodb.documentClient, complaintsTable),
    cards: dynamoComplaintCards(dynamodb.documentClient, customersTable),
    clock: { now: () => now },
    workingTime: officeHours(),
  };
  dynamodb.requests.length = 0;
});

const put = (TableName: string, Item: Record<string, unknown>) =>
  dynamodb.documentClient.send(new PutCommand({ TableName, Item }));
const given = async (complaint: Complaint) => {
  await put(complaintsTable, personItem(complaint, 365));
  await put(complaintsTable, referenceItem(complaint, 365));
  dynamodb.requests.length = 0;
};
const guest = { customerId: undefined };

describe('complaints in DynamoDB', () => {
  it('are logged with two writes, and a third for the card of a customer in the file', async () => {
    await logComplaint(ports)(aRequest(guest));
    expect(dynamodb.requests).toEqual(['PutItem', 'PutItem']);

    dynamodb.requests.length = 0;
    await logComplaint(ports)(aRequest({ contactId: 'contact-2' }));
    expect(dynamodb.requests).toEqual(['PutItem', 'PutItem', 'UpdateItem']);
  });

  it('are found by reference and by person with one read each, as they were logged', async () => {
    const logged = await logComplaint(ports)(aRequest());
    const complaint = logged.ok ? logged.value.complaint : undefined;
    const status = complaintStatus(ports);
    dynamodb.requests.length = 0;

    const byReference = await status({ ...aRequest(), reference: complaint?.reference });
    expect(byReference).toEqual({ ok: true, value: complaint });
    expect(dynamodb.requests).toEqual(['GetItem']);

    dynamodb.requests.length = 0;
    expect(await status({ ...aRequest(), reference: undefined })).toEqual({ ok: true, value: complaint });
    expect(dynamodb.requests).toEqual(['Query']);
  });

  it('are one when the caller rings again, and the promise made first stands', async () => {
    const first = await logComplaint(ports)(aRequest(guest));

    const again = await logComplaint({ ...ports, clock: { now: () => new Date('2026-11-26T10:00Z') } })(
      aRequest({ ...guest, contactId: 'contact-2' }),
    );

    expect(again).toEqual({
      ok: true,
      value: { news: 'already-open', complaint: first.ok && first.value.complaint },
    });
  });

  it('are one in a real race of ten calls, each retried', async () => {
    const requests = Array.from({ length: 10 }, (_, index) =>
      aRequest({ ...guest, contactId: `contact-${index}` }),
    );

    const logged = await Promise.all(
      [...requests, ...requests].map((request) => logComplaint(ports)(request)),
    );

    const answers = logged.flatMap((one) => (one.ok ? [one.value] : []));
    expect(new Set(answers.map(({ complaint }) => complaint.reference)).size).toBe(1);
    expect(answers.filter(({ news }) => news === 'logged')).toHaveLength(2);
  });

  it.each(['answered', 'closed'] as const)(
    'are new when the last one of the category is %s',
    async (status) => {
      await given(aComplaint({ status }));

      const logged = await logComplaint(ports)(aRequest());

      expect(logged).toMatchObject({ ok: true, value: { news: 'logged' } });
      expect(await ports.complaints.findByReference('472913')).toMatchObject({ status });
    },
  );

  it('that are being worked on stand as they are when the caller rings again', async () => {
    await given(aComplaint({ status: 'in-progress' }));

    const logged = await logComplaint(ports)(aRequest());

    expect(logged).toMatchObject({
      ok: true,
      value: { news: 'already-open', complaint: { status: 'in-progress' } },
    });
    expect(await ports.complaints.findByReference('472913')).toMatchObject({ status: 'in-progress' });
  });

  it('never share a reference: the later one gets the next candidate, also with its person', async () => {
    await given(aComplaint({ reference: 'K100000', person: 'CUSTOMER#grace' }));
    const crowded = {
      ...ports,
      references: (_: string, __: string, attempt: number) => `K${100_000 + attempt}`,
    };

    const logged = await logComplaint(crowded)(aRequest());

    expect(logged).toMatchObject({ ok: true, value: { complaint: { reference: 'K100001' } } });
    expect(await ports.complaints.findNewest('CUSTOMER#ada')).toMatchObject({ reference: 'K100001' });
    expect(await logComplaint(crowded)(aRequest())).toEqual(logged);
  });

  it('move on under their reference and with their person, not with a newer complaint of the person', async () => {
    await given(aComplaint());

    await ports.complaints.setStatus(aComplaint({ status: 'in-progress' }));
    expect(await ports.complaints.findByReference('472913')).toEqual(aComplaint({ status: 'in-progress' }));
    expect(await ports.complaints.findNewest('CUSTOMER#ada')).toEqual(aComplaint({ status: 'in-progress' }));

    await ports.complaints.setStatus(
      aComplaint({ reference: 'K472913', contactId: 'another', status: 'closed' }),
    );
    expect(await ports.complaints.findNewest('CUSTOMER#ada')).toMatchObject({ status: 'in-progress' });
  });

  it('that cannot be read are a fault, not a guess', async () => {
    await put(complaintsTable, {
      pk: 'COMPLAINT#472913',
      sk: 'COMPLAINT',
      reference: 'K472913',
      status: 'lost',
    });

    await expect(ports.complaints.findByReference('472913')).rejects.toThrow(ComplaintStoreFault);
  });

  it('fail as a fault with its cause when the table does not answer', async () => {
    const broken = mockClient(dynamodb.documentClient).rejects(new Error('throttled'));

    const logging = logComplaint(ports)(aRequest());

    await expect(logging).rejects.toMatchObject({ code: 'complaint.store', cause: new Error('throttled') });
    broken.restore();
  });
});
