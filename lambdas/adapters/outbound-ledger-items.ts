import { attemptOutcomes } from '../../domain/campaign/model.ts';
import type { LedgerEntry, OutcomeSource, Reason } from '../../domain/dialling/model.ts';
import { dispositions, notRecorded } from '../../domain/script/dispositions.ts';
import { plain } from './dynamo-conversation-items.ts';
import { instant, list, record, text } from './dynamo-customer-items.ts';
import { OutboundStoreFault } from './outbound-fault.ts';
import { expiry, ledgerItemKey } from './outbound-items.ts';
import { endFrom } from './outbound-member-items.ts';

/** Lines of the ledger in the table `outbound`. */
type Item = Readonly<Record<string, unknown>>;

/** @param keptDays after it happened. */
export const ledgerItem = (entry: LedgerEntry, keptDays: number): Item => ({
  ...ledgerItemKey(entry),
  ...plain(entry),
  expiresAt: expiry(entry.at, keptDays),
});

/** @throws OutboundStoreFault when it is no line that we write: a ledger with a line that is skipped explains nothing. */
export const ledgerFrom = (item: Item): LedgerEntry => {
  const [campaign, key, attemptId] = [item['campaign'], item['key'], item['attemptId']].map(text);
  const at = instant(item['at']);
  const what = whatFrom(item);
  if (
    campaign === undefined ||
    key === undefined ||
    attemptId === undefined ||
    at === undefined ||
    what === undefined
  )
    throw new OutboundStoreFault(`the line ${String(item['sk'])} of the ledger cannot be read`);
  return { campaign, key, attemptId, at, ...what };
};

type What = LedgerEntry extends infer One
  ? One extends LedgerEntry
    ? Omit<One, 'campaign' | 'key' | 'attemptId' | 'at'>
    : never
  : never;

const sources: readonly OutcomeSource[] = ['connect', 'event', 'record', 'agent', 'sweep'];
const seconds = (value: unknown): number => (typeof value === 'number' ? value : 0);
const reasons = (value: unknown): readonly Reason[] =>
  list(value).map((reason) => {
    const { code, facts } = record(reason);
    return { code: String(code), facts: record(facts) as Reason['facts'] };
  });

const whatFrom = (item: Item): What | undefined => {
  const verdict = record(item['verdict']);
  switch (item['kind']) {
    case 'allowed':
      return {
        kind: 'allowed',
        verdict: { allowed: true, because: reasons(verdict['because']) },
        contactId: text(item['contactId']),
      };
    case 'refused':
      return {
        kind: 'refused',
        verdict: {
          allowed: false,
          reasons: reasons(verdict['reasons']),
          notBefore: instant(verdict['notBefore']),
        },
      };
    case 'outcome': {
      const outcome = attemptOutcomes.find((one) => one === item['outcome']);
      const from = sources.find((one) => one === item['from']);
      const reason = text(item['reason']);
      return outcome && from && { kind: 'outcome', outcome, from, ...(reason !== undefined && { reason }) };
    }
    case 'talk':
      return {
        kind: 'talk',
        disposition: dispositionFrom(item['disposition']),
        segment: text(item['segment']),
        talkSeconds: seconds(item['talkSeconds']),
        holdSeconds: seconds(item['holdSeconds']),
        afterContactWorkSeconds: seconds(item['afterContactWorkSeconds']),
      };
    case 'over': {
      const end = endFrom(record(item['end']));
      return end && { kind: 'over', end };
    }
    case 'escaped':
      return { kind: 'escaped' };
    default:
      return undefined;
  }
};

const dispositionFrom = (value: unknown) => {
  if (value === notRecorded) return notRecorded;
  return (Object.keys(dispositions) as readonly (keyof typeof dispositions)[]).find((code) => code === value);
};
