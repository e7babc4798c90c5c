import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { NationalList } from '../../domain/dialling/model.ts';
import type { NationalLists } from '../../domain/dialling/ports.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import { instant, text } from './dynamo-customer-items.ts';
import { OutboundStoreFault, storeFault } from './outbound-fault.ts';
import { nationalListKey, nationalListsPartition } from './outbound-items.ts';

/** A new version counts after so long; its age is counted in days. */
const rememberedMilliseconds = 60_000;

export const nationalListItem = ({ country, version, takenAt }: NationalList) => ({
  ...nationalListKey(country),
  country,
  version,
  takenAt: takenAt.toISOString(),
});

/** The newest complete version of every national list, in the table `outbound`: one query a minute. */
export const dynamoNationalLists = (
  client: DynamoDBDocumentClient,
  tableName: string,
  clock: Clock,
): NationalLists => {
  let remembered:
    | { readonly until: number; readonly lists: Readonly<Record<string, NationalList>> }
    | undefined;
  return {
    current: async () => {
      const now = clock.now().getTime();
      if (remembered !== undefined && now < remembered.until) return remembered.lists;
      const { Items = [] } = await client
        .send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': nationalListsPartition },
            ConsistentRead: true,
          }),
        )
        .catch(storeFault('reading the national lists failed'));
      const lists = Object.fromEntries(Items.map(nationalListFrom).map((list) => [list.country, list]));
      remembered = { until: now + rememberedMilliseconds, lists };
      return lists;
    },
  };
};

const nationalListFrom = (item: Readonly<Record<string, unknown>>): NationalList => {
  const [country, version] = [item['country'], item['version']].map(text);
  const takenAt = instant(item['takenAt']);
  if (country === undefined || version === undefined || takenAt === undefined)
    throw new OutboundStoreFault(`the national list ${String(item['sk'])} cannot be read`);
  return { country, version, takenAt };
};
