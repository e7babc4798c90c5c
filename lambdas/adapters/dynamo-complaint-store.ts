import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { ComplaintStoreFault } from '../../domain/complaint/faults.ts';
import type { Complaint } from '../../domain/complaint/model.ts';
import type { ComplaintStore } from '../../domain/complaint/ports.ts';
import { referenceDigits } from '../../domain/complaint/reference.ts';
import { retentionDays } from '../../domain/shared/retention.ts';
import {
  complaintFrom,
  personItem,
  personKey,
  personPartition,
  referenceItem,
  referenceKey,
} from './dynamo-complaint-items.ts';

/** How often a claim is tried again when the complaint that stood in its way was answered in between. */
const claims = 3;

/** Complaints in the table `complaints`. Reads are consistent: what was logged a second ago is there for the next call. */
export const dynamoComplaintStore = (
  client: DynamoDBDocumentClient,
  tableName: string,
  keptDays: number = retentionDays.complaints,
): ComplaintStore => {
  const get = async (key: { readonly pk: string; readonly sk: string }): Promise<Complaint | undefined> => {
    const { Item } = await client
      .send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }))
      .catch(fault('reading a complaint failed'));
    return Item === undefined ? undefined : complaintFrom(Item);
  };
  const put = (Item: Record<string, unknown>, condition: object): Promise<boolean> =>
    client.send(new PutCommand({ TableName: tableName, Item, ...condition })).then(
      () => true,
      (cause: unknown) => lostTheRace(cause, 'writing a complaint failed'),
    );
  /** Sets one attribute of an item, if it is still of this complaint. */
  const set = (Key: object, complaint: Complaint, attribute: string, value: string): Promise<unknown> =>
    client
      .send(
        new UpdateCommand({
          TableName: tableName,
          Key: { ...Key },
          UpdateExpression: 'SET #attribute = :value',
          ConditionExpression: 'contactId = :contact AND #reference = :reference',
          ExpressionAttributeNames: { '#attribute': attribute, '#reference': 'reference' },
          ExpressionAttributeValues: {
            ':value': value,
            ':contact': complaint.contactId,
            ':reference': complaint.reference,
          },
        }),
      )
      .catch((cause: unknown) => lostTheRace(cause, 'changing a complaint failed'));

  return {
    claim: async (complaint) => {
      for (let claim = 1; claim <= claims; claim += 1) {
        if (await put(personItem(complaint, keptDays), unlessOpen(complaint))) {
          return complaint;
        }
        const standing = await get(personKey(complaint));
        if (standing !== undefined && standsInTheWay(standing, complaint)) {
          return standing;
        }
      }
      throw new ComplaintStoreFault('a complaint was changed again and again while it was logged');
    },
    keep: async (complaint) => {
      if (
        await put(referenceItem(complaint, keptDays), { ConditionExpression: 'attribute_not_exists(pk)' })
      ) {
        return 'kept';
      }
      const kept = await get(referenceKey(digitsOf(complaint)));
      return kept?.contactId === complaint.contactId &&
        kept.person === complaint.person &&
        kept.category === complaint.category
        ? 'kept'
        : 'reference-taken';
    },
    renumber: async (complaint, reference) => {
      await set(personKey(complaint), complaint, 'reference', reference);
    },
    setStatus: async (complaint) => {
      await set(referenceKey(digitsOf(complaint)), complaint, 'status', complaint.status);
      await set(personKey(complaint), complaint, 'status', complaint.status);
    },
    findByReference: (digits) => get(referenceKey(digits)),
    findNewest: async (person) => {
      const { Items = [] } = await client
        .send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :person',
            ExpressionAttributeValues: { ':person': personPartition(person) },
            ConsistentRead: true,
          }),
        )
        .catch(fault('reading the complaints of a person failed'));
      return Items.map(complaintFrom).sort(
        (one, other) => other.loggedAt.getTime() - one.loggedAt.getTime(),
      )[0];
    },
  };
};

const digitsOf = ({ reference }: Complaint): string => referenceDigits(reference) ?? reference;

/** Open, or made by the same contact, whose retry this is. The same rule as `unlessOpen`, read off the item. */
const standsInTheWay = (standing: Complaint, { contactId }: Complaint): boolean =>
  standing.status === 'received' || standing.status === 'in-progress' || standing.contactId === contactId;

const unlessOpen = ({ contactId }: Complaint) => ({
  ConditionExpression:
    'attribute_not_exists(pk) OR (NOT #status IN (:received, :inProgress) AND contactId <> :contact)',
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: {
    ':received': 'received',
    ':inProgress': 'in-progress',
    ':contact': contactId,
  },
});

const fault =
  (message: string) =>
  (cause: unknown): never => {
    throw new ComplaintStoreFault(message, { cause });
  };

const lostTheRace = (cause: unknown, message: string): false => {
  if (cause instanceof ConditionalCheckFailedException) return false;
  throw new ComplaintStoreFault(message, { cause });
};
