import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Catalogue, Item } from './handler.ts';

/** The table of the catalogue, as scripts are published in it. */
export const dynamoCatalogue = (client: DynamoDBDocumentClient, tableName: string): Catalogue => {
  const replace = async (item: Readonly<Record<string, unknown>>): Promise<void> => {
    await client.send(new PutCommand({ TableName: tableName, Item: item }));
  };
  const find = async (pk: string, sk: string): Promise<Readonly<Record<string, unknown>> | undefined> =>
    (await client.send(new GetCommand({ TableName: tableName, Key: { pk, sk }, ConsistentRead: true }))).Item;
  return {
    add: async (item) => {
      try {
        await client.send(
          new PutCommand({
            TableName: tableName,
            Item: item,
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
        return 'there';
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return isDeepStrictEqual(await find(item.pk, item.sk), { ...item }) ? 'there' : 'another';
      }
    },
    replace,
    remembered: async (digest) => {
      const item = await find(listsOf, digest);
      return item === undefined ? undefined : (item['lists'] as readonly Item[]);
    },
    remember: (digest, lists) => replace({ pk: listsOf, sk: digest, lists }),
  };
};

const listsOf = 'SCRIPTS#PUBLISHED';
