import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DirectoryEntry } from '../../domain/directory/model.ts';
import type { Need } from '../../domain/need/model.ts';
import type { Direction, ScriptVersion } from '../../domain/script/model.ts';
import { CatalogueFault } from './dynamo-catalogue.ts';
import { directoryItem, scriptsItem } from './dynamo-catalogue-items.ts';

/** What the operations team puts into the catalogue. */
export interface CatalogueWriter {
  /** Replaces all versions of a direction and a need. */
  putScripts(direction: Direction, need: Need, versions: readonly ScriptVersion[]): Promise<void>;
  putDirectoryEntry(entry: DirectoryEntry): Promise<void>;
}

export const dynamoCatalogueWriter = (client: DynamoDBDocumentClient, tableName: string): CatalogueWriter => {
  const put = async (Item: { readonly pk: string; readonly sk: string }): Promise<void> => {
    try {
      await client.send(new PutCommand({ TableName: tableName, Item }));
    } catch (cause) {
      throw new CatalogueFault(`writing ${Item.pk} of the catalogue failed`, { cause });
    }
  };
  return {
    putScripts: (direction, need, versions) => put(scriptsItem(direction, need, versions)),
    putDirectoryEntry: (entry) => put(directoryItem(entry)),
  };
};
