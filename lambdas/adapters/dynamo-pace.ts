import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { fullBucket, type PaceState, type Rate, take } from '../../domain/dialling/pace.ts';
import type { Pace } from '../../domain/dialling/ports.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import { list, record } from './dynamo-customer-items.ts';
import { OutboundStoreFault, storeFault } from './outbound-fault.ts';
import { paceKey } from './outbound-items.ts';

interface Standing {
  readonly revision: number;
  readonly state: PaceState;
}

/** So often another consumer may be first; then nothing is given, and whoever asked comes again in a second. */
const tries = 8;

/**
 * The account's tokens and the agents that calls were let go for: one item of the table `outbound`, one conditional write for a batch. What was written last is
 * remembered, so that it is read only where somebody else has written since.
 */
export const dynamoPace = (
  client: DynamoDBDocumentClient,
  tableName: string,
  { rate, clock }: { readonly rate: Rate; readonly clock: Clock },
): Pace => {
  let remembered: Standing | undefined;
  const read = async (): Promise<Standing> => {
    const { Item } = await client
      .send(new GetCommand({ TableName: tableName, Key: paceKey, ConsistentRead: true }))
      .catch(storeFault('reading the pace of calls failed'));
    return Item === undefined
      ? { revision: 0, state: fullBucket(rate, clock.now().getTime()) }
      : standingFrom(Item);
  };
  const write = async (seen: number, next: Standing): Promise<boolean> => {
    try {
      await client.send(
        new PutCommand({
          TableName: tableName,
          Item: { ...paceKey, revision: next.revision, ...next.state },
          ...(seen === 0
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : { ConditionExpression: 'revision = :seen', ExpressionAttributeValues: { ':seen': seen } }),
        }),
      );
      return true;
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) return false;
      return storeFault('writing the pace of calls failed')(cause);
    }
  };

  return {
    take: async (wanted) => {
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const seen = remembered ?? (await read());
        const { next, granted, againInSeconds } = take(rate, seen.state, wanted, clock.now().getTime());
        if (granted === 0) {
          // Nothing changes but the clock. What is remembered may be old, but others only take: it never says too little.
          remembered = seen;
          return { granted, againInSeconds };
        }
        remembered = undefined;
        const standing = { revision: seen.revision + 1, state: next };
        if (await write(seen.revision, standing)) {
          remembered = standing;
          return { granted, againInSeconds };
        }
      }
      return { granted: 0, againInSeconds: 1 };
    },
  };
};

const standingFrom = (item: Readonly<Record<string, unknown>>): Standing => {
  const { revision, tokens, at } = item;
  if (typeof revision !== 'number' || typeof tokens !== 'number' || typeof at !== 'number')
    throw new OutboundStoreFault('the item PACE cannot be read: it lacks what it must have');
  return {
    revision,
    state: {
      tokens,
      at,
      reserved: Object.fromEntries(
        Object.entries(record(item['reserved'])).map(([queue, reservations]) => [
          queue,
          list(reservations).map((one) => {
            const { count, until } = record(one);
            return { count: Number(count), until: Number(until) };
          }),
        ]),
      ),
    },
  };
};
