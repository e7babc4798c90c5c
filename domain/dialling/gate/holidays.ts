/**
 * Public holidays by rule, so that no library is needed while a call waits (the tests hold them against `date-holidays`): a day of the year,
 * days after Easter Sunday, or one of the two that move otherwise. Where one depends on the region, it counts in the whole country: the
 * region of a number is unknown.
 */
export type Holiday =
  | {
      readonly on: `${number}-${number}`;
      readonly year?: number;
      readonly unlessSunday?: `${number}-${number}`;
    }
  | { readonly easter: number }
  /** Germany, Saxony: the Wednesday before 23 November. */
  | { readonly wednesdayBefore: `${number}-${number}` };

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm), as days since the epoch. */
const easterSunday = (year: number): number => {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moonCorrection = Math.floor((century - 17) / 25);
  let epact =
    (century - Math.floor(century / 4) - Math.floor((century - moonCorrection) / 3) + 19 * golden + 15) % 30;
  epact -=
    Math.floor(epact / 28) *
    (1 - Math.floor(epact / 28) * Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + epact + 2 - century + Math.floor(century / 4)) % 7;
  const days = epact - weekday;
  const month = 3 + Math.floor((days + 40) / 44);
  const day = days + 28 - 31 * Math.floor(month / 4);
  return Date.UTC(year, month - 1, day) / 86_400_000;
};

const dateOf = (dayNumber: number): string => new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);
const dayNumberOf = (year: number, on: string): number => Date.parse(`${year}-${on}T00:00:00Z`) / 86_400_000;
/** 0 = Sunday. */
const weekdayOf = (dayNumber: number): number => (dayNumber + 4) % 7;

const dateIn = (year: number, holiday: Holiday): string | undefined => {
  if ('easter' in holiday) return dateOf(easterSunday(year) + holiday.easter);
  if ('wednesdayBefore' in holiday) {
    const end = dayNumberOf(year, holiday.wednesdayBefore);
    return dateOf(end - (((weekdayOf(end) - 3 + 6) % 7) + 1));
  }
  if (holiday.year !== undefined && holiday.year !== year) return undefined;
  const moved =
    holiday.unlessSunday !== undefined && weekdayOf(dayNumberOf(year, holiday.on)) === 0
      ? holiday.unlessSunday
      : holiday.on;
  return `${year}-${moved}`;
};

/** Local dates. */
export const holidaysIn = (holidays: readonly Holiday[], year: number): ReadonlySet<string> =>
  new Set(holidays.map((holiday) => dateIn(year, holiday)).filter((date) => date !== undefined));

const known = new WeakMap<readonly Holiday[], Map<string, ReadonlySet<string>>>();

export const isHoliday = (holidays: readonly Holiday[], localDate: string): boolean => {
  const years = known.get(holidays) ?? new Map<string, ReadonlySet<string>>();
  known.set(holidays, years);
  const year = localDate.slice(0, 4);
  const dates = years.get(year) ?? holidaysIn(holidays, Number(year));
  years.set(year, dates);
  return dates.has(localDate);
};
