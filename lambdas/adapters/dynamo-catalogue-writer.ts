import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DirectoryEntry } from '../../domain/directory/model.ts';
import { CatalogueFault } from './dynamo-catalogue.ts';
import { directoryItem } from './dynamo-catalogue-items.ts';

/** What the operations team puts into the catalogue. */
export interface CatalogueWriter {
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
    putDirectoryEntry: (entry) => put(directoryItem(entry)),
  };
};
