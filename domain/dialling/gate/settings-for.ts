import { type CallPurpose, callPurposes } from '../../campaign/model.ts';
import type { OutboundSettings, Tightening } from '../model.ts';
import type { Basis, Cap, CountryRules, Manners, PurposeRules } from './country-rules.ts';
import { isReadableWindow, type WindowSet, windowSetOf } from './windows.ts';

/** The rules of a country and purpose as the settings leave them. All of a list must allow. */
export interface Effective {
  readonly rules: PurposeRules;
  readonly basis: Basis;
  readonly nationalListMostDays: number;
  readonly unasked: EffectiveManners;
  readonly asked: EffectiveManners | undefined;
  /** When somebody decided to loosen our caution; undefined: nobody did. */
  readonly loosenedOn: string | undefined;
  /** A loosening without reason, name or date, or with a date to come: it does nothing. */
  readonly ignored: boolean;
}
export interface EffectiveManners {
  readonly windows: readonly WindowSet[];
  readonly publicHolidays: Manners['publicHolidays'];
  readonly mostAttempts: readonly Cap[];
  readonly hoursBetween: number;
}

type Loosening = OutboundSettings['loosen'][number];

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(Date.parse(text));

const isJustified = ({ reason, decidedBy, decidedOn }: Loosening, today: string): boolean =>
  reason.trim() !== '' && decidedBy.trim() !== '' && isDate(decidedOn) && decidedOn <= today;

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0;

/** Whether everything in it can be read: one that cannot might have been meant to forbid. */
const isReadable = ({ windows, mostAttempts, hoursBetween, nationalListMaxAgeDays }: Tightening): boolean =>
  (windows ?? []).every(isReadableWindow) &&
  (mostAttempts === undefined ||
    (isCount(mostAttempts.count) && isAmount(mostAttempts.days) && mostAttempts.days > 0)) &&
  (hoursBetween === undefined || isAmount(hoursBetween)) &&
  (nationalListMaxAgeDays === undefined || isAmount(nationalListMaxAgeDays));

/** Whether it says whom it is about: one that does not might have been meant for anybody. */
const isAddressed = ({ country, purpose }: Tightening): boolean =>
  /^[A-Z]{2}$/.test(country) && callPurposes.includes(purpose);

const isSet = <Value>(value: Value | undefined): value is Value => value !== undefined;

const mannersWith = (
  { windows, publicHolidays, mostAttempts, hoursBetween }: Manners,
  tighten: readonly Tightening[],
  loosen: readonly Loosening[],
): EffectiveManners => {
  const looserCaps = loosen.map((one) => one.mostAttempts).filter(isSet);
  return {
    windows: [
      windows.law,
      [...windows.ours, ...loosen.flatMap((one) => one.windows ?? [])],
      ...tighten.map((one) => one.windows),
    ]
      .filter(isSet)
      .map(windowSetOf)
      .filter(isSet),
    publicHolidays,
    mostAttempts: [
      ...(mostAttempts.law ?? []),
      ...(looserCaps.length === 0 ? mostAttempts.ours : looserCaps),
      ...tighten.map((one) => one.mostAttempts).filter(isSet),
    ],
    hoursBetween: Math.max(
      hoursBetween.law ?? 0,
      Math.min(hoursBetween.ours, ...loosen.map((one) => one.hoursBetween).filter(isSet)),
      ...tighten.map((one) => one.hoursBetween).filter(isSet),
    ),
  };
};

const work = (
  settings: OutboundSettings,
  country: CountryRules,
  purpose: CallPurpose,
  today: string,
): Effective | 'no-rules-yet' | 'unreadable' => {
  const rules = country.purposes[purpose].find(({ from }) => from <= today);
  if (rules === undefined) return 'no-rules-yet';
  if (!settings.tighten.every(isAddressed)) return 'unreadable';
  const forThis = (one: Tightening) => one.country === country.country && one.purpose === purpose;
  const tighten = settings.tighten.filter(forThis);
  if (!tighten.every(isReadable)) return 'unreadable';
  const said = settings.loosen.filter(forThis);
  const loosen = said.filter((one) => isJustified(one, today) && isReadable(one));
  const withoutBasis = rules.basisBy === 'ours' && loosen.some((one) => one.withoutBasis === true);
  return {
    rules,
    basis: withoutBasis ? 'no-refusal' : rules.basis,
    nationalListMostDays: Math.min(
      country.nationalListMostDays,
      ...tighten.map((one) => one.nationalListMaxAgeDays).filter(isSet),
    ),
    unasked: mannersWith(rules, tighten, loosen),
    asked: rules.asked && mannersWith(rules.asked, tighten, loosen),
    loosenedOn: loosen
      .map(({ decidedOn }) => decidedOn)
      .sort()
      .at(-1),
    ignored: loosen.length < said.length,
  };
};

const known = new WeakMap<OutboundSettings, Map<string, ReturnType<typeof work>>>();

/** Computed once for the settings, country, purpose and day. */
export const effectiveRules: typeof work = (settings, country, purpose, today) => {
  const ofSettings = known.get(settings) ?? new Map<string, ReturnType<typeof work>>();
  known.set(settings, ofSettings);
  const key = `${country.country}|${purpose}|${today}`;
  const worked = ofSettings.get(key) ?? work(settings, country, purpose, today);
  ofSettings.set(key, worked);
  return worked;
};
