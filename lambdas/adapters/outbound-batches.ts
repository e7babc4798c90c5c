import { setTimeout as pauseFor } from 'node:timers/promises';
import { BatchGetCommand, BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { OutboundStoreFault, storeFault } from './outbound-fault.ts';

/** What one request reads or writes at most. */
const mostReads = 100;
const mostWrites = 25;
/** How often the table is asked again for what it did not do, after 20, 40, 80 and 160 ms. */
const mostRounds = 5;
const firstPauseMilliseconds = 20;

type Key = { readonly pk: string; readonly sk: string };
type Item = Readonly<Record<string, unknown>>;
export type Write = { readonly put: Item } | { readonly remove: Key };
type Pause = (milliseconds: number) => Promise<unknown>;

/** Reads and writes of many items of the table `outbound`; what the table leaves undone under load is asked of it again. */
export const outboundBatches = (
  client: DynamoDBDocumentClient,
  tableName: string,
  pause: Pause = (milliseconds) => pauseFor(milliseconds),
) => {
  const again = async (round: number, what: string): Promise<void> => {
    if (round === mostRounds) throw new OutboundStoreFault(`the table is too busy: ${what}`);
    if (round > 0) await pause(firstPauseMilliseconds * 2 ** (round - 1));
  };

  return {
    /** @returns the items that are there, by `<pk> <sk>`. Consistent. */
    read: async (keys: readonly Key[], what: string): Promise<ReadonlyMap<string, Item>> => {
      const found = new Map<string, Item>();
      const each = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
      for (let from = 0; from < each.length; from += mostReads) {
        let left: Record<string, unknown>[] = each.slice(from, from + mostReads);
        for (let round = 0; left.length > 0; round += 1) {
          await again(round, what);
          const { Responses, UnprocessedKeys } = await client
            .send(
              new BatchGetCommand({ RequestItems: { [tableName]: { Keys: left, ConsistentRead: true } } }),
            )
            .catch(storeFault(what));
          for (const item of Responses?.[tableName] ?? []) found.set(nameOf(item), item);
          left = UnprocessedKeys?.[tableName]?.Keys ?? [];
        }
      }
      return found;
    },

    /** In the order given, as far as they do not fit into one request; of several for one item the last. */
    write: async (writes: readonly Write[], what: string): Promise<void> => {
      const last = new Map<string, Write>();
      for (const write of writes) {
        const name = nameOf('put' in write ? write.put : write.remove);
        last.delete(name);
        last.set(name, write);
      }
      const requests = [...last.values()].map((write) =>
        'put' in write
          ? { PutRequest: { Item: { ...write.put } } }
          : { DeleteRequest: { Key: { ...write.remove } } },
      );
      for (let from = 0; from < requests.length; from += mostWrites) {
        let left: typeof requests = requests.slice(from, from + mostWrites);
        for (let round = 0; left.length > 0; round += 1) {
          await again(round, what);
          const { UnprocessedItems } = await client
            .send(new BatchWriteCommand({ RequestItems: { [tableName]: left } }))
            .catch(storeFault(what));
          left = (UnprocessedItems?.[tableName] ?? []) as typeof requests;
        }
      }
    },
  };
};

export const nameOf = ({ pk, sk }: Item): string => `${String(pk)} ${String(sk)}`;
