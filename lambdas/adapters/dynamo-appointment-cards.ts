import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { CardAppointment } from '../../domain/appointment/model.ts';
import type { AppointmentCards } from '../../domain/appointment/ports.ts';
import { appointmentCardsFault } from './dynamo-appointment-fault.ts';
import { appointmentAttribute, appointmentsOnCard } from './dynamo-appointment-items.ts';
import { cardKey } from './dynamo-customer-items.ts';

/** BatchGetItem takes no more keys than this. */
const keysARequest = 100;

/** Appointments on the cards in the table `customers`. */
export const dynamoAppointmentCards = (
  client: DynamoDBDocumentClient,
  tableName: string,
): AppointmentCards => ({
  find: async ({ number, appointmentId }) => {
    try {
      const { Item } = await client.send(
        new GetCommand({
          TableName: tableName,
          Key: cardKey(number),
          ProjectionExpression: '#appointment',
          ExpressionAttributeNames: { '#appointment': appointmentAttribute(appointmentId) },
          ConsistentRead: true,
        }),
      );
      return appointmentsOnCard(Item)[appointmentId];
    } catch (cause) {
      throw appointmentCardsFault(`reading appointment ${appointmentId}`, cause);
    }
  },

  findEach: async (references) => {
    const cards = await readCards(client, tableName, [...new Set(references.map(({ number }) => number))]);
    return references.map(({ number, appointmentId }) => cards.get(number)?.[appointmentId]);
  },

  write: async ({ number, appointmentId }, next, expectedVersion) => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: cardKey(number),
          UpdateExpression: 'SET #appointment = :next',
          ConditionExpression:
            expectedVersion === 0
              ? 'attribute_not_exists(#appointment)'
              : '#appointment.#version = :expectedVersion',
          ExpressionAttributeNames: {
            '#appointment': appointmentAttribute(appointmentId),
            ...(expectedVersion === 0 ? {} : { '#version': 'version' }),
          },
          ExpressionAttributeValues: {
            ':next': next,
            ...(expectedVersion === 0 ? {} : { ':expectedVersion': expectedVersion }),
          },
        }),
      );
      return 'written';
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) return 'conflict';
      throw appointmentCardsFault(`writing appointment ${appointmentId}`, cause);
    }
  },
});

/** Whole cards, because one BatchGetItem has one projection; what is read costs the same. */
const readCards = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, CardAppointment>>>> => {
  const cards = new Map<string, Readonly<Record<string, CardAppointment>>>();
  let keys: readonly Record<string, unknown>[] = numbers.map(cardKey);
  while (keys.length > 0) {
    const asked = keys.slice(0, keysARequest);
    try {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [tableName]: { Keys: [...asked] } } }),
      );
      const read = Responses?.[tableName] ?? [];
      for (const item of read) {
        cards.set(String(item['pk']).slice('NUMBER#'.length), appointmentsOnCard(item));
      }
      const left = UnprocessedKeys?.[tableName]?.Keys ?? [];
      if (left.length === asked.length) throw new Error('none of the cards asked for was read');
      keys = [...left, ...keys.slice(keysARequest)];
    } catch (cause) {
      throw appointmentCardsFault(`reading ${asked.length} cards`, cause);
    }
  }
  return cards;
};
