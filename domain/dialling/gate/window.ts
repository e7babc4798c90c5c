import type { Asked } from './asked.ts';
import { countryRules } from './countries/index.ts';
import { allows, type Finding, forbids, forbidsUntil, instantFact } from './finding.ts';
import { localMoment } from './local-moment.ts';
import { nextOpen, type Opening } from './next-open.ts';
import { manners } from './often.ts';
import { type WindowSet, windowSetOf } from './windows.ts';

/** Everything that must be open: the windows and holidays of each country and of the campaign, in each zone; undefined: unreadable. */
const openingsOf = (asked: Asked): readonly Opening[] | undefined => {
  const { question, countries, zones } = asked;
  if (zones === 'unknown' || zones.length === 0) return undefined;
  // A campaign without windows narrows nothing.
  const own = question.campaign.windows.length === 0 ? [] : [windowSetOf(question.campaign.windows)];
  if (!own.every((set) => set !== undefined)) return undefined;
  return countries.flatMap((one) => {
    const { windows, publicHolidays } = manners(asked, one);
    const holidays = publicHolidays === 'closed' ? (countryRules[one.country]?.holidays ?? []) : [];
    const all: readonly WindowSet[] = [...windows, ...own];
    return zones.flatMap((zone) => all.map((set) => ({ zone, windows: set, holidays })));
  });
};

/** The first moment from an instant on at which every window is open; undefined: none, or nobody can tell. */
export const openFrom = (asked: Asked, from: number): number | undefined => {
  const openings = openingsOf(asked);
  return openings === undefined || openings.length === 0 ? undefined : nextOpen(openings, from);
};

const localFacts = ({ zones, now }: Asked): Readonly<Record<string, string>> => {
  const [zone] = zones === 'unknown' ? [] : zones;
  if (zone === undefined) return {};
  const { date, minute } = localMoment(zone, now);
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return { zone, local: `${date} ${clock}` };
};

/** In the customer's own zone or zones, never in the queue's: all must be inside a window and outside public holidays. */
export const window = (asked: Asked): readonly Finding[] => {
  // Nothing can be said of a clock in an unknown zone: that rule refuses.
  if (asked.zones === 'unknown') return [];
  const opens = openFrom(asked, asked.now);
  const facts = localFacts(asked);
  if (opens === undefined) return [forbids('gate.window', facts)];
  return [
    opens === asked.now
      ? allows('gate.window', facts)
      : forbidsUntil('gate.window', opens, { ...facts, opens: instantFact(opens) }),
  ];
};

/** What waiting does not change: windows of which none ever opens. */
export const someWindow = (asked: Asked): readonly Finding[] =>
  asked.zones !== 'unknown' && openFrom(asked, asked.now) === undefined ? [forbids('gate.window')] : [];
