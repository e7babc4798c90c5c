import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dialBatch } from '../../../domain/dialling/dial-batch.ts';
import { followMember } from '../../../domain/dialling/follow-member.ts';
import { settle } from '../../../domain/dialling/settle.ts';
import { dynamoCampaigns } from '../../../lambdas/adapters/dynamo-campaigns.ts';
import { dynamoContactAttempts } from '../../../lambdas/adapters/dynamo-contact-attempts.ts';
import { dynamoDialNotes } from '../../../lambdas/adapters/dynamo-dial-ledger.ts';
import { dynamoDialReader } from '../../../lambdas/adapters/dynamo-dial-reader.ts';
import { dynamoMembers } from '../../../lambdas/adapters/dynamo-members.ts';
import { dynamoNumbers } from '../../../lambdas/adapters/dynamo-numbers.ts';
import { dynamoPace } from '../../../lambdas/adapters/dynamo-pace.ts';
import { outboundBatches } from '../../../lambdas/adapters/outbound-batches.ts';
import { freshItem, memberItem } from '../../../lambdas/adapters/outbound-member-items.ts';
import { aCampaign, aMember, isRunning, morning, yes } from '../../domain/dialling/a-campaign.ts';
import { startDynamodb } from '../../support/dynamodb.ts';
import { type Benchmark, samples } from '../measurement.ts';
import { prices } from '../support/outbound-prices.ts';

const sizes = [1000, 10_000, 100_000] as const;
const attempts = 200;
const perDelivery = 10;
/** Of `lib/constructs/private-function.ts`; how long a delivery takes is Connect's answer, ten times, and settling an instant. */
const gigabytes = 0.5;
const secondsADelivery = 10 * 0.3;
const secondsAnEventOrRecord = 0.05;
/** Of a contact record, as the stream carries it. */
const recordKilobytes = 4;

/** What an attempt asks of the cloud from its order to its outcome, and how that grows with the members of the campaign. */
export const outboundCost: Benchmark = {
  describe: 'requests, request units and euros of an attempt, at 1, 10 and 100 thousand members',
  byDefault: false,
  run: async () => {
    const dynamodb = await startDynamodb();
    try {
      const found = [];
      for (const size of sizes) found.push(await measure(dynamodb, size));
      const last = found.at(-1);
      const euros = found.map(eurosAThousand);
      return [
        {
          what: 'write requests an attempt',
          unit: 'requests',
          measured: samples(found.map(({ writes }) => writes)),
          budget: 5.2, // five, and a tenth of the tokens' that ten share
          notes: found.map(
            ({ size, writes, reads, writeUnits, readUnits }) =>
              `${size.toLocaleString('en')} members: ${writes.toFixed(2)} write and ${reads.toFixed(2)} read requests, ${writeUnits.toFixed(2)} write and ${readUnits.toFixed(2)} read units an attempt`,
          ),
        },
        {
          what: 'DynamoDB, SQS, Lambda and Kinesis, a thousand attempts',
          unit: 'EUR cent',
          measured: samples(euros.map((euro) => euro * 100)),
          budget: 5,
          notes: [
            `prices of ${prices.dated}, ${prices.eurosADollar} € a dollar; without telephony, Connect, logs and keys`,
            `at ${last?.size.toLocaleString('en')} members ${euros.at(-1)?.toFixed(4)} €; at a million the same: every key of an attempt is a number, a member, a contact, a slot or a day`,
          ],
        },
      ];
    } finally {
      await dynamodb.stop();
    }
  },
};

interface Cost {
  readonly size: number;
  readonly writes: number;
  readonly reads: number;
  readonly writeUnits: number;
  readonly readUnits: number;
}

const measure = async (dynamodb: Awaited<ReturnType<typeof startDynamodb>>, size: number): Promise<Cost> => {
  const table = await dynamodb.createTable();
  await fill(dynamodb.documentClient, table, size);
  const used = { writes: 0, reads: 0, writeUnits: 0, readUnits: 0 };
  const client = counting(dynamodb.documentClient, used);
  const { dial, hear } = aDialler(client, table);
  const step = Math.floor(size / attempts);
  for (let from = 0; from < attempts; from += perDelivery) {
    const keys = Array.from({ length: perDelivery }, (_, index) => `key-${(from + index) * step}`);
    const outcomes = await dial(
      keys.map((key) => ({ campaign: 'winter', key, attempt: 1, dueAt: inMinutes(20) })),
    );
    const failed = outcomes.find(({ what }) => what !== 'placed');
    if (failed !== undefined) throw new Error(`an attempt of the benchmark was not placed: ${failed.what}`);
    for (const key of keys) await hear(busyRecord(`winter.${key}.1`));
  }
  return {
    size,
    writes: used.writes / attempts,
    reads: used.reads / attempts,
    writeUnits: used.writeUnits / attempts,
    readUnits: used.readUnits / attempts,
  };
};

const fill = async (client: DynamoDBDocumentClient, table: string, size: number): Promise<void> => {
  await dynamoCampaigns(client, table).write(
    { ...isRunning(aCampaign()), revision: 1 },
    { campaign: 'winter', revision: 1, what: 'created', at: morning, by: 'bench', why: 'a benchmark' },
  );
  const batches = outboundBatches(client, table);
  const together = 1000;
  for (let from = 0; from < size; from += together)
    await batches.write(
      Array.from({ length: Math.min(together, size - from) }, (_, index) => {
        const row = from + index;
        return aMember({ key: `key-${row}`, list: { id: 'list-1', row } });
      }).flatMap((member) => [
        { put: memberItem(member, morning, 730) },
        { put: freshItem(member, morning, morning, 730) },
      ]),
      'filling the benchmark failed',
    );
};

const inMinutes = (minutes: number): Date => new Date(morning.getTime() + minutes * 60_000);

const aDialler = (client: DynamoDBDocumentClient, table: string) => {
  const rate = { callsPerSecond: 1000, burst: 1000 };
  const clock = { now: () => morning };
  let claims = 0;
  const reader = dynamoDialReader(client, table);
  const members = dynamoMembers(client, table);
  const notes = dynamoDialNotes(client, table, { clock });
  const numbers = dynamoNumbers(client, table, { clock, ids: { next: () => `claim-${++claims}` } });
  const contacts = dynamoContactAttempts(client, table, clock);
  const followUp = followMember({ reader, members, notes });
  return {
    hear: settle({ numbers, contacts, notes, followUp, dispositions: { of: async () => undefined } }),
    dial: dialBatch({
      numbers,
      notes,
      reader,
      members,
      contacts,
      followUp,
      clock,
      gate: () => yes,
      lists: { current: async () => ({}) },
      settings: { callerIds: ['+3225550100'], tighten: [], loosen: [], ...rate },
      deploymentZone: 'Europe/Brussels',
      calls: {
        place: async ({ attemptId }) => ({ placed: true, contactId: `contact-${attemptId}` }),
        offer: async () => ({ placed: 'unknown' }),
      },
      queue: { send: async () => {} },
      pace: dynamoPace(client, table, { rate, clock }),
      floor: { free: async () => perDelivery },
      sums: async () => {
        throw new Error('the campaign of the benchmark has no quotas');
      },
      queueOf: () => 'queue-1',
    }),
  };
};

const busyRecord = (attemptId: string): Parameters<ReturnType<typeof settle>>[0] => ({
  kind: 'record',
  contactId: `contact-${attemptId}`,
  initialContactId: `contact-${attemptId}`,
  channel: 'VOICE',
  attemptId,
  conversationId: undefined,
  disconnectedAt: inMinutes(1),
  disconnectReason: 'TELECOM_BUSY',
  connected: false,
  answeringMachineDetectionStatus: undefined,
  agentConnected: false,
  workOver: true,
  figures: undefined,
});

/** The same client, which asks the engine for what each request consumed. */
const counting = (
  plain: DynamoDBDocumentClient,
  used: Record<'writes' | 'reads' | 'writeUnits' | 'readUnits', number>,
): DynamoDBDocumentClient =>
  ({
    send: async (command: {
      readonly input: Record<string, unknown>;
      readonly constructor: { readonly name: string };
    }) => {
      command.input['ReturnConsumedCapacity'] = 'TOTAL';
      const answer = (await plain.send(command as never)) as { readonly ConsumedCapacity?: unknown };
      const units = [answer.ConsumedCapacity]
        .flat()
        .reduce(
          (sum: number, one) => sum + Number((one as { CapacityUnits?: number })?.CapacityUnits ?? 0),
          0,
        );
      const reads = /^(Get|BatchGet|Query)/.test(command.constructor.name);
      used[reads ? 'reads' : 'writes'] += 1;
      used[reads ? 'readUnits' : 'writeUnits'] += units;
      return answer;
    },
  }) as unknown as DynamoDBDocumentClient;

/** An order is sent, received and deleted in batches of ten; its call tells of itself in some five events and two copies of its record. */
const eurosAThousand = ({ writeUnits, readUnits }: Cost): number => {
  const eventsAndRecords = 7;
  const sqsRequests = 3 / perDelivery + 5 * (1 + 2 / perDelivery);
  const invocations = 1 / perDelivery + eventsAndRecords / perDelivery;
  const seconds = secondsADelivery / perDelivery + eventsAndRecords * secondsAnEventOrRecord;
  const million =
    writeUnits * prices.writeUnitMillion +
    readUnits * prices.readUnitMillion +
    sqsRequests * prices.sqsRequestMillion +
    invocations * prices.lambdaRequestMillion +
    2 * recordKilobytes * prices.kinesisGigabyte; // a million kilobytes are a gigabyte
  return 1000 * (million / 1e6 + seconds * gigabytes * prices.lambdaGigabyteSecond) * prices.eurosADollar;
};
