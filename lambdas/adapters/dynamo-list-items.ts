import { ListFault } from '../../domain/calling-list/faults.ts';
import type { CallingList, ListRequest, PartCount } from '../../domain/calling-list/model.ts';
import { plain } from './dynamo-conversation-items.ts';
import { instant, record, text } from './dynamo-customer-items.ts';
import { expiry } from './outbound-items.ts';

/**
 * Imports in the table `outbound`, beside what `outbound-items.ts` says:
 *
 * | what | pk | sk | how many, how it is read |
 * |---|---|---|---|
 * | a list as it is imported | `LIST#<id>` | `LIST` | one; read once a part |
 * | what a part of it came to | `LIST#<id>` | `PART#<number>` | one a part, written once; one query sums them |
 * | that a campaign has the list | `CAMPAIGN#<name>` | `LIST#<when it came>#<id>` | one a list |
 */
type Item = Readonly<Record<string, unknown>>;

export const listPartition = (id: string): string => `LIST#${id}`;
export const listKey = (id: string) => ({ pk: listPartition(id), sk: 'LIST' });
export const partBeginning = 'PART#';
const partKey = (id: string, part: number) => ({
  pk: listPartition(id),
  sk: `${partBeginning}${String(part).padStart(6, '0')}`,
});
export const campaignListBeginning = 'LIST#';
export const campaignListKey = (campaign: string, { id, at }: Pick<CallingList, 'id' | 'at'>) => ({
  pk: `CAMPAIGN#${campaign}`,
  sk: `${campaignListBeginning}${at.toISOString()}#${id}`,
});

export const listItem = (list: CallingList, keptDays: number): Item => ({
  ...listKey(list.id),
  ...plain(list),
  expiresAt: expiry(list.at, keptDays),
});

/** @throws ListFault when the item is not one that we write: its rows would be judged by other rules. */
export const listFrom = (item: Item): CallingList => {
  const [at, modifiedAt] = [item['at'], item['modifiedAt']].map(instant);
  const { request } = item;
  if (
    at === undefined ||
    modifiedAt === undefined ||
    text(item['id']) === undefined ||
    text(item['etag']) === undefined ||
    typeof item['bytes'] !== 'number' ||
    typeof record(item['dialect'])['from'] !== 'number' ||
    typeof record(item['columns'])['width'] !== 'number'
  )
    throw new ListFault(`the item ${String(item['pk'])} cannot be read: it lacks what a list has`);
  const { pk: _pk, sk: _sk, expiresAt: _expiresAt, ...list } = item;
  return {
    parts: undefined,
    before: undefined,
    ...list,
    request: requestFrom(record(request)),
    at,
    modifiedAt,
  } as CallingList;
};

const requestFrom = (item: Item): ListRequest =>
  (item['kind'] === 'do-not-call' ? { ...item, takenAt: instant(item['takenAt']) } : item) as ListRequest;

export const partItem = (list: string, count: PartCount, expiresAt: number): Item => ({
  ...partKey(list, count.part),
  ...count,
  expiresAt,
});

export const partFrom = (item: Item): PartCount => {
  const { pk: _pk, sk: _sk, expiresAt: _expiresAt, ...count } = item;
  return count as unknown as PartCount;
};
