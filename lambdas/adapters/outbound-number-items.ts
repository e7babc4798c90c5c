import {
  type AttemptOutcome,
  attemptOutcomes,
  type CallPurpose,
  callPurposes,
  type Manner,
  manners,
} from '../../domain/campaign/model.ts';
import type {
  ActiveAttempt,
  Grant,
  NumberRecord,
  PastAttempt,
  Reason,
  Refusal,
} from '../../domain/dialling/model.ts';
import { plain } from './dynamo-conversation-items.ts';
import { instant, list, record, text } from './dynamo-customer-items.ts';
import { OutboundStoreFault } from './outbound-fault.ts';

/**
 * Numbers in the table `outbound`. What was said and which national lists have the number are attributes of their own, so that each is added with
 * one unconditional update that also raises the revision: `refusal#<purpose>#<source>`, `consent#<purpose>#<source>`, `listed#<country>`. An
 * item of any of them alone is a number that was never called.
 */
type Item = Readonly<Record<string, unknown>>;

export const refusalAttribute = ({ purpose, source }: Refusal): string => `refusal#${purpose}#${source}`;
export const consentAttribute = ({ purpose, source }: Grant): string => `consent#${purpose}#${source}`;
export const listedAttribute = (country: string): string => `listed#${country}`;

/** The past is pruned when a number is claimed or settled. */
const pastDays = 90;
const mostPast = 40;
export const pruned = (attempts: readonly PastAttempt[], now: Date): readonly PastAttempt[] =>
  attempts.filter(({ at }) => now.getTime() - at.getTime() < pastDays * 86_400_000).slice(-mostPast);

/** @param claimId of this very claim, and the revision it was made on: what is asked again knows itself by them. */
export const activeItem = (active: ActiveAttempt, claimId: string, claimedOn: number): Item => ({
  ...plain(active),
  claimId,
  claimedOn,
});
export const pastItem = (attempt: PastAttempt): Item => plain(attempt);

/** @throws OutboundStoreFault when something in it cannot be read: a refusal that is not understood is one all the same. */
export const numberFrom = (key: string, item: Item | undefined): NumberRecord => {
  const named = Object.entries(item ?? {});
  const of = (beginning: string) =>
    named.filter(([name]) => name.startsWith(beginning)).map(([, value]) => record(value));
  return {
    key,
    revision: typeof item?.['revision'] === 'number' ? item['revision'] : 0,
    refusals: byTime(of('refusal#').map((one) => refusalFrom(key, one))),
    consents: byTime(of('consent#').map((one) => grantFrom(key, one))),
    listed: Object.fromEntries(
      named.flatMap(([name, value]) =>
        name.startsWith('listed#') ? [[name.slice('listed#'.length), listedFrom(key, record(value))]] : [],
      ),
    ),
    attempts: list(item?.['attempts']).map((one) => pastFrom(key, record(one))),
    active: item?.['active'] === undefined ? undefined : activeFrom(key, record(item['active'])),
  };
};

const byTime = <One extends { readonly at: Date }>(said: readonly One[]): readonly One[] =>
  said.toSorted((one, other) => one.at.getTime() - other.at.getTime());

const unreadable = (key: string, what: string): never => {
  throw new OutboundStoreFault(`the number ${key} has ${what} that cannot be read`);
};

const purposeFrom = (value: unknown): CallPurpose | undefined => callPurposes.find((one) => one === value);

const refusalFrom = (key: string, item: Item): Refusal => {
  const purpose = item['purpose'] === 'all' ? 'all' : purposeFrom(item['purpose']);
  const at = instant(item['at']);
  const source = text(item['source']);
  return purpose === undefined || at === undefined || source === undefined
    ? unreadable(key, 'a refusal')
    : { purpose, at, source };
};

const grantFrom = (key: string, item: Item): Grant => {
  const purpose = purposeFrom(item['purpose']);
  const at = instant(item['at']);
  const source = text(item['source']);
  return purpose === undefined || at === undefined || source === undefined
    ? unreadable(key, 'a consent')
    : { purpose, at, source };
};

const listedFrom = (key: string, item: Item): NumberRecord['listed'][string] => {
  const version = text(item['version']);
  const since = instant(item['since']);
  return version === undefined || since === undefined
    ? unreadable(key, 'an entry of a national list')
    : { version, since };
};

const pastFrom = (key: string, item: Item): PastAttempt => {
  const attempt = attemptFrom(item);
  const outcome = attemptOutcomes.find((one): one is AttemptOutcome => one === item['outcome']);
  return attempt === undefined || outcome === undefined
    ? unreadable(key, 'an attempt')
    : { ...attempt, outcome };
};

const activeFrom = (key: string, item: Item): ActiveAttempt => {
  const attempt = attemptFrom(item);
  const manner = manners.find((one): one is Manner => one === item['manner']);
  return attempt === undefined || manner === undefined
    ? unreadable(key, 'a claim')
    : {
        ...attempt,
        manner,
        verdict: {
          allowed: true,
          because: list(record(item['verdict'])['because']).map(
            (reason) => record(reason) as unknown as Reason,
          ),
        },
      };
};

const attemptFrom = (item: Item) => {
  const [attemptId, campaign] = [item['attemptId'], item['campaign']].map(text);
  const purpose = purposeFrom(item['purpose']);
  const at = instant(item['at']);
  return attemptId === undefined || campaign === undefined || purpose === undefined || at === undefined
    ? undefined
    : { attemptId, campaign, purpose, at };
};
