import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { countableOf } from '../../domain/campaign/countable.ts';
import type { LedgerEntry } from '../../domain/dialling/model.ts';
import type { DialLedger, DialNotes } from '../../domain/dialling/ports.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import { contactAttemptItem } from './dynamo-contact-attempts.ts';
import { dueWrites } from './dynamo-due.ts';
import { toCountItem } from './dynamo-tally-items.ts';
import { outboundBatches, type Write } from './outbound-batches.ts';
import { storeFault } from './outbound-fault.ts';
import { ledgerPartition, ledgerShards } from './outbound-items.ts';
import { ledgerFrom, ledgerItem } from './outbound-ledger-items.ts';

export interface LedgerOptions {
  readonly clock: Clock;
  readonly keptDays?: number;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

/**
 * What an attempt leads to, written together in the table `outbound`: the contact's pointer, the lines of the ledger with what is to be counted of them, and
 * when the member wants attention next. One request up to 25 items.
 *
 * An entry that is over is taken away only by the next request of the same function, which costs none of its own: by then all that the attempt led to is
 * certain to be written. When there is no next request the entry comes due, and its order finds nothing left to do: where nothing else is to be written,
 * what is over goes at once.
 */
export const dynamoDialNotes = (
  client: DynamoDBDocumentClient,
  tableName: string,
  { clock, keptDays = retentionDays.outbound, pause }: LedgerOptions,
): DialNotes & DialLedger => {
  const batches = outboundBatches(client, tableName, pause);
  const ledgerWrites = (entries: readonly LedgerEntry[]): readonly Write[] =>
    entries.flatMap((entry) => {
      const countable = countableOf(entry);
      return [
        { put: ledgerItem(entry, keptDays) },
        ...(countable === undefined ? [] : [{ put: toCountItem(countable, clock.now()) }]),
      ];
    });

  let owed: readonly Write[] = [];

  return {
    write: async ({ pointers = [], ledger = [], due = { put: [], remove: [] } }) => {
      const { puts, removals } = dueWrites(due, keptDays);
      const alone = pointers.length + ledger.length + puts.length === 0;
      const paying = alone ? [...owed, ...removals] : owed;
      owed = [];
      await batches.write(
        [
          ...pointers.map(({ contactId, attemptId }) => ({
            put: contactAttemptItem(contactId, attemptId, clock.now()),
          })),
          ...ledgerWrites(ledger),
          ...puts,
          ...paying,
        ],
        'noting what became of a call failed',
      );
      if (!alone) owed = [...owed, ...removals];
    },
    append: (entries) => batches.write(ledgerWrites(entries), 'writing the ledger failed'),
  };
};

/** The ledger of a campaign's day (UTC), by time; a line that was written twice stands once. Costs that day. */
export const readLedgerDay = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  campaign: string,
  day: string,
): Promise<readonly LedgerEntry[]> => {
  const shards = await Promise.all(
    Array.from({ length: ledgerShards }, async (_, shard) => {
      const entries: LedgerEntry[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client
          .send(
            new QueryCommand({
              TableName: tableName,
              KeyConditionExpression: 'pk = :pk',
              ExpressionAttributeValues: { ':pk': ledgerPartition(campaign, day, shard) },
              ConsistentRead: true,
              ExclusiveStartKey: from,
            }),
          )
          .catch(storeFault(`reading the ledger of the campaign ${campaign} failed`));
        entries.push(...(page.Items ?? []).map(ledgerFrom));
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
      return entries;
    }),
  );
  const all = shards.flat();
  const known = new Set(
    all.flatMap((entry) => (knowsMore(entry) ? [`${entry.attemptId} ${entry.kind}`] : [])),
  );
  return all
    .filter((entry) => knowsMore(entry) || !known.has(`${entry.attemptId} ${entry.kind}`))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
};

/** Not written again by somebody who knows less: see `ledgerItemKey`. */
const knowsMore = (entry: LedgerEntry): boolean =>
  (entry.kind === 'allowed' && entry.contactId !== undefined) ||
  (entry.kind === 'outcome' && entry.from !== 'sweep');
