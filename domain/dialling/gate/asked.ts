import { type CallPurpose, campaignKinds } from '../../campaign/model.ts';
import type { GateQuestion } from '../model.ts';
import { countryRules } from './countries/index.ts';
import { isZone, localMoment } from './local-moment.ts';
import { isE164, isOfUnknownZone, planOf } from './number-plan.ts';
import { type Effective, effectiveRules } from './settings-for.ts';

/** A question, with what follows from it before any rule is asked. */
export interface Asked {
  readonly question: GateQuestion;
  /** Milliseconds of the epoch. */
  readonly now: number;
  readonly purpose: CallPurpose;
  /** Of the number and of the address: all must allow. */
  readonly countries: readonly CountryCase[];
  /** Of the number, the address and the person; 'unknown' when one of them cannot be told. */
  readonly zones: readonly string[] | 'unknown';
  /** Of a service call that the person asked for and did not refuse afterwards: when. */
  readonly askedAt: number | undefined;
}
export interface CountryCase {
  readonly country: string;
  readonly effective: Effective;
}

/** Why a question cannot even be put to the rules. */
export type Unreadable =
  | { readonly why: 'gate.clock' | 'gate.purpose' | 'gate.settings' }
  | { readonly why: 'gate.number'; readonly kind: 'unreadable' | 'service' | 'none' }
  | { readonly why: 'gate.country'; readonly country: string };

const purposes: ReadonlyMap<string, CallPurpose> = new Map(Object.entries(campaignKinds));

const isUnreadable = (one: CountryCase | Unreadable): one is Unreadable => 'why' in one;

export const ask = (question: GateQuestion): Asked | readonly Unreadable[] => {
  const now = question.now.getTime();
  if (!Number.isFinite(now)) return [{ why: 'gate.clock' }];
  const purpose = purposes.get(question.campaign.kind);
  if (purpose === undefined) return [{ why: 'gate.purpose' }];
  if (!isE164(question.number)) return [{ why: 'gate.number', kind: 'unreadable' }];
  const plan = planOf(question.number);
  if (plan === undefined) return [{ why: 'gate.country', country: 'unknown' }];
  if (plan.kind !== 'line') return [{ why: 'gate.number', kind: plan.kind }];
  const found = countriesOf(plan.country, question.person.country).map((country) =>
    caseOf(question, purpose, country),
  );
  const unreadable = found.filter(isUnreadable);
  if (unreadable.length > 0) return unreadable;
  const countries = found.filter((one): one is CountryCase => !isUnreadable(one));
  return {
    question,
    now,
    purpose,
    countries,
    zones: zonesOf(question, countries),
    askedAt: askedAtOf(question, purpose, now),
  };
};

const countriesOf = (ofNumber: string, ofAddress: string | undefined): readonly string[] =>
  ofAddress === undefined || ofAddress === ofNumber ? [ofNumber] : [ofNumber, ofAddress];

const caseOf = (
  { settings, now }: GateQuestion,
  purpose: CallPurpose,
  country: string,
): CountryCase | Unreadable => {
  const readable = /^[A-Z]{2}$/.test(country);
  const rules = readable ? countryRules[country] : undefined;
  const [zone] = rules?.zones ?? [];
  if (rules === undefined || zone === undefined) {
    return { why: 'gate.country', country: readable ? country : 'unreadable' };
  }
  const today = localMoment(zone, now.getTime()).date;
  const effective = effectiveRules(settings, rules, purpose, today);
  if (effective === 'unreadable') return { why: 'gate.settings' };
  return effective === 'no-rules-yet' ? { why: 'gate.country', country } : { country, effective };
};

const zonesOf = (
  { number, person }: GateQuestion,
  countries: readonly CountryCase[],
): readonly string[] | 'unknown' => {
  if (isOfUnknownZone(number)) return 'unknown';
  const zones = countries.flatMap(({ country }) => countryRules[country]?.zones ?? []);
  if (person.timeZone === undefined) return zones;
  if (!isZone(person.timeZone)) return 'unknown';
  return zones.includes(person.timeZone) ? zones : [...zones, person.timeZone];
};

/** A wish that is dated later than now, or whose date cannot be read, is no wish. */
const askedAtOf = ({ person }: GateQuestion, purpose: CallPurpose, now: number): number | undefined => {
  const at = person.askedAt?.getTime();
  return purpose === 'service' && at !== undefined && at <= now ? at : undefined;
};
