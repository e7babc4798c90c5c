import type { CallPurpose, Campaign, Member } from '../../../domain/campaign/model.ts';
import type { Grant, NationalList, OutboundSettings, Refusal } from '../../../domain/dialling/model.ts';
import { day, hour, type Person } from '../world/plan.ts';
import { isHoliday, localMoment } from './calendar.ts';

/** What is known of a person, as this world knows it, at the moment at which their number was claimed. */
export interface Known {
  readonly now: number;
  readonly person: Person;
  readonly purpose: CallPurpose;
  readonly campaign: Campaign | undefined;
  readonly member: Pick<Member, 'timeZone' | 'consent'> | undefined;
  readonly refusals: readonly Refusal[];
  readonly consents: readonly Grant[];
  readonly nationalLists: Readonly<Record<string, NationalList>>;
  readonly settings: OutboundSettings;
  /** Calls that this number really got before this one. */
  readonly calls: readonly { readonly at: number; readonly purpose: CallPurpose }[];
  /** Of a promised callback: when it was asked for. */
  readonly askedAt: number | undefined;
}

/**
 * The law and the promises, told once more in the plainest words, apart from the gate: what it forbids, the gate must have forbidden. The
 * gate may be stricter.
 */
export const whyForbidden = (known: Known): readonly string[] =>
  [countryUnknown, refused, withoutConsent, nationalListForbids, outsideHours, tooOften].flatMap(
    (rule) => rule(known) ?? [],
  );

const lawful = ['BE', 'FR', 'NL', 'DE'];

const countryUnknown = ({ person }: Known): string | undefined =>
  lawful.includes(person.country) ? undefined : `nobody knows the rules of ${person.country}`;

const consentsOf = ({ purpose, consents, member }: Known): readonly Date[] => [
  ...consents.filter((consent) => consent.purpose === purpose).map(({ at }) => at),
  ...(member?.consent === undefined ? [] : [member.consent.at]),
];
const hasConsentAfter = (known: Known, instant: Date): boolean =>
  consentsOf(known).some((at) => at > instant && at.getTime() <= known.now);

const refused = (known: Known): string | undefined => {
  const refusal = known.refusals.find(
    ({ purpose, at }) =>
      (purpose === known.purpose || purpose === 'all') &&
      !hasConsentAfter(known, at) &&
      !(known.askedAt !== undefined && known.askedAt > at.getTime()),
  );
  return refusal && `refused ${refusal.purpose} on ${refusal.at.toISOString()} (${refusal.source})`;
};

const withoutConsent = (known: Known): string | undefined =>
  known.purpose === 'marketing' &&
  ['FR', 'NL', 'DE'].includes(known.person.country) &&
  consentsOf(known).length === 0
    ? `marketing in ${known.person.country} without a consent`
    : undefined;

const nationalListForbids = (known: Known): string | undefined => {
  const { person, purpose, nationalLists, now } = known;
  if (purpose !== 'marketing' || person.country !== 'BE') return undefined;
  const list = nationalLists['BE'];
  if (list === undefined) return 'no national list was read';
  if (now - list.takenAt.getTime() > 31 * day + hour) return 'the national list is too old';
  const listed = person.record.listed['BE'];
  return listed !== undefined && !hasConsentAfter(known, listed.since)
    ? `on the national list since ${listed.since.toISOString()}`
    : undefined;
};

interface Hours {
  readonly days: readonly number[];
  readonly parts: readonly (readonly [string, string])[];
}
const weekdays = [1, 2, 3, 4, 5];
const hoursOf = ({ person, purpose, askedAt }: Known): Hours => {
  if (askedAt !== undefined) return { days: [...weekdays, 6, 7], parts: [['08:00', '21:00']] };
  if (purpose === 'service') return { days: [...weekdays, 6], parts: [['08:00', '20:00']] };
  return person.country === 'FR'
    ? {
        days: weekdays,
        parts: [
          ['10:00', '13:00'],
          ['14:00', '20:00'],
        ],
      }
    : { days: weekdays, parts: [['09:00', '20:00']] };
};

const outsideHours = (known: Known): string | undefined => {
  const { person, member, campaign, now, askedAt } = known;
  const zones = new Set([person.zone, ...(member?.timeZone === undefined ? [] : [member.timeZone])]);
  for (const zone of zones) {
    const local = localMoment(zone, now);
    if (local === undefined) return `the zone ${zone} is unknown`;
    const { days, parts } = hoursOf(known);
    const within = (from: string, to: string): boolean => from <= local.time && local.time < to;
    if (!days.includes(local.day) || !parts.some(([from, to]) => within(from, to))) {
      return `${local.date} ${local.time} (day ${local.day}) in ${zone} is outside the hours of ${person.country}`;
    }
    if (askedAt === undefined && isHoliday(person.country, local.date)) return `${local.date} is a holiday`;
    if (
      campaign !== undefined &&
      !campaign.windows.some((window) => window.day === local.day && within(window.from, window.to))
    ) {
      return `${local.date} ${local.time} in ${zone} is outside the campaign's own windows`;
    }
  }
  return undefined;
};

const tooOften = (known: Known): string | undefined => {
  const { settings, person, purpose, now, askedAt } = known;
  // Who asks for a call is counted from then on, and may be called at once.
  const calls = known.calls.filter(({ at }) => askedAt === undefined || at > askedAt);
  const caps = settings.tighten
    .filter((one) => one.country === person.country && one.purpose === purpose)
    .map(({ mostAttempts }) => mostAttempts);
  const law = person.country === 'FR' && purpose === 'marketing' ? [{ count: 4, days: 30 }] : [];
  for (const cap of [...caps, ...law]) {
    if (cap === undefined) continue;
    const recent = calls.filter((call) => call.purpose === purpose && now - call.at < cap.days * day - hour);
    if (recent.length >= cap.count) return `${recent.length} calls in ${cap.days} days were enough`;
  }
  const spacing = settings.tighten.find((one) => one.country === person.country && one.purpose === purpose);
  const last = calls.at(-1);
  if (askedAt === undefined && spacing?.hoursBetween !== undefined && last !== undefined) {
    if (now - last.at < spacing.hoursBetween * hour - 5 * 60_000)
      return `called ${Math.round((now - last.at) / 60_000)} minutes ago`;
  }
  return undefined;
};
