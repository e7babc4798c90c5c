import { campaignKinds, campaignStates } from '../../../../domain/campaign/model.ts';
import type {
  GateQuestion,
  OutboundSettings,
  PastAttempt,
  Refusal,
} from '../../../../domain/dialling/model.ts';
import { type Chance, oneOf } from './chance.ts';
import { numbers, settings } from './questions.ts';

const sometimes = (chance: Chance, share: number): boolean => chance() < share;
const day = 86_400_000;

const calledNumbers = [
  ...Object.values(numbers),
  ...Object.values(numbers),
  ...Object.values(numbers),
  numbers.BE,
  '+3225550199',
  '+33147000000',
  '+33947512345',
  '+352621123456',
  '+447400123456',
  '+34600123456',
  '+3290012345',
  '+3212',
  'nobody',
];
const homes = [
  ...Array.from({ length: 16 }, () => undefined),
  'BE',
  'FR',
  'NL',
  'DE',
  'ES',
  'be',
  'Belgique',
];
const zones = [
  ...Array.from({ length: 24 }, () => undefined),
  'Europe/Brussels',
  'Europe/Lisbon',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
  '+02:00',
  'Mars/Olympus',
];
const kinds = Object.keys(campaignKinds) as readonly GateQuestion['campaign']['kind'][];
const campaignWindows: readonly GateQuestion['campaign']['windows'][] = [
  ...Array.from({ length: 9 }, () => []),
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ day: weekday, from: '00:00', to: '24:00' })),
  [2, 4].map((weekday) => ({ day: weekday, from: '10:30', to: '16:00' })),
  [{ day: 7, from: '02:00', to: '03:00' }],
  [{ day: 3, from: '18:00', to: '17:00' }],
];
const callers = [
  ...Array.from({ length: 8 }, () => '+3225550100'),
  undefined,
  '',
  '+32470000001',
  '+3290012345',
];

const loosening = {
  country: 'BE',
  purpose: 'survey',
  withoutBasis: true,
  windows: [{ day: 6, from: '10:00', to: '12:00' }],
  mostAttempts: { count: 12, days: 30 },
  hoursBetween: 1,
  reason: 'Statistics.',
  decidedBy: 'A. Director',
  decidedOn: '2026-01-01',
} as const;
export const tightening = {
  country: 'BE',
  purpose: 'marketing',
  windows: [1, 2, 3, 4, 5].map((weekday) => ({ day: weekday, from: '10:00', to: '12:00' })),
  mostAttempts: { count: 1, days: 7 },
  hoursBetween: 30,
  nationalListMaxAgeDays: 7,
} as const;

const callerIds = ['+3225550100', '+32470000001', '+3290012345'];
const settingsSeen: readonly OutboundSettings[] = [
  ...Array.from({ length: 6 }, () => ({ ...settings, callerIds })),
  { ...settings, callerIds, loosen: [loosening, { ...loosening, country: 'FR', purpose: 'marketing' }] },
  { ...settings, callerIds, loosen: [{ ...loosening, reason: '' }] },
  { ...settings, callerIds, tighten: [tightening, { ...tightening, country: 'FR' }] },
  { ...settings, callerIds, tighten: [{ ...tightening, country: 'brussels' }] },
];

/** Days of 2026 to 2028, more often such on which clocks change or the year turns. */
const someDays = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2026-12-31', '2028-02-29'].map(
  (date) => Date.parse(`${date}T00:00:00Z`),
);
const anInstant = (chance: Chance): number => {
  if (sometimes(chance, 0.1)) return oneOf(chance, someDays) + Math.floor(chance() * 2 * day);
  const monday = Date.UTC(2026, 0, 5) + Math.floor(chance() * 156) * 7 * day;
  // Half of them by daylight of a working day, or nearly nothing would be allowed.
  return sometimes(chance, 0.5)
    ? monday + Math.floor(chance() * 5) * day + (7 + chance() * 12) * 3_600_000
    : monday + Math.floor(chance() * 7 * day);
};

/** Near now or long ago, also to come, on the same instant as others, and once in a while unreadable. */
const aDate = (chance: Chance, now: number): Date => {
  const kind = chance();
  if (kind < 0.02) return new Date(Number.NaN);
  if (kind < 0.05) return new Date(now + 1 + Math.floor(chance() * day));
  if (kind < 0.5) return new Date(now - Math.floor(chance() * 6) * 15 * day);
  return new Date(now - Math.floor(chance() * 500 * day));
};
const several = <Value>(chance: Chance, share: number, make: () => Value): readonly Value[] =>
  sometimes(chance, share) ? Array.from({ length: 1 + Math.floor(chance() * 6) }, make) : [];

const purposes = ['marketing', 'survey', 'service'] as const;
export const aRefusal = (chance: Chance, now: number): Refusal => ({
  purpose: oneOf(chance, [...purposes, 'all']),
  at: aDate(chance, now),
  source: 'conversation',
});
export const anAttempt = (chance: Chance, now: number): PastAttempt => ({
  attemptId: `spring.key.${Math.floor(chance() * 100)}`,
  campaign: 'spring',
  purpose: oneOf(chance, purposes),
  at: sometimes(chance, 0.3) ? new Date(now - Math.floor(chance() * day)) : aDate(chance, now),
  outcome: oneOf(chance, ['answered', 'busy', 'no-answer', 'unknown', 'skipped', 'machine', 'refused']),
});
export const anActive = (chance: Chance, now: number): NonNullable<GateQuestion['record']['active']> => ({
  attemptId: oneOf(chance, ['autumn.key.1', 'spring.key.1']),
  campaign: 'spring',
  purpose: oneOf(chance, purposes),
  manner: 'progressive',
  at: aDate(chance, now),
  verdict: { allowed: true, because: [] },
});

/** Anything that the gate may be asked. Most of it is in order, so that a yes is not rare. */
export const randomQuestion = (chance: Chance): GateQuestion => {
  const now = anInstant(chance);
  const kind = oneOf(chance, kinds);
  const maybe = (share: number) => (sometimes(chance, share) ? aDate(chance, now) : undefined);
  const consent = maybe(0.6);
  const listed = maybe(0.15);
  return {
    now: sometimes(chance, 0.002) ? new Date(Number.NaN) : new Date(now),
    number: oneOf(chance, calledNumbers),
    attemptId: 'autumn.key.1',
    campaign: {
      name: 'autumn',
      kind,
      state: sometimes(chance, 0.9) ? 'running' : oneOf(chance, campaignStates),
      windows: oneOf(chance, campaignWindows),
      firstDay: sometimes(chance, 0.95) ? '2026-01-01' : '2027-06-01',
      lastDay: sometimes(chance, 0.95) ? '2030-12-31' : '2027-01-15',
      mostAttempts: 3,
    },
    deploymentZone: 'Europe/Brussels',
    person: {
      country: oneOf(chance, homes),
      timeZone: oneOf(chance, zones),
      consent: consent && { at: consent, source: 'list' },
      attempts: sometimes(chance, 0.95) ? 0 : 3,
      askedAt: maybe(0.2),
    },
    callerId: oneOf(chance, callers),
    record: {
      key: 'key',
      revision: 1,
      refusals: several(chance, 0.15, () => aRefusal(chance, now)),
      consents: several(chance, 0.2, () => ({
        purpose: oneOf(chance, purposes),
        at: aDate(chance, now),
        source: 'conversation',
      })),
      listed: listed === undefined ? {} : { BE: { version: '1', since: listed } },
      attempts: several(chance, 0.3, () => anAttempt(chance, now)),
      active: sometimes(chance, 0.05) ? anActive(chance, now) : undefined,
    },
    nationalLists: sometimes(chance, 0.9)
      ? { BE: { country: 'BE', version: '2026', takenAt: new Date(now - (chance() * 36 - 1) * day) } }
      : {},
    settings: oneOf(chance, settingsSeen),
  };
};
