import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { ScriptName } from '../../domain/conversation/model.ts';
import type { ScriptRecords } from '../../domain/conversation/ports.ts';
import { type RecordKind, recordKinds, recordOf, type ScriptRecord } from '../../domain/script/record.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import { ConversationStoreFault } from './dynamo-conversation-items.ts';
import {
  between,
  campaignPartition,
  recordItems,
  recordShards,
  scriptPartition,
  scriptRecordFrom,
} from './dynamo-script-record-items.ts';

/**
 * What is counted, in the table `interactions`: `SCRIPT#<id>#<version>#<0-3>` and, of a campaign, `CAMPAIGN#<name>#<0-3>`, each /
 * `<kind>#<time>#<conversation>#<entry>`. One write a record, two in a campaign; an entry that is given again is the same item.
 */
export const dynamoScriptRecords = (
  client: DynamoDBDocumentClient,
  tableName: string,
  keptDays: number = retentionDays.interactions,
): ScriptRecords => ({
  keep: async (conversation, entries, answers = {}) => {
    const records = entries.flatMap((entry) => recordOf(conversation, entry, answers[entry.number]) ?? []);
    await keepScriptRecords(client, tableName, records, keptDays);
  },
});

export const keepScriptRecords = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  records: readonly ScriptRecord[],
  keptDays: number = retentionDays.interactions,
): Promise<void> => {
  const items = records.flatMap((kept) => recordItems(kept, keptDays));
  try {
    await Promise.all(items.map((Item) => client.send(new PutCommand({ TableName: tableName, Item }))));
  } catch (cause) {
    throw new ConversationStoreFault('keeping what a script is counted by failed', { cause });
  }
};

export interface Period {
  readonly from: Date;
  /** Left out itself. */
  readonly to: Date;
}

/** The records of a script version, in no order. @param kinds default all. Four queries a kind. */
export const readScriptRecords = (
  client: DynamoDBDocumentClient,
  tableName: string,
  asked: Period & { readonly script: ScriptName; readonly kinds?: readonly RecordKind[] },
): Promise<readonly ScriptRecord[]> =>
  readShards(client, tableName, asked, (shard) => scriptPartition(asked.script, shard));

/** The records of a campaign, over all its scripts, in no order. @param kinds default all. Four queries a kind. */
export const readCampaignRecords = (
  client: DynamoDBDocumentClient,
  tableName: string,
  asked: Period & { readonly campaign: string; readonly kinds?: readonly RecordKind[] },
): Promise<readonly ScriptRecord[]> =>
  readShards(client, tableName, asked, (shard) => campaignPartition(asked.campaign, shard));

const readShards = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  { kinds = recordKinds, from, to }: Period & { readonly kinds?: readonly RecordKind[] },
  partitionOf: (shard: number) => string,
): Promise<readonly ScriptRecord[]> => {
  const wanted = kinds.flatMap((kind) => recordShards.map((shard) => ({ kind, pk: partitionOf(shard) })));
  const found = await Promise.all(
    wanted.map(({ kind, pk }) => readAll(client, tableName, pk, between(kind, from, to))),
  );
  return found.flat();
};

const readAll = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  pk: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly ScriptRecord[]> => {
  const records: ScriptRecord[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client
      .send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
          ExclusiveStartKey: start,
        }),
      )
      .catch((cause: unknown) => {
        throw new ConversationStoreFault('reading what a script is counted by failed', { cause });
      });
    records.push(...(page.Items ?? []).map(scriptRecordFrom));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return records;
};
