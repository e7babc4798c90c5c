import type { OutboundSettings } from '../model.ts';
import type { SettingsFinding } from './check-settings.ts';
import { countryRules } from './countries/index.ts';
import { windowSetOf } from './windows.ts';

type Loosening = OutboundSettings['loosen'][number];

/** What a loosening asks for that a law, or this product, does not let anybody loosen. */
export const overLaw = (path: string, one: Loosening): readonly SettingsFinding[] => {
  const [rules] = countryRules[one.country]?.purposes[one.purpose] ?? [];
  if (rules === undefined) return [];
  const findings: SettingsFinding[] = [];
  const no = (key: string, why: string, cure: string) => findings.push({ path: `${path}.${key}`, why, cure });
  if (one.nationalListMaxAgeDays !== undefined) {
    no('nationalListMaxAgeDays', 'the age of a national list is only ever tightened', 'leave it out');
  }
  if (one.withoutBasis === true && rules.basisBy === 'law') {
    no('withoutBasis', `the law of ${one.country} asks for it`, 'leave it out');
  }
  if (one.withoutBasis === true && rules.basis === 'no-refusal') {
    no('withoutBasis', 'service calls need neither list nor consent', 'leave it out');
  }
  if (reachesOut(one.windows, rules.windows.law)) {
    no('windows', `the law of ${one.country} has narrower hours`, 'keep inside them');
  }
  const caps = rules.mostAttempts.law ?? [];
  const wanted = one.mostAttempts;
  if (wanted !== undefined && caps.some(({ count, days }) => wanted.count > count || wanted.days < days)) {
    no('mostAttempts', `the law of ${one.country} allows fewer`, 'keep below it');
  }
  if (one.hoursBetween !== undefined && one.hoursBetween < (rules.hoursBetween.law ?? 0)) {
    no('hoursBetween', `the law of ${one.country} asks for more`, 'keep above it');
  }
  return findings;
};

/** Whether a minute of the wanted windows lies outside the law's. */
const reachesOut = (wanted: Loosening['windows'], law: Loosening['windows']): boolean => {
  const [inner, outer] = [wanted, law].map((windows) => windows && windowSetOf(windows));
  if (inner === undefined || outer === undefined) return false;
  return inner.byDay.some((windows, day) =>
    windows.some(
      ([from, to]) => !(outer.byDay[day] ?? []).some(([opens, closes]) => opens <= from && to <= closes),
    ),
  );
};
