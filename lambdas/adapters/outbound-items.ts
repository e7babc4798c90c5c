import type { LedgerEntry } from '../../domain/dialling/model.ts';
import type { DueEntry } from '../../domain/dialling/ports.ts';
import { shareOf } from '../../domain/shared/share-of.ts';

/**
 * The table `outbound`: `pk` / `sk`. A `<key>` is the keyed hash of a number (`NumberKeys`), never the number.
 *
 * | what | pk | sk | how many, how it is read |
 * |---|---|---|---|
 * | a number as something to be called | `NUMBER#<key>` | `NUMBER` | one a number; decides every race by its revision |
 * | a campaign, its changes, its sums | `CAMPAIGN#<name>` | `CAMPAIGN`, `CHANGE#<revision>`, `TALLY` | see `dynamo-campaign-items.ts`, `dynamo-tally-items.ts` |
 * | that there is a campaign | `CAMPAIGNS` | `<name>` | tens |
 * | a member | `MEMBER#<campaign>#<key>` | `MEMBER` | one a campaign and number; holds the number itself and the member's progress |
 * | a member nobody has asked to dial yet | `FRESH#<campaign>#<shard>` | `<when its list came>#<row>#<key>` | taken away once the member has an entry below: the cursor of a campaign is what is left |
 * | when a member wants attention | `DUE#<campaign>#<slot>` | `<instant>#<key>#<attempt>` | one a member that has begun; a slot is 15 minutes |
 * | that a slot has entries | `DUE#<campaign>` | `<slot>` | those of hours; so what is due is found without looking at what is not |
 * | which attempt a contact is | `CONTACT#<contact id>` | `ATTEMPT` | one read; gone after 30 days |
 * | the ledger of calls | `LEDGER#<campaign>#<day>#<shard>` | `<instant>#<attempt id>#<kind>` | a day in 4 queries |
 * | what waits to be counted | `TO-COUNT#<campaign>` | `<id>` | written in the batch that writes the ledger |
 * | tokens and free agents | `PACE` | `CONNECT` | one for the account |
 * | the newest version of a national list | `NATIONAL-LISTS` | `<country>` | one query for all; the numbers on it carry it themselves |
 *
 * Nothing is read by scan or index, and no item grows with the number of members.
 */
export const numberKey = (key: string) => ({ pk: `NUMBER#${key}`, sk: 'NUMBER' });
export const memberKey = (campaign: string, key: string) => ({
  pk: `MEMBER#${campaign}#${key}`,
  sk: 'MEMBER',
});
export const contactAttemptKey = (contactId: string) => ({ pk: `CONTACT#${contactId}`, sk: 'ATTEMPT' });
export const paceKey = { pk: 'PACE', sk: 'CONNECT' } as const;
export const nationalListsPartition = 'NATIONAL-LISTS';
export const nationalListKey = (country: string) => ({ pk: nationalListsPartition, sk: country });

/** An import writes to all of them at once, so that none is hot; a minute's look at what is fresh is as many queries. */
export const freshShards = 8;
export const freshPartition = (campaign: string, shard: number): string => `FRESH#${campaign}#${shard}`;

/** @param listedAt when the import of its list began: earlier lists come first. */
export const freshKey = (
  {
    campaign,
    key,
    list,
  }: { readonly campaign: string; readonly key: string; readonly list: { readonly row: number } },
  listedAt: Date,
) => ({
  pk: freshPartition(campaign, Math.floor(shareOf(key) * freshShards)),
  sk: `${listedAt.toISOString()}#${String(list.row).padStart(9, '0')}#${key}`,
});

const slotMinutes = 15;
/** The slot of an instant, by its beginning: `2026-11-24T09:15`. */
export const slotOf = (instant: Date): string => {
  const milliseconds = slotMinutes * 60_000;
  return new Date(Math.floor(instant.getTime() / milliseconds) * milliseconds).toISOString().slice(0, 16);
};
export const slotEnd = (slot: string): Date => new Date(Date.parse(`${slot}Z`) + slotMinutes * 60_000);

export const duePartition = (campaign: string, slot: string): string => `DUE#${campaign}#${slot}`;
export const dueKey = ({ campaign, key, attempt, at }: DueEntry) => ({
  pk: duePartition(campaign, slotOf(at)),
  sk: `${at.toISOString()}#${key}#${attempt}`,
});
export const dueSlotsPartition = (campaign: string): string => `DUE#${campaign}`;
export const dueSlotKey = (campaign: string, slot: string) => ({ pk: dueSlotsPartition(campaign), sk: slot });

/** @throws RangeError when the sort key is none that `dueKey` makes. */
export const dueFrom = (campaign: string, sk: string): DueEntry => {
  const [at = '', key = '', attempt = ''] = sk.split('#');
  const entry = { campaign, key, attempt: Number(attempt), at: new Date(at) };
  if (key === '' || !Number.isInteger(entry.attempt) || Number.isNaN(entry.at.getTime()))
    throw new RangeError(`a due entry of the campaign ${campaign} cannot be read`);
  return entry;
};

/** Enough for a day of the fastest dialling; a day is read with so many queries. */
export const ledgerShards = 4;
export const ledgerPartition = (campaign: string, day: string, shard: number): string =>
  `LEDGER#${campaign}#${day}#${shard}`;

/**
 * The same entry, however often and by whomever it is written. Whoever writes again that a call was allowed may not know its contact, and whoever writes an
 * outcome again knows neither who told it nor an agent's reason: those are lines of their own, so that they do not take the place of the ones that do.
 */
export const ledgerItemKey = (entry: LedgerEntry) => {
  const { campaign, key, attemptId, at, kind } = entry;
  const what =
    kind === 'allowed' && entry.contactId === undefined
      ? 'allowed-without-contact'
      : kind === 'outcome' && entry.from === 'sweep'
        ? 'outcome-again'
        : kind;
  return {
    pk: ledgerPartition(campaign, at.toISOString().slice(0, 10), Math.floor(shareOf(key) * ledgerShards)),
    sk: `${at.toISOString()}#${attemptId}#${what}`,
  };
};

/** Seconds since 1970 at which the item may go. */
export const expiry = (from: Date, keptDays: number): number =>
  Math.floor(from.getTime() / 1000) + keptDays * 86_400;
