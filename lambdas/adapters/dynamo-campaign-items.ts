import { CampaignStoreFault } from '../../domain/campaign/faults.ts';
import {
  type Campaign,
  type CampaignChange,
  type CampaignKind,
  type CampaignState,
  campaignChanges,
  campaignKinds,
  campaignStates,
  type Manner,
  manners,
  type RunningCampaign,
} from '../../domain/campaign/model.ts';
import { type Need, needs, type Team, teams } from '../../domain/need/model.ts';
import { isLanguage } from '../../domain/shared/language.ts';
import { plain } from './dynamo-conversation-items.ts';
import { instant, list, record, text } from './dynamo-customer-items.ts';

/**
 * Items of the table `outbound` that are campaigns: `CAMPAIGN#<name>` / `CAMPAIGN` is the truth and holds the change that led to it;
 * `CAMPAIGN#<name>` / `CHANGE#<revision>` the changes before; `CAMPAIGNS` / `<name>` says that there is one, and whether it is known to be over.
 */
type Item = Readonly<Record<string, unknown>>;

export const campaignsPartition = 'CAMPAIGNS';
export const campaignPartition = (name: string): string => `CAMPAIGN#${name}`;
export const campaignKey = (name: string) => ({ pk: campaignPartition(name), sk: 'CAMPAIGN' });
export const campaignIndexKey = (name: string) => ({ pk: campaignsPartition, sk: name });
/** Seven digits, so that ten come after nine. */
const campaignChangeKey = ({ campaign, revision }: CampaignChange) => ({
  pk: campaignPartition(campaign),
  sk: `CHANGE#${String(revision).padStart(7, '0')}`,
});

export const campaignItem = (
  { campaign, state, revision, changedAt }: RunningCampaign,
  lastChange: CampaignChange,
): Item => ({
  ...campaignKey(campaign.name),
  document: plain(campaign),
  state,
  revision,
  changedAt: changedAt.toISOString(),
  lastChange: plain(lastChange),
});

export const campaignChangeItem = (change: CampaignChange): Item => ({
  ...campaignChangeKey(change),
  ...plain(change),
});

/** @throws CampaignStoreFault when the item is not one that we write: nobody is called for a campaign that cannot be read. */
export const campaignFrom = (item: Item): RunningCampaign => {
  const campaign = documentFrom(record(item['document']));
  const { revision } = item;
  const state = campaignStates.find((one): one is CampaignState => one === item['state']);
  const changedAt = instant(item['changedAt']);
  if (
    campaign === undefined ||
    state === undefined ||
    typeof revision !== 'number' ||
    changedAt === undefined
  )
    throw new CampaignStoreFault(
      `the item ${String(item['pk'])} cannot be read: it lacks what a campaign has`,
    );
  return { campaign, state, revision, changedAt };
};

const documentFrom = (document: Item): Campaign | undefined => {
  const { name, kind, need, team, manner, answeringMachine } = document;
  const numbers = ['mostAttempts', 'ringSeconds', 'mostAbandonedPercent'] as const;
  const texts = ['firstDay', 'lastDay'] as const;
  const languages = list(document['languages']).filter(
    (one): one is Campaign['languages'][number] => typeof one === 'string' && isLanguage(one),
  );
  if (
    typeof name !== 'string' ||
    !isKind(kind) ||
    !isNeed(need) ||
    !teams.some((one): one is Team => one === team) ||
    !manners.some((one): one is Manner => one === manner) ||
    (answeringMachine !== 'off' && answeringMachine !== 'hang-up') ||
    numbers.some((one) => typeof document[one] !== 'number') ||
    texts.some((one) => typeof document[one] !== 'string') ||
    languages.length === 0
  )
    return undefined;
  const known = document as unknown as Campaign;
  return {
    ...known,
    languages,
    script: text(document['script']),
    windows: list(document['windows']) as Campaign['windows'],
    callerIds: list(document['callerIds']) as Campaign['callerIds'],
    retries: record(document['retries']) as Campaign['retries'],
    quotas: record(document['quotas']) as Campaign['quotas'],
    goals: record(document['goals']) as Campaign['goals'],
  };
};

/** @throws CampaignStoreFault when it is no change. */
export const campaignChangeFrom = (item: Item): CampaignChange => {
  const [campaign, by, why] = [item['campaign'], item['by'], item['why']].map(text);
  const what = campaignChanges.find((one) => one === item['what']);
  const at = instant(item['at']);
  const { revision } = item;
  if (
    campaign === undefined ||
    by === undefined ||
    what === undefined ||
    at === undefined ||
    typeof revision !== 'number'
  )
    throw new CampaignStoreFault(`a change of the campaign ${campaign ?? String(item['pk'])} cannot be read`);
  return { campaign, revision, what, at, by, why: why ?? '' };
};

const isKind = (value: unknown): value is CampaignKind =>
  typeof value === 'string' && Object.hasOwn(campaignKinds, value);
const isNeed = (value: unknown): value is Need => typeof value === 'string' && Object.hasOwn(needs, value);
