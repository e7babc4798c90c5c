import { BatchGetCommand, type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { guest } from '../../domain/appointment/model.ts';
import type { Complaint } from '../../domain/complaint/model.ts';
import { personOf } from '../../domain/complaint/person.ts';
import type { CustomerFiles } from '../../domain/conversation/ports.ts';
import { fileOnScreen } from '../../domain/customer/file-on-screen.ts';
import type { PastContact } from '../../domain/customer/known-of-customer.ts';
import type { CardAppointment, Customer, CustomerCard } from '../../domain/customer/model.ts';
import { isRunning } from '../../domain/promise/model.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { Clock } from '../../domain/shared/ports.ts';
import { complaintFrom, personPartition } from './dynamo-complaint-items.ts';
import { personContactFrom } from './dynamo-contact-items.ts';
import { dynamoCustomerCards } from './dynamo-customer-cards.ts';
import { CustomerStoreFault } from './dynamo-customer-fault.ts';
import { cardFrom, cardKey } from './dynamo-customer-items.ts';
import { dynamoCustomerProfiles } from './dynamo-customer-profiles.ts';
import { promiseFrom, promiseKey } from './dynamo-promise-items.ts';

export interface FileTables {
  readonly customers: string;
  readonly interactions: string;
  /** Without it the open complaints stay out of the file. */
  readonly complaints?: string | undefined;
  /** Without it the promised callbacks are those that the card knows. */
  readonly promises?: string | undefined;
}

export interface FileSettings {
  readonly timeZone: string;
  /** In each language, or one name for all. */
  readonly companyName: string | Readonly<Record<Language, string>>;
  readonly clock: Clock;
}

const contactsShown = 5;

/**
 * The customer's file: the card of the number, the profile, the cards of the customer's other numbers, the last contacts, the complaints, the
 * promised callbacks. Five or six requests in two or three turns, none of which grows with what is kept.
 */
export const dynamoCustomerFiles = (
  client: DynamoDBDocumentClient,
  tables: FileTables,
  { timeZone, companyName, clock }: FileSettings,
): CustomerFiles => {
  const cards = dynamoCustomerCards(client, tables.customers);
  const profiles = dynamoCustomerProfiles(client, tables.customers);
  const query = queryOf(client);

  const contactsOf = async (person: string | undefined): Promise<readonly PastContact[]> =>
    person === undefined
      ? []
      : (await query(tables.interactions, `PERSON#${person}`, { newest: contactsShown })).flatMap(
          (item) => personContactFrom(item) ?? [],
        );
  const complaintsOf = async (person: string | undefined): Promise<readonly Complaint[]> =>
    person === undefined || tables.complaints === undefined
      ? []
      : (await query(tables.complaints, personPartition(person))).map(complaintFrom);
  const callbacksOf = async (numbers: readonly string[]) => {
    const { promises } = tables;
    if (promises === undefined) return undefined;
    const found = await Promise.all(
      numbers.map((number) => {
        const { pk, sk } = promiseKey({ number, need: 'agent' });
        return query(promises, pk, { beginsWith: sk.slice(0, -'agent'.length) });
      }),
    );
    return found.flat().map(promiseFrom).filter(isRunning);
  };

  return {
    read: async ({ customerId: told, number, language }) => {
      const [card, profile] = await Promise.all([
        number === undefined ? undefined : cards.find(number),
        told === guest ? undefined : profiles.find(told),
      ]);
      const customerId = told === guest ? (onlyOneOn(card) ?? guest) : told;
      const customer = customerId === told ? profile : await profiles.find(customerId);
      const others = otherNumbers(customer, number);
      const person = personOf({ customerId, callerNumber: number });
      const [otherCards, contacts, complaints, callbacks] = await Promise.all([
        readCards(client, tables.customers, others),
        contactsOf(person),
        complaintsOf(person),
        callbacksOf([...(number === undefined ? [] : [number]), ...others]),
      ]);
      const allCards = card === undefined ? otherCards : [card, ...otherCards];
      const onCards = allCards.flatMap(({ customers }) => customers[customerId]?.runningPromise ?? []);
      return fileOnScreen(
        {
          customerId,
          customer,
          number,
          shared: customer === undefined && card !== undefined && Object.keys(card.customers).length > 1,
          appointments: allCards.flatMap((one) => appointmentsOf(one, customerId)),
          contacts,
          complaints,
          callbacks: (callbacks ?? onCards.map(({ dueAt }) => ({ need: undefined, dueAt }))).toSorted(
            (a, b) => a.dueAt.getTime() - b.dueAt.getTime(),
          ),
        },
        {
          timeZone,
          companyName: typeof companyName === 'string' ? companyName : companyName[language],
          language,
          now: clock.now(),
        },
      );
    },
  };
};

const onlyOneOn = (card: CustomerCard | undefined): string | undefined => {
  const [only, ...others] = Object.keys(card?.customers ?? {});
  return card?.more === true || others.length > 0 ? undefined : only;
};

/** The customer's own, and those of nobody known when the number is this customer's alone, or nobody's. */
const appointmentsOf = (card: CustomerCard, customerId: string): readonly CardAppointment[] => {
  const alone = customerId === guest || onlyOneOn(card) === customerId;
  return Object.values(card.appointments).filter(
    (appointment) => appointment.customerId === customerId || (alone && appointment.customerId === guest),
  );
};

/** A customer with more numbers than this is an office; the rest of them stays out of the file. */
const numbersLookedAt = 5;
const otherNumbers = (customer: Customer | undefined, number: string | undefined): readonly string[] =>
  (customer?.numbers ?? []).filter((other) => other !== number).slice(0, numbersLookedAt - 1);

const readCards = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  numbers: readonly string[],
): Promise<readonly CustomerCard[]> => {
  const cards: CustomerCard[] = [];
  let keys: readonly Record<string, unknown>[] = numbers.map(cardKey);
  try {
    while (keys.length > 0) {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [tableName]: { Keys: [...keys], ConsistentRead: true } } }),
      );
      cards.push(...(Responses?.[tableName] ?? []).map(cardFrom));
      // A busy table gets to some of them only, and a file without the others would look whole.
      const left = UnprocessedKeys?.[tableName]?.Keys ?? [];
      if (left.length === keys.length) throw new Error('the table answered none of the cards asked for');
      keys = left;
    }
    return cards;
  } catch (cause) {
    throw new CustomerStoreFault('reading the cards of a customer’s other numbers failed', { cause });
  }
};

const queryOf =
  (client: DynamoDBDocumentClient) =>
  async (
    tableName: string,
    pk: string,
    { newest, beginsWith }: { readonly newest?: number; readonly beginsWith?: string } = {},
  ): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    try {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression:
            beginsWith === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :begin)',
          ExpressionAttributeValues: {
            ':pk': pk,
            ...(beginsWith === undefined ? {} : { ':begin': beginsWith }),
          },
          ConsistentRead: true,
          ...(newest === undefined ? {} : { ScanIndexForward: false, Limit: newest }),
        }),
      );
      return Items;
    } catch (cause) {
      throw new CustomerStoreFault('reading the file of a customer failed', { cause });
    }
  };
