import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { memberOf } from '../../domain/calling-list/member-of.ts';
import type { OtherRow, RowWriter } from '../../domain/calling-list/ports.ts';
import type { Member } from '../../domain/campaign/model.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import { inParallel, slices } from './in-parallel.ts';
import { nameOf, outboundBatches } from './outbound-batches.ts';
import { storeFault } from './outbound-fault.ts';
import { memberKey } from './outbound-items.ts';
import { freshItem, memberFrom, memberItem } from './outbound-member-items.ts';

/** Requests at once, of one part. Batches are not conditional, and progress must never be undone: each member is a write of its own, at the same price. */
const atOnce = 32;
const batchesAtOnce = 8;
const itemsABatch = 25;

/**
 * Members into the table `outbound`. Whom the campaign has already is left alone. Of the others the entry that says "nobody has asked to dial this one
 * yet" is written before the member: so whoever is a member has it or had it, and one that died in between is written again.
 */
export const dynamoMemberImport = (
  client: DynamoDBDocumentClient,
  tableName: string,
  keptDays: number = retentionDays.outbound,
  pause?: (milliseconds: number) => Promise<unknown>,
): RowWriter => {
  const batches = outboundBatches(client, tableName, pause);
  const standing = async (campaign: string, keys: readonly string[]) => {
    const pages = await inParallel(slices(keys, 100), batchesAtOnce, (some) =>
      batches.read(
        some.map((key) => memberKey(campaign, key)),
        'reading who is a member already failed',
      ),
    );
    const found = new Map(pages.flatMap((page) => [...page]));
    return (key: string): Member | undefined => {
      const item = found.get(nameOf(memberKey(campaign, key)));
      return item && memberFrom(item);
    };
  };
  const putOnce = async (member: Member, now: Date): Promise<boolean> => {
    try {
      await client.send(
        new PutCommand({
          TableName: tableName,
          Item: memberItem(member, now, keptDays),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
      return true;
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) return false;
      return storeFault('writing a member failed')(cause);
    }
  };

  return {
    write: async ({ id, request, at }, rows) => {
      const campaign = request.kind === 'members' ? request.campaign : '';
      const wanted = rows.map((row) => memberOf(campaign, id, row));
      const before = await standing(
        campaign,
        wanted.map(({ key }) => key),
      );
      const absent = wanted.filter(({ key }) => before(key) === undefined);
      await inParallel(slices(absent, itemsABatch), batchesAtOnce, (some) =>
        batches.write(
          some.map((member) => ({ put: freshItem(member, at, at, keptDays) })),
          'writing who is fresh failed',
        ),
      );
      const written = await inParallel(absent, atOnce, (member) => putOnce(member, at));
      // Another list, or the same part delivered twice at once, was faster.
      const late = absent.filter((_, index) => written[index] === false).map(({ key }) => key);
      const after = late.length === 0 ? before : await standing(campaign, late);
      return wanted.map(({ key, list }): OtherRow | undefined => {
        const member = before(key) ?? (late.includes(key) ? after(key) : undefined);
        if (member === undefined || (member.list.id === list.id && member.list.row === list.row))
          return undefined;
        return { list: member.list.id, row: member.list.row };
      });
    },
  };
};
