import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Due, DueEntry } from '../../domain/dialling/ports.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import { nameOf, outboundBatches, type Write } from './outbound-batches.ts';
import { storeFault } from './outbound-fault.ts';
import {
  dueFrom,
  dueKey,
  duePartition,
  dueSlotKey,
  dueSlotsPartition,
  expiry,
  slotEnd,
  slotOf,
} from './outbound-items.ts';

/** A slot without entries is struck off only so long after its end, by the clock: an entry for it that is on its way is not lost. */
const graceMilliseconds = 3_600_000;
/** DynamoDB reads a page's limit as a whole number of 32 bits, and refuses a larger one. */
const mostAPage = 1000;

/**
 * When members want attention, in the table `outbound`: entries by slots of a quarter of an hour, and a list of the slots that have any. What is due is
 * read slot by slot, the oldest first, also when nobody looked for days.
 */
export const dynamoDue = (
  client: DynamoDBDocumentClient,
  tableName: string,
  {
    clock,
    keptDays = retentionDays.outbound,
    pause,
  }: {
    readonly clock: Clock;
    readonly keptDays?: number;
    readonly pause?: (milliseconds: number) => Promise<unknown>;
  },
): Due => {
  const batches = outboundBatches(client, tableName, pause);
  const sortKeys = async (pk: string, upTo: string, most: number): Promise<readonly string[]> => {
    const found: string[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client
        .send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :pk AND sk <= :upTo',
            ExpressionAttributeValues: { ':pk': pk, ':upTo': upTo },
            ProjectionExpression: 'sk',
            ConsistentRead: true,
            Limit: Math.min(mostAPage, most - found.length),
            ExclusiveStartKey: from,
          }),
        )
        .catch(storeFault('reading what is due failed'));
      found.push(...(page.Items ?? []).map(({ sk }) => String(sk)));
      from = page.LastEvaluatedKey;
    } while (from !== undefined && found.length < most);
    return found;
  };

  return {
    upTo: async (campaign, instant, most) => {
      const slots = await sortKeys(dueSlotsPartition(campaign), slotOf(instant), Number.POSITIVE_INFINITY);
      const due: DueEntry[] = [];
      const empty: string[] = [];
      // Whoever asks for what is due in a year sees slots that are only just being filled.
      const seenAt = Math.min(instant.getTime(), clock.now().getTime());
      for (const slot of slots) {
        if (due.length >= most) break;
        // `~` comes after everything that follows an instant: entries of this very instant are due.
        const entries = await sortKeys(
          duePartition(campaign, slot),
          `${instant.toISOString()}~`,
          most - due.length,
        );
        due.push(...entries.map((sk) => dueFrom(campaign, sk)));
        if (entries.length === 0 && seenAt > slotEnd(slot).getTime() + graceMilliseconds) empty.push(slot);
      }
      await batches.write(
        empty.map((slot) => ({ remove: dueSlotKey(campaign, slot) })),
        'striking off a slot failed',
      );
      return due;
    },

    change: async (changes) => {
      const { puts, removals } = dueWrites(changes, keptDays);
      await batches.write(puts, 'changing what is due failed');
      await batches.write(removals, 'changing what is due failed');
    },
  };
};

/**
 * The slots stand before their entries, so that none is overlooked. What is taken away goes in a later request, so that nobody is ever without an entry:
 * of one request the table may do some writes and leave others undone.
 */
export const dueWrites = (
  { put, remove }: { readonly put: readonly DueEntry[]; readonly remove: readonly DueEntry[] },
  keptDays: number,
): { readonly puts: readonly Write[]; readonly removals: readonly Write[] } => {
  const stays = new Set(put.map((entry) => nameOf(dueKey(entry))));
  const slots = new Map(put.map(({ campaign, at }) => [`${campaign} ${slotOf(at)}`, { campaign, at }]));
  return {
    puts: [
      ...[...slots.values()].map(({ campaign, at }) => ({
        put: { ...dueSlotKey(campaign, slotOf(at)), expiresAt: expiry(at, keptDays) },
      })),
      ...put.map((entry) => ({ put: { ...dueKey(entry), expiresAt: expiry(entry.at, keptDays) } })),
    ],
    removals: remove
      .filter((entry) => !stays.has(nameOf(dueKey(entry))))
      .map((entry) => ({ remove: dueKey(entry) })),
  };
};
