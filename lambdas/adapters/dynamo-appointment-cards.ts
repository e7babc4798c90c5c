import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { AppointmentsOnCard, CardAppointment } from '../../domain/appointment/model.ts';
import type { AppointmentCards } from '../../domain/appointment/ports.ts';
import { appointmentCardsFault } from './dynamo-appointment-fault.ts';
import { cardKey } from './dynamo-customer-items.ts';

/** BatchGetItem takes no more keys than this. */
const keysARequest = 100;
const projection = { ProjectionExpression: 'pk, appointments' };

/** Appointments on the cards in the table `customers`: the map `appointments`, by appointment id. */
export const dynamoAppointmentCards = (
  client: DynamoDBDocumentClient,
  tableName: string,
): AppointmentCards => ({
  find: async (number) => {
    try {
      const { Item } = await client.send(
        new GetCommand({ TableName: tableName, Key: cardKey(number), ConsistentRead: true, ...projection }),
      );
      return Item?.['appointments'] as AppointmentsOnCard;
    } catch (cause) {
      throw appointmentCardsFault('reading the appointments of a number', cause);
    }
  },

  findEach: async (numbers) => {
    const cards = await readCards(client, tableName, [...new Set(numbers)]);
    return numbers.map((number) => cards.get(number));
  },

  write: async ({ number, appointmentId }, next, seen, forget) => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: cardKey(number),
          ...change(appointmentId, next, seen, forget),
        }),
      );
      return 'written';
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) return 'conflict';
      throw appointmentCardsFault(`writing appointment ${appointmentId}`, cause);
    }
  },
});

/** An entry can be written only into a map that is there; so what was seen decides between an entry and the first map. */
const change = (
  appointmentId: string,
  next: CardAppointment,
  seen: AppointmentsOnCard,
  forget: readonly string[],
) => {
  if (seen === undefined) {
    return {
      UpdateExpression: 'SET appointments = :first',
      ConditionExpression: 'attribute_not_exists(appointments)',
      ExpressionAttributeValues: { ':first': { [appointmentId]: next } },
    };
  }
  const seenVersion = seen[appointmentId]?.version;
  const forgotten = forget
    .filter((id) => id !== appointmentId)
    .map((id, index) => [`#f${index}`, id] as const);
  const remove = forgotten.map(([name]) => `appointments.${name}`).join(', ');
  return {
    UpdateExpression: `SET appointments.#id = :next${remove === '' ? '' : ` REMOVE ${remove}`}`,
    ConditionExpression:
      seenVersion === undefined
        ? 'attribute_exists(appointments) AND attribute_not_exists(appointments.#id)'
        : 'appointments.#id.#version = :seen',
    ExpressionAttributeNames: {
      '#id': appointmentId,
      ...Object.fromEntries(forgotten),
      ...(seenVersion === undefined ? {} : { '#version': 'version' }),
    },
    ExpressionAttributeValues: {
      ':next': next,
      ...(seenVersion === undefined ? {} : { ':seen': seenVersion }),
    },
  };
};

const readCards = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, AppointmentsOnCard>> => {
  const cards = new Map<string, AppointmentsOnCard>();
  let keys: readonly Record<string, unknown>[] = numbers.map(cardKey);
  while (keys.length > 0) {
    const asked = keys.slice(0, keysARequest);
    try {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [tableName]: { Keys: [...asked], ...projection } } }),
      );
      for (const item of Responses?.[tableName] ?? []) {
        cards.set(String(item['pk']).slice('NUMBER#'.length), item['appointments'] as AppointmentsOnCard);
      }
      const left = UnprocessedKeys?.[tableName]?.Keys ?? [];
      if (left.length === asked.length) throw new Error('the table answered none of the cards asked for');
      keys = [...left, ...keys.slice(keysARequest)];
    } catch (cause) {
      throw appointmentCardsFault(`reading ${asked.length} cards`, cause);
    }
  }
  return cards;
};
