import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DirectoryEntry, DirectoryList } from '../../domain/directory/model.ts';
import { CatalogueFault } from './dynamo-catalogue.ts';
import { directoryEntryFrom, directoryKey } from './dynamo-catalogue-items.ts';

/** Every entry of the directory in the table `catalogue`. One that cannot be read is left out: it must not take the others from the agent. */
export const dynamoDirectoryList = (client: DynamoDBDocumentClient, tableName: string): DirectoryList => ({
  list: async () => {
    const entries: DirectoryEntry[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const page = await client
        .send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :directory',
            ExpressionAttributeValues: { ':directory': directoryKey('').pk },
            ExclusiveStartKey: start,
          }),
        )
        .catch((cause: unknown) => {
          throw new CatalogueFault('reading the directory of the catalogue failed', { cause });
        });
      entries.push(...(page.Items ?? []).flatMap((item) => directoryEntryFrom(item) ?? []));
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return entries;
  },
});
