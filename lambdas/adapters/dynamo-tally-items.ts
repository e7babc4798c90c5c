import { CampaignStoreFault } from '../../domain/campaign/faults.ts';
import { attemptOutcomes, type MemberEnd } from '../../domain/campaign/model.ts';
import type { Countable, CountedSums, CountedTally } from '../../domain/campaign/ports.ts';
import { dispositions, notRecorded } from '../../domain/script/dispositions.ts';
import { plain } from './dynamo-conversation-items.ts';
import { list, record, text } from './dynamo-customer-items.ts';

/**
 * Items of the table `outbound` that count: `TO-COUNT#<campaign>` / `<id>` waits; `COUNTED#<campaign>` / `<id>` was counted, so that it
 * is not when it is put again; `CAMPAIGN#<name>` / `TALLY` has the sums and the ids that its last write added. One partition takes a thousand
 * writes a second, far more than calls are placed.
 */
type Item = Readonly<Record<string, unknown>>;

/** An id is told of by retries for minutes, of a late record for days. */
const countedDays = 30;
const waitingDays = 90;

export const toCountPartition = (campaign: string): string => `TO-COUNT#${campaign}`;
export const toCountKey = (campaign: string, id: string) => ({ pk: toCountPartition(campaign), sk: id });
export const countedKey = (campaign: string, id: string) => ({ pk: `COUNTED#${campaign}`, sk: id });
export const tallyKey = (campaign: string) => ({ pk: `CAMPAIGN#${campaign}`, sk: 'TALLY' });

/** What waits to be counted, to be written in the batch that writes the ledger. To write it again writes the same item. */
export const toCountItem = (countable: Countable, now: Date): Item => {
  const { campaign, id, ...what } = countable;
  return { ...toCountKey(campaign, id), ...plain(what), expiresAt: inDays(now, waitingDays) };
};

export const countedItem = (campaign: string, id: string, now: Date): Item => ({
  ...countedKey(campaign, id),
  expiresAt: inDays(now, countedDays),
});

/** @throws CampaignStoreFault when it is not one that we write: sums must not be wrong in silence. */
export const countableFrom = (campaign: string, item: Item): Countable => {
  const id = text(item['sk']);
  const what = id === undefined ? undefined : whatFrom(item);
  if (id === undefined || what === undefined)
    throw new CampaignStoreFault(`what waits to be counted for campaign ${campaign} cannot be read: ${id}`);
  return { campaign, id, ...what };
};

type What = Countable extends infer One
  ? One extends Countable
    ? Omit<One, 'campaign' | 'id'>
    : never
  : never;

const whatFrom = (item: Item): What | undefined => {
  switch (item['kind']) {
    case 'outcome': {
      const outcome = outcomeFrom(item['outcome']);
      return outcome && { kind: 'outcome', outcome };
    }
    case 'refused':
      return { kind: 'refused', reasons: words(item['reasons']) };
    case 'over': {
      const end = endFrom(record(item['end']));
      return end && { kind: 'over', end };
    }
    case 'talk':
      return {
        kind: 'talk',
        disposition: dispositionFrom(item['disposition']),
        segment: text(item['segment']),
        talkSeconds: number(item['talkSeconds']),
        holdSeconds: number(item['holdSeconds']),
        afterContactWorkSeconds: number(item['afterContactWorkSeconds']),
      };
    default:
      return undefined;
  }
};

const endFrom = (item: Item): MemberEnd | undefined => {
  switch (item['why']) {
    case 'attempt': {
      const outcome = outcomeFrom(item['outcome']);
      const disposition = dispositionFrom(item['disposition']);
      return (
        outcome && {
          why: 'attempt',
          outcome,
          ...(disposition && disposition !== notRecorded && { disposition }),
        }
      );
    }
    case 'forbidden':
      return { why: 'forbidden', reasons: words(item['reasons']) };
    case 'quota-full':
    case 'campaign-over':
      return { why: item['why'] };
    default:
      return undefined;
  }
};

export const tallyItem = (campaign: string, { revision, sums, lastIds }: CountedTally): Item => ({
  ...tallyKey(campaign),
  revision,
  ...plain(sums),
  lastIds,
});

export const tallyFrom = (item: Item): CountedTally => ({
  revision: number(item['revision']),
  sums: {
    attempts: number(item['attempts']),
    outcomes: counts(item['outcomes']),
    dispositions: counts(item['dispositions']),
    membersOver: number(item['membersOver']),
    ends: counts(item['ends']),
    gateRefusals: counts(item['gateRefusals']),
    talkSeconds: number(item['talkSeconds']),
    holdSeconds: number(item['holdSeconds']),
    afterContactWorkSeconds: number(item['afterContactWorkSeconds']),
    completedBySegment: counts(item['completedBySegment']),
  } satisfies CountedSums,
  lastIds: words(item['lastIds']),
});

const inDays = (now: Date, days: number): number => Math.floor(now.getTime() / 1000) + days * 86_400;
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const words = (value: unknown): readonly string[] => list(value).flatMap((word) => text(word) ?? []);
const counts = (value: unknown): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(record(value)).map(([name, count]) => [name, number(count)]));
const outcomeFrom = (value: unknown) => attemptOutcomes.find((outcome) => outcome === value);
const dispositionFrom = (value: unknown) => {
  if (value === notRecorded) return notRecorded;
  return (Object.keys(dispositions) as readonly (keyof typeof dispositions)[]).find((code) => code === value);
};
