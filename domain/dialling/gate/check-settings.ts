import { callPurposes } from '../../campaign/model.ts';
import type { OutboundSettings, Tightening } from '../model.ts';
import { countryRules } from './countries/index.ts';
import { isE164, isForbiddenMobile, planOf } from './number-plan.ts';
import { overLaw } from './over-law.ts';
import { isReadableWindow } from './windows.ts';

/** Something in the settings of outbound calls that would not do what it says. */
export interface SettingsFinding {
  /** Inside the settings, as `tighten[0].windows[1]`. */
  readonly path: string;
  readonly why: string;
  readonly cure: string;
}

/** For whoever reads the settings, before they are deployed: the gate itself refuses, or ignores, what is named here. */
export const checkOutboundSettings = (settings: OutboundSettings): readonly SettingsFinding[] => [
  ...settings.callerIds.flatMap(callerId),
  ...settings.tighten.flatMap((one, index) => tightening(`tighten[${index}]`, one)),
  ...settings.loosen.flatMap((one, index) => loosening(`loosen[${index}]`, one)),
  ...rate('callsPerSecond', settings.callsPerSecond),
  ...rate('burst', settings.burst),
];

const callerId = (number: string, index: number): readonly SettingsFinding[] => {
  const path = `callerIds[${index}]`;
  if (!isE164(number)) {
    return [{ path, why: 'it is not a number in E.164', cure: 'write it as +3225550100' }];
  }
  if (isForbiddenMobile(number)) {
    return [
      { path, why: 'a centre may not show a Belgian or French mobile number', cure: 'name a fixed line' },
    ];
  }
  return planOf(number)?.kind === 'line'
    ? []
    : [{ path, why: 'it is premium, shared cost or of a plan we do not know', cure: 'name a fixed line' }];
};

const rate = (path: string, value: number): readonly SettingsFinding[] =>
  Number.isFinite(value) && value > 0
    ? []
    : [{ path, why: 'it is no number above zero', cure: 'AWS gives 2 a second and 5 at once' }];

const tightening = (path: string, one: Tightening): readonly SettingsFinding[] => [
  ...addressed(path, one),
  ...(one.windows ?? []).flatMap((window, index) =>
    isReadableWindow(window)
      ? []
      : [
          {
            path: `${path}.windows[${index}]`,
            why: 'a window is a weekday from 1 to 7, from HH:MM to a later HH:MM',
            cure: 'write it as { day: 1, from: "09:00", to: "17:30" }',
          },
        ],
  ),
  ...amount(
    `${path}.mostAttempts.count`,
    one.mostAttempts?.count,
    'a whole number, 0 or more',
    Number.isInteger,
  ),
  ...amount(`${path}.mostAttempts.days`, one.mostAttempts?.days, 'a number above 0', (days) => days > 0),
  ...amount(`${path}.hoursBetween`, one.hoursBetween, 'a number, 0 or more'),
  ...amount(`${path}.nationalListMaxAgeDays`, one.nationalListMaxAgeDays, 'a number, 0 or more'),
];

const addressed = (path: string, { country, purpose }: Tightening): readonly SettingsFinding[] => {
  const findings: SettingsFinding[] = [];
  if (!/^[A-Z]{2}$/.test(country)) {
    findings.push({ path: `${path}.country`, why: 'it is no ISO code of a country', cure: 'write it as BE' });
  } else if (countryRules[country] === undefined) {
    findings.push({
      path: `${path}.country`,
      why: `nobody has added the rules of ${country}, so every call there is refused`,
      cure: 'add them to the table of countries, or leave this out',
    });
  }
  if (!callPurposes.includes(purpose)) {
    findings.push({
      path: `${path}.purpose`,
      why: 'it is no purpose of a call',
      cure: `write one of ${callPurposes.join(', ')}`,
    });
  }
  return findings;
};

const amount = (
  path: string,
  value: number | undefined,
  wanted: string,
  fits: (value: number) => boolean = () => true,
): readonly SettingsFinding[] =>
  value === undefined || (Number.isFinite(value) && value >= 0 && fits(value))
    ? []
    : [{ path, why: 'it cannot be read', cure: `write ${wanted}` }];

const loosening = (path: string, one: OutboundSettings['loosen'][number]): readonly SettingsFinding[] => {
  const unread = tightening(path, one);
  const unsaid: readonly SettingsFinding[] = (['reason', 'decidedBy'] as const)
    .filter((key) => one[key].trim() === '')
    .map((key) => ({
      path: `${path}.${key}`,
      why: 'what loosens our caution says why, and who decided it',
      cure: 'write it, or leave the loosening out',
    }));
  const undated: readonly SettingsFinding[] =
    /^\d{4}-\d\d-\d\d$/.test(one.decidedOn) && Number.isFinite(Date.parse(one.decidedOn))
      ? []
      : [
          {
            path: `${path}.decidedOn`,
            why: 'it is no date',
            cure: 'write the day of the decision as 2026-11-24',
          },
        ];
  return [...unread, ...unsaid, ...undated, ...(unread.length === 0 ? overLaw(path, one) : [])];
};
