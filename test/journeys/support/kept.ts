import { expect } from 'vitest';
import type { World } from './world.ts';

type Item = Readonly<Record<string, unknown>>;

/** What a conversation left behind in the tables. */
export interface Kept {
  conversation(contactId: string): Promise<Item>;
  /** What was written to the customer, the oldest first. */
  messagesTo(customerId: string): Promise<readonly Item[]>;
  complaint(reference: unknown): Promise<Item | undefined>;
  /** Running promises to the number. */
  promisesTo(number: string): Promise<readonly Item[]>;
  appointmentsOf(number: string): Promise<readonly unknown[]>;
  /** The records of the script that the conversation ended with. */
  records(conversation: Item): Promise<readonly Item[]>;
  entriesOf(conversation: Item): readonly Item[];
  /** The contact's attributes, but for the name by which the menu greets. */
  attributes(contactId: string): Readonly<Record<string, string>>;
}

const fourShards = [0, 1, 2, 3] as const;

export const keptIn = (world: World): Kept => {
  const ofShards = async (table: string, keyOf: (shard: number) => string): Promise<readonly Item[]> =>
    (await Promise.all(fourShards.map((shard) => world.items(table, keyOf(shard))))).flat();
  return {
    conversation: async (contactId) => {
      const item = (await world.items('interactions', `CONVERSATION#${contactId}`)).find(
        ({ sk }) => sk === 'STATE',
      );
      if (item === undefined) throw new Error(`there is no conversation ${contactId}`);
      return item;
    },
    messagesTo: async (customerId) => {
      const lines = await ofShards('messages', (shard) => `QUEUED#${shard}`);
      const messages = await Promise.all(
        lines.map(({ id }) => world.items('messages', `MESSAGE#${String(id)}`)),
      );
      return messages
        .flat()
        .filter((message) => message['customerId'] === customerId)
        .sort((a, b) => String(a['id']).localeCompare(String(b['id']), 'en', { numeric: true }));
    },
    complaint: async (reference) =>
      (await world.items('complaints', `COMPLAINT#${String(reference).replace(/\D/g, '')}`))[0],
    promisesTo: async (number) =>
      (await ofShards('promises', (shard) => `RUNNING#${shard}`)).filter((item) => item['number'] === number),
    appointmentsOf: async (number) =>
      Object.values(
        ((await world.items('customers', `NUMBER#${number}`))[0]?.['appointments'] ?? {}) as object,
      ),
    records: async ({ id, script }) => {
      const { id: scriptId, version } = script as { readonly id: string; readonly version: string };
      const records = await ofShards('interactions', (shard) => `SCRIPT#${scriptId}#${version}#${shard}`);
      return records.filter(({ conversationId }) => conversationId === id);
    },
    entriesOf: ({ entries }) => entries as readonly Item[],
    attributes: (contactId) => {
      const attributes = world.centre.center.contact(contactId)?.state.attributes;
      if (attributes === undefined) throw new Error(`there is no contact ${contactId}`);
      const { customerName: _, ...others } = attributes;
      return others;
    },
  };
};

/** Every entry is there exactly once. */
export const expectEachEntryOnce = (conversation: Item): void => {
  const numbers = (conversation['entries'] as readonly Item[]).map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
};
