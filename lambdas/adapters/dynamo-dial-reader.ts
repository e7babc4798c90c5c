import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DialReader } from '../../domain/dialling/ports.ts';
import { campaignFrom, campaignKey } from './dynamo-campaign-items.ts';
import { nameOf, outboundBatches } from './outbound-batches.ts';
import { memberKey, numberKey } from './outbound-items.ts';
import { memberFrom } from './outbound-member-items.ts';
import { numberFrom } from './outbound-number-items.ts';

/** Campaigns, members and numbers of a whole batch of orders, with one consistent read of up to a hundred items. */
export const dynamoDialReader = (
  client: DynamoDBDocumentClient,
  tableName: string,
  pause?: (milliseconds: number) => Promise<unknown>,
): DialReader => {
  const batches = outboundBatches(client, tableName, pause);
  return {
    read: async (requests) => {
      const found = await batches.read(
        requests.flatMap(({ campaign, key }) => [
          campaignKey(campaign),
          memberKey(campaign, key),
          numberKey(key),
        ]),
        'reading what is to be dialled failed',
      );
      return requests.map(({ campaign, key }) => {
        const running = found.get(nameOf(campaignKey(campaign)));
        const member = found.get(nameOf(memberKey(campaign, key)));
        return {
          campaign: running && campaignFrom(running),
          member: member && memberFrom(member),
          number: numberFrom(key, found.get(nameOf(numberKey(key)))),
        };
      });
    },
  };
};
