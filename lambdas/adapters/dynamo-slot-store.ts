import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Claim } from '../../domain/appointment/model.ts';
import type { SlotStore } from '../../domain/appointment/ports.ts';
import { parseSlotId, type SlotPlace } from '../../domain/appointment/slot-id.ts';
import { ok, refuse } from '../../domain/shared/result.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import { slotStoreFault } from './dynamo-appointment-fault.ts';
import { claimItem, dayFrom, dayItem, dayKey, daySortKey, slotsOf } from './dynamo-slot-store-items.ts';

/**
 * Calendar days in the table `calendars`: one item a day with a map of its slots, so that a day is one read and a claim is one write.
 * Each race is decided by one condition; a lost race is an answer, anything else a fault.
 */
export const dynamoSlotStore = (
  client: DynamoDBDocumentClient,
  tableName: string,
  keptDays: number = retentionDays.appointments,
): SlotStore => ({
  openDay: (day) =>
    conditionally(
      `opening ${day.calendar}/${day.date}`,
      async () => {
        await client.send(
          new PutCommand({
            TableName: tableName,
            Item: dayItem(day, keptDays),
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
        return 'opened' as const;
      },
      async () => 'open-already' as const,
    ),

  openDates: async (calendar, fromDate, toDate) => {
    const dates: string[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await answered(`reading the open dates of ${calendar}`, () =>
        client.send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :calendar AND sk BETWEEN :from AND :to',
            ExpressionAttributeValues: {
              ':calendar': dayKey(calendar, fromDate).pk,
              ':from': daySortKey(fromDate),
              ':to': daySortKey(toDate),
            },
            ProjectionExpression: 'sk',
            ExclusiveStartKey: from,
          }),
        ),
      );
      dates.push(...(page.Items ?? []).map(({ sk }) => String(sk).slice(daySortKey('').length)));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return dates;
  },

  readDays: async (calendar, fromDate, limit) => {
    const page = await answered(`reading the days of ${calendar}`, () =>
      client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'pk = :calendar AND sk >= :from',
          ExpressionAttributeValues: {
            ':calendar': dayKey(calendar, fromDate).pk,
            ':from': daySortKey(fromDate),
          },
          Limit: limit,
        }),
      ),
    );
    return { days: (page.Items ?? []).map(dayFrom), more: page.LastEvaluatedKey !== undefined };
  },

  claim: async (slotId, claim) => {
    const place = parseSlotId(slotId);
    if (place === undefined) return refuse({ code: 'appointment.unknown-slot', slotId });
    return conditionally(
      `claiming slot ${slotId}`,
      async () => {
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: dayKey(place.calendar, place.date),
            UpdateExpression: 'SET slots.#time.claim = :claim',
            ConditionExpression:
              'slots.#time.startsAt > :now AND (attribute_not_exists(slots.#time.claim) OR ' +
              '(slots.#time.claim.appointmentId = :appointment AND slots.#time.claim.#number = :number' +
              ' AND slots.#time.claim.#version <= :version))',
            ExpressionAttributeNames: { '#time': place.time, '#number': 'number', '#version': 'version' },
            ExpressionAttributeValues: {
              ':claim': claimItem(claim),
              ':now': claim.claimedAt.toISOString(),
              ':appointment': claim.appointmentId,
              ':number': claim.number,
              ':version': claim.version,
            },
            ReturnValues: 'ALL_NEW',
          }),
        );
        const slot = slotsOf(Attributes)[place.time];
        return ok({ startsAt: new Date(String(slot?.startsAt)), timeZone: String(Attributes?.['timeZone']) });
      },
      () => whyRefused(client, tableName, slotId, place, claim),
    );
  },

  release: async (slotId, appointmentId, upToVersion) => {
    const place = parseSlotId(slotId);
    if (place === undefined) return 'not-held';
    return conditionally(
      `releasing slot ${slotId}`,
      async () => {
        await client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: dayKey(place.calendar, place.date),
            UpdateExpression: 'REMOVE slots.#time.claim',
            ConditionExpression:
              'slots.#time.claim.appointmentId = :appointment AND slots.#time.claim.#version <= :version',
            ExpressionAttributeNames: { '#time': place.time, '#version': 'version' },
            ExpressionAttributeValues: { ':appointment': appointmentId, ':version': upToVersion },
          }),
        );
        return 'released' as const;
      },
      async () => 'not-held' as const,
    );
  },
});

/** A refused claim does not say why: one read, off the path of a booking that succeeds. Free again by now counts as taken. */
const whyRefused = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  slotId: string,
  { calendar, date, time }: SlotPlace,
  claim: Claim,
) => {
  const { Item } = await answered(`reading why slot ${slotId} was refused`, () =>
    client.send(new GetCommand({ TableName: tableName, Key: dayKey(calendar, date), ConsistentRead: true })),
  );
  const slot = slotsOf(Item)[time];
  if (slot === undefined) return refuse({ code: 'appointment.unknown-slot', slotId });
  if (slot.startsAt <= claim.claimedAt.toISOString()) {
    return refuse({ code: 'appointment.slot-past', slotId });
  }
  const mine = slot.claim?.appointmentId === claim.appointmentId && slot.claim.number === claim.number;
  return mine
    ? refuse({ code: 'appointment.claim-superseded', slotId })
    : refuse({ code: 'appointment.slot-taken', slotId });
};

const answered = async <Answer>(doing: string, send: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await send();
  } catch (cause) {
    throw slotStoreFault(doing, cause);
  }
};

const conditionally = async <Won, Lost>(
  doing: string,
  send: () => Promise<Won>,
  lost: () => Promise<Lost>,
): Promise<Won | Lost> => {
  try {
    return await send();
  } catch (cause) {
    if (!(cause instanceof ConditionalCheckFailedException)) throw slotStoreFault(doing, cause);
  }
  return lost();
};
