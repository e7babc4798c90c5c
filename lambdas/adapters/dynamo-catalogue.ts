import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { DirectoryEntry, DirectoryStore } from '../../domain/directory/model.ts';
import type { ScriptCatalogue, ScriptVersion } from '../../domain/script/model.ts';
import { Fault } from '../../domain/shared/fault.ts';
import { scriptsKey } from '../shared/script-items.ts';
import { directoryEntryFrom, directoryKey, scriptVersionsFrom } from './dynamo-catalogue-items.ts';

/** The table of the catalogue did not answer, or an item in it cannot be read. */
export class CatalogueFault extends Fault {
  readonly code = 'catalogue.store';
  readonly retryable = true;
}

/** Script versions in the table `catalogue`: one item holds all of a direction and a need. Eventual reads: nobody waits for a script to change. */
export const dynamoScriptCatalogue = (
  client: DynamoDBDocumentClient,
  tableName: string,
): ScriptCatalogue => ({
  list: async (direction, need): Promise<readonly ScriptVersion[]> => {
    const item = await read(client, tableName, scriptsKey(direction, need));
    return item === undefined ? [] : scriptVersionsFrom(item);
  },
});

/** Directory entries in the table `catalogue`, by code. */
export const dynamoDirectory = (client: DynamoDBDocumentClient, tableName: string): DirectoryStore => ({
  find: async (code): Promise<DirectoryEntry | undefined> => {
    const item = await read(client, tableName, directoryKey(code));
    if (item === undefined) return undefined;
    const entry = directoryEntryFrom(item);
    if (entry === undefined) {
      throw new CatalogueFault(
        `the directory entry ${code} cannot be read: give it a name in each language, and a team or a number`,
      );
    }
    return entry;
  },
});

export const read = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  key: { readonly pk: string; readonly sk: string },
): Promise<Readonly<Record<string, unknown>> | undefined> => {
  try {
    return (await client.send(new GetCommand({ TableName: tableName, Key: key }))).Item;
  } catch (cause) {
    throw new CatalogueFault(`reading ${key.pk} of the catalogue failed`, { cause });
  }
};
