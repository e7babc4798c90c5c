import type {
  AttemptOutcome,
  CallingWindow,
  Campaign,
  CampaignKind,
  Manner,
  Member,
  RetriedOutcome,
} from '../../../domain/campaign/model.ts';
import { purposeOf } from '../../../domain/campaign/model.ts';
import type { NationalList, NumberRecord, OutboundSettings } from '../../../domain/dialling/model.ts';
import { localMoment } from '../oracle/calendar.ts';
import type { Random } from '../random.ts';
import type { Reaction, Wish } from '../services/connect.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Somebody with a telephone. */
export interface Person {
  readonly number: string;
  readonly key: string;
  readonly country: string;
  readonly zone: string;
  readonly isInvalid: boolean;
  readonly reactions: Readonly<Record<Reaction, number>>;
  readonly wishes: Readonly<Record<Wish, number>>;
  /** What is known of the number before the first call. */
  readonly record: NumberRecord;
}

export type OperatorAct = 'start' | 'pause' | 'resume' | 'stop';
export interface PlannedCampaign {
  readonly campaign: Campaign;
  readonly members: readonly Member[];
  /** The same list once more, in the middle: with some more on it. */
  readonly reimport: { readonly at: number; readonly members: readonly Member[] } | undefined;
  readonly acts: readonly { readonly at: number; readonly act: OperatorAct }[];
}

/** Everything that the seed decides before the first minute. */
export interface Plan {
  readonly start: number;
  readonly stormEnds: number;
  readonly ends: number;
  readonly agents: number;
  readonly persons: readonly Person[];
  readonly campaigns: readonly PlannedCampaign[];
  readonly settings: OutboundSettings;
  readonly nationalLists: Readonly<Record<string, NationalList>>;
  /** People who tell us, outside any call, that they do not want to be called. */
  readonly refusals: readonly { readonly at: number; readonly key: string }[];
  /** Callers who are promised a callback. */
  readonly promises: readonly { readonly at: number; readonly number: string }[];
}

export const deploymentZone = 'Europe/Brussels';

/** The clock changes, public holidays, an ordinary week. */
const starts = [
  '2026-03-27',
  '2026-10-23',
  '2026-04-03',
  '2026-12-23',
  '2026-04-30',
  '2026-06-09',
  '2026-11-10',
];
const countries = {
  BE: { zone: 'Europe/Brussels', of: (n: string) => `+3247${n.slice(0, 7)}` },
  FR: { zone: 'Europe/Paris', of: (n: string) => `+336${n}` },
  NL: { zone: 'Europe/Amsterdam', of: (n: string) => `+316${n}` },
  DE: { zone: 'Europe/Berlin', of: (n: string) => `+491512${n.slice(0, 7)}` },
  // Nobody has added their rules: never called.
  PT: { zone: 'Europe/Lisbon', of: (n: string) => `+35191${n.slice(0, 7)}` },
} as const;

export const planOf = (seed: Random): Plan => {
  const random = seed.fork('plan');
  const start =
    Date.parse(`${random.pick(starts)}T00:00:00Z`) +
    random.whole(6, 17) * hour +
    random.whole(0, 59) * minute;
  const stormEnds = start + random.whole(3, 60) * hour;
  const persons = personsOf(random, start);
  const settings = settingsOf(random);
  const names = ['spring', 'winback', 'visit'].slice(0, random.pick([1, 1, 2, 2, 3]));
  const campaigns = names.map((name) => plannedCampaign(random, name, persons, start, stormEnds, settings));
  return {
    start,
    stormEnds,
    ends:
      Math.max(stormEnds, ...campaigns.map(({ campaign }) => Date.parse(`${campaign.lastDay}T23:00:00Z`))) +
      3 * day,
    agents: random.whole(1, 3),
    persons,
    campaigns,
    settings,
    nationalLists: nationalListsOf(random, start),
    refusals: persons
      .filter(() => random.chance(0.12))
      .map(({ key }) => ({
        at: start + random.whole(0, Math.ceil((stormEnds - start) / minute)) * minute,
        key,
      })),
    promises: persons
      .filter(() => random.chance(0.15))
      .slice(0, 3)
      .map(({ number }) => ({
        at: start + random.whole(0, Math.ceil((stormEnds - start) / minute)) * minute,
        number,
      })),
  };
};

const personsOf = (random: Random, start: number): readonly Person[] => {
  const count = random.pick([1, 1, 2, 3, 4, 6, 8, 12]);
  return Array.from({ length: count }, (_, index) => {
    const country = random.weighted({ BE: 10, FR: 4, NL: 2, DE: 2, PT: 0.6 });
    const number = countries[country].of(
      String(10_000_000 + index * 7_654_321 + random.whole(0, 99)).slice(0, 8),
    );
    const key = `k${index}`;
    const past = (days: number): Date => new Date(start - days * day);
    const refuses = random.chance(0.1);
    const consents = random.chance(country === 'BE' ? 0.3 : 0.7);
    return {
      number,
      key,
      country,
      zone: countries[country].zone,
      isInvalid: random.chance(0.05),
      reactions: {
        answers: random.whole(1, 6),
        busy: random.whole(0, 3),
        'no-answer': random.whole(0, 4),
        machine: random.whole(0, 2),
        'network-failed': random.chance(0.2) ? 1 : 0,
      },
      wishes: { talks: 6, refuses: random.whole(0, 2), 'asks-callback': random.whole(0, 1), 'hangs-up': 1 },
      record: {
        key,
        revision: 0,
        refusals: refuses
          ? [
              {
                purpose: random.pick(['marketing', 'all', 'survey'] as const),
                at: past(random.whole(1, 400)),
                source: 'list own',
              },
            ]
          : [],
        consents: consents
          ? [
              {
                purpose: random.pick(['marketing', 'marketing', 'survey'] as const),
                at: past(random.whole(1, 400)),
                source: 'file',
              },
            ]
          : [],
        listed:
          country !== 'PT' && random.chance(0.2)
            ? { [country]: { version: '2026-x', since: past(random.whole(1, 600)) } }
            : {},
        attempts: [],
        active: undefined,
      },
    };
  });
};

const kinds: Readonly<Record<CampaignKind, number>> = {
  survey: 1,
  poll: 0.5,
  event: 1,
  prospecting: 1,
  telesales: 1,
  'existing-customer': 1,
  callback: 0,
  reminder: 3,
  'follow-up': 2,
};

const plannedCampaign = (
  random: Random,
  name: string,
  persons: readonly Person[],
  start: number,
  stormEnds: number,
  { callerIds }: OutboundSettings,
): PlannedCampaign => {
  const kind = random.weighted(kinds);
  const manner: Manner =
    kind === 'reminder' ? 'automated' : random.pick(['preview', 'progressive', 'progressive'] as const);
  const length = random.whole(1, 6);
  const campaign: Campaign = {
    name,
    kind,
    title: { fr: name, nl: name, de: name, en: name },
    script: manner === 'automated' ? undefined : 'script',
    need: 'commercial-question',
    languages: ['fr', 'nl', 'de', 'en'],
    team: 'campaigns',
    manner,
    callerIds: [random.pick(callerIds)],
    windows: windowsOf(random),
    mostAttempts: random.whole(1, 4),
    retries: retriesOf(random),
    quotas: {},
    goals: random.chance(0.1) ? { reached: random.whole(1, 5) } : {},
    firstDay: localDate(start - (random.chance(0.1) ? -1 : 1) * day),
    lastDay: localDate(start + length * day),
    ringSeconds: random.whole(15, 45),
    answeringMachine: random.pick(['off', 'hang-up'] as const),
    mostAbandonedPercent: random.pick([100, 100, 30, 3, 0]),
  };
  const chosen = persons.filter(() => random.chance(0.8));
  const memberOf = (list: string) => (person: Person, row: number) =>
    aMember(random, campaign, person, list, row, start);
  const members = chosen.map(memberOf('list-1'));
  const reimportAt = start + random.whole(1, Math.ceil((stormEnds - start) / minute)) * minute;
  return {
    campaign,
    members,
    reimport: random.chance(0.4)
      ? { at: reimportAt, members: persons.filter(() => random.chance(0.9)).map(memberOf('list-2')) }
      : undefined,
    acts: actsOf(random, start, stormEnds),
  };
};

const actsOf = (random: Random, start: number, stormEnds: number): PlannedCampaign['acts'] => {
  const acts: { at: number; act: OperatorAct }[] = [
    { at: start + random.whole(0, 90) * minute, act: 'start' },
  ];
  const sometime = (): number => start + random.whole(0, Math.ceil((stormEnds - start) / minute)) * minute;
  while (random.chance(0.3)) {
    const at = sometime();
    acts.push({ at, act: 'pause' });
    if (random.chance(0.9)) acts.push({ at: at + random.whole(1, 600) * minute, act: 'resume' });
  }
  if (random.chance(0.12)) acts.push({ at: sometime(), act: 'stop' });
  return acts;
};

const aMember = (
  random: Random,
  campaign: Campaign,
  person: Person,
  list: string,
  row: number,
  start: number,
): Member => ({
  campaign: campaign.name,
  key: person.key,
  number: person.number,
  language: random.pick(['fr', 'nl', 'de', 'en'] as const),
  customerId: random.chance(0.5) ? `customer-${person.key}` : undefined,
  segment: random.pick([undefined, 'gold', 'silver']),
  country: random.chance(0.3) ? person.country : undefined,
  timeZone: random.chance(0.15)
    ? random.pick(['Europe/Lisbon', 'Europe/Helsinki', 'Europe/Brussels'])
    : undefined,
  consent:
    purposeOf(campaign) === 'service' || !random.chance(0.6)
      ? undefined
      : { at: new Date(start - random.whole(1, 300) * day), source: `list ${list}` },
  appointmentId: campaign.kind === 'reminder' ? `appointment-${person.key}` : undefined,
  slotId: campaign.kind === 'reminder' ? `slot-${person.key}` : undefined,
  notBefore: random.chance(0.15) ? new Date(start + random.whole(0, 36) * hour) : undefined,
  list: { id: list, row },
  progress: { state: 'waiting', attempts: 0, outcomes: {} satisfies Partial<Record<AttemptOutcome, number>> },
});

const windowsOf = (random: Random): readonly CallingWindow[] => {
  const { from, to } = random.pick([
    { from: '09:00', to: '20:00' },
    { from: '10:00', to: '17:00' },
    { from: '08:00', to: '21:00' },
    { from: '00:00', to: '23:59' },
  ]);
  return random
    .pick([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5, 6],
      [1, 2, 3, 4, 5, 6, 7],
    ])
    .map((weekday) => ({ day: weekday, from, to }));
};

const retriesOf = (random: Random): Campaign['retries'] => {
  const retries: Partial<Record<RetriedOutcome, readonly number[]>> = {};
  for (const outcome of ['busy', 'no-answer', 'machine', 'abandoned', 'skipped', 'technical'] as const) {
    if (random.chance(0.7)) {
      retries[outcome] = Array.from({ length: random.whole(1, 3) }, () =>
        random.pick([5, 10, 30, 60, 240, 1440]),
      );
    }
  }
  return retries;
};

const settingsOf = (random: Random): OutboundSettings => ({
  callerIds: ['+3225550100', '+3225550101'],
  tighten: random.chance(0.5)
    ? (['marketing', 'survey', 'service'] as const).map((purpose) => ({
        country: 'BE',
        purpose,
        mostAttempts: { count: random.whole(1, 4), days: random.pick([1, 7, 30]) },
        hoursBetween: random.pick([1, 4, 24]),
      }))
    : [],
  loosen: [],
  callsPerSecond: 2,
  burst: 5,
});

const nationalListsOf = (random: Random, start: number): Readonly<Record<string, NationalList>> =>
  Object.fromEntries(
    (['BE', 'FR', 'NL', 'DE'] as const)
      .filter(() => random.chance(0.9))
      .map((country) => [
        country,
        { country, version: '2026-x', takenAt: new Date(start - random.pick([1, 5, 20, 27, 400]) * day) },
      ]),
  );

const localDate = (instant: number): string => localMoment(deploymentZone, instant)?.date ?? '';
