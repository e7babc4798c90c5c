import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { NumberRecord, PastAttempt, Refusal } from '../../domain/dialling/model.ts';
import type { NumberBook } from '../../domain/dialling/ports.ts';
import type { Clock, Ids } from '../../domain/shared/ports.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import { plain } from './dynamo-conversation-items.ts';
import { instant, record } from './dynamo-customer-items.ts';
import { OutboundStoreFault, storeFault } from './outbound-fault.ts';
import { expiry, numberKey } from './outbound-items.ts';
import {
  activeItem,
  consentAttribute,
  numberFrom,
  pastItem,
  pruned,
  refusalAttribute,
} from './outbound-number-items.ts';

export interface NumbersOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  /** After the last claim, where nobody refused or allowed anything: that is kept without end. */
  readonly keptDays?: number;
}

/** How often a number is read again that others change meanwhile. */
const tries = 10;

/** Numbers in the table `outbound`: one item each, whose revision decides every race. */
export const dynamoNumbers = (
  client: DynamoDBDocumentClient,
  tableName: string,
  { clock, ids, keptDays = retentionDays.outbound }: NumbersOptions,
): NumberBook => {
  const read = async (key: string): Promise<Readonly<Record<string, unknown>> | undefined> => {
    const { Item } = await client
      .send(new GetCommand({ TableName: tableName, Key: numberKey(key), ConsistentRead: true }))
      .catch(storeFault(`reading the number ${key} failed`));
    return Item;
  };
  /** @returns whether the condition held. */
  const update = async (
    key: string,
    what: string,
    input: Omit<ConstructorParameters<typeof UpdateCommand>[0], 'TableName' | 'Key'>,
  ): Promise<boolean> => {
    try {
      await client.send(new UpdateCommand({ TableName: tableName, Key: numberKey(key), ...input }));
      return true;
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) return false;
      return storeFault(`${what} of the number ${key} failed`)(cause);
    }
  };

  /** A consent may stand between a refusal and the next from the same source: the later one counts. */
  const renew = (key: string, name: string, refusal: Refusal): Promise<boolean> =>
    update(key, 'noting a later refusal', {
      UpdateExpression: 'SET #said = :said ADD revision :one',
      ConditionExpression: '#said.#at < :at',
      ExpressionAttributeNames: { '#said': name, '#at': 'at' },
      ExpressionAttributeValues: { ':said': plain(refusal), ':at': refusal.at.toISOString(), ':one': 1 },
    });

  return {
    find: async (key) => numberFrom(key, await read(key)),

    claim: async (seen, active) => {
      const now = clock.now();
      const claimId = ids.next();
      const claimed = await update(seen.key, 'a claim', {
        UpdateExpression: `SET active = :active, attempts = :past${expires(seen) ? ', expiresAt = :expiry' : ''} ADD revision :one`,
        ConditionExpression: `attribute_not_exists(active) AND ${seen.revision === 0 ? 'attribute_not_exists(revision)' : 'revision = :seen'}`,
        ExpressionAttributeValues: {
          ':active': activeItem(active, claimId, seen.revision),
          ':past': pruned(seen.attempts, now).map(pastItem),
          ':one': 1,
          ...(expires(seen) && { ':expiry': expiry(now, keptDays) }),
          ...(seen.revision > 0 && { ':seen': seen.revision }),
        },
      });
      if (claimed) return 'claimed';
      // A write whose answer was lost is sent again by the client, and then finds itself.
      return record((await read(seen.key))?.['active'])['claimId'] === claimId ? 'claimed' : 'conflict';
    },

    giveBack: async (key, attemptId, seenRevision) => {
      await update(key, 'giving back a claim', {
        UpdateExpression: 'REMOVE active ADD revision :one',
        ConditionExpression: 'active.attemptId = :attempt AND active.claimedOn = :seen',
        ExpressionAttributeValues: { ':attempt': attemptId, ':seen': seenRevision, ':one': 1 },
      });
    },

    settle: async (key, attemptId, outcome) => {
      for (let round = 0; round < tries; round += 1) {
        const { active, attempts, revision } = numberFrom(key, await read(key));
        const before = attempts.find((attempt) => attempt.attemptId === attemptId);
        if (before !== undefined) return { stands: before, news: false };
        if (active?.attemptId !== attemptId) return 'stranger';
        const { campaign, purpose, at } = active;
        const stands: PastAttempt = { attemptId, campaign, purpose, at, outcome };
        const settled = await update(key, 'settling an attempt', {
          UpdateExpression: 'SET attempts = :past REMOVE active ADD revision :one',
          ConditionExpression: 'revision = :seen AND active.attemptId = :attempt',
          ExpressionAttributeValues: {
            ':past': pruned([...attempts, stands], clock.now()).map(pastItem),
            ':seen': revision,
            ':attempt': attemptId,
            ':one': 1,
          },
        });
        if (settled) return { stands, news: true };
      }
      throw new OutboundStoreFault(
        `the number ${key} was changed again and again while an attempt was settled`,
      );
    },

    note: async (key, { refusals = [], consents = [] }) => {
      const said = [
        ...refusals.map((refusal) => [refusalAttribute(refusal), plain(refusal)] as const),
        ...consents.map((grant) => [consentAttribute(grant), plain(grant)] as const),
      ];
      if (said.length === 0) return;
      const { Attributes } = await client
        .send(
          new UpdateCommand({
            TableName: tableName,
            Key: numberKey(key),
            UpdateExpression: `SET ${said.map((_, index) => `#said${index} = if_not_exists(#said${index}, :said${index})`).join(', ')} REMOVE expiresAt ADD revision :one`,
            ExpressionAttributeNames: Object.fromEntries(
              said.map(([name], index) => [`#said${index}`, name]),
            ),
            ExpressionAttributeValues: {
              ...Object.fromEntries(said.map(([, value], index) => [`:said${index}`, value])),
              ':one': 1,
            },
            ReturnValues: 'ALL_NEW',
          }),
        )
        .catch(storeFault(`noting what was said of the number ${key} failed`));
      for (const refusal of refusals) {
        const name = refusalAttribute(refusal);
        const stands = instant(record(Attributes?.[name])['at']);
        if (stands !== undefined && stands < refusal.at) await renew(key, name, refusal);
      }
    },
  };
};

/** What was said by the person, or by a national list, is kept without end. */
const expires = ({ refusals, consents, listed }: NumberRecord): boolean =>
  refusals.length === 0 && consents.length === 0 && Object.keys(listed).length === 0;
