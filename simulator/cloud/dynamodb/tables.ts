import {
  type AttributeDefinition,
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
  ListTablesCommand,
  type LocalSecondaryIndex,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Resource, Resources } from '../assembly/resources.ts';
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../assembly/template.ts';

export interface LocalTable {
  readonly logicalId: string;
  readonly name: string;
  /** The attribute whose epoch seconds end an item's life. */
  readonly timeToLiveAttribute: string | undefined;
}

export const localClient = (endpoint: string, region: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });

/** As the functions read and write: what is undefined is left out. */
export const localDocumentClient = (endpoint: string, region: string): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(localClient(endpoint, region), {
    marshallOptions: { removeUndefinedValues: true },
  });

const tableResources = (resources: Resources): readonly Resource[] =>
  resources.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');

/** Creates every table of the assembly, on demand whatever the template says; one that is there already stays as it is. */
export const createTables = async (
  client: DynamoDBClient,
  resources: Resources,
): Promise<readonly LocalTable[]> => {
  const wanted = tableResources(resources);
  const there = new Set((await client.send(new ListTablesCommand({}))).TableNames ?? []);
  await Promise.all(
    wanted
      .filter(({ ref }) => !there.has(ref))
      .map(async ({ ref, properties }) => {
        const created = await client.send(new CreateTableCommand(tableInput(ref, properties)));
        if (created.TableDescription?.TableStatus === 'ACTIVE') return;
        await waitUntilTableExists(
          { client, maxWaitTime: 30, minDelay: 0.02, maxDelay: 0.1 },
          { TableName: ref },
        );
      }),
  );
  return wanted.map(({ logicalId, ref, properties }) => ({
    logicalId,
    name: ref,
    timeToLiveAttribute: timeToLiveOf(objectOf(properties['TimeToLiveSpecification'])),
  }));
};

const timeToLiveOf = (specification: JsonObject): string | undefined =>
  String(specification['Enabled']) === 'true' ? textOf(specification['AttributeName']) : undefined;

/** The property names of the resource are those of the operation; only what an engine on a laptop refuses is left out. */
const tableInput = (name: string, properties: JsonObject): CreateTableCommandInput => {
  const globalIndexes = listOf(properties['GlobalSecondaryIndexes']).map(
    indexOf,
  ) as unknown as GlobalSecondaryIndex[];
  const localIndexes = listOf(properties['LocalSecondaryIndexes']).map(
    indexOf,
  ) as unknown as LocalSecondaryIndex[];
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: listOf(properties['KeySchema']) as unknown as KeySchemaElement[],
    AttributeDefinitions: listOf(properties['AttributeDefinitions']) as unknown as AttributeDefinition[],
    ...(globalIndexes.length > 0 && { GlobalSecondaryIndexes: globalIndexes }),
    ...(localIndexes.length > 0 && { LocalSecondaryIndexes: localIndexes }),
  };
};
const indexOf = (index: Json): JsonObject => {
  const { IndexName = null, KeySchema = null, Projection = null } = objectOf(index);
  return { IndexName, KeySchema, Projection };
};

/** Physical names by logical id, and by the registry's name as functions have it: `CUSTOMERS_TABLE` is `customers`. */
export const namesOf = (
  tables: readonly LocalTable[],
  functions: readonly { readonly environment: Readonly<Record<string, string>> }[],
): Readonly<Record<string, string>> => {
  const names: Record<string, string> = Object.fromEntries(
    tables.map(({ logicalId, name }) => [logicalId, name]),
  );
  for (const [variable, value] of functions.flatMap(({ environment }) => Object.entries(environment))) {
    const area = /^(.+)_TABLE$/.exec(variable)?.[1]?.toLowerCase().replaceAll('_', '-');
    if (area !== undefined && tables.some(({ name }) => name === value)) names[area] = value;
  }
  return names;
};
