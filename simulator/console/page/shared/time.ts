/** `12:05`, `1:02:09`: minutes and seconds, hours when there are any. */
export const duration = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
};

const formatters = new Map<string, Intl.DateTimeFormat>();
const formatter = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language} ${JSON.stringify(options)}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(language, options);
  formatters.set(key, made);
  return made;
};

/** `14:03:20` in the centre's zone. */
export const clockTime = (at: number, timeZone: string): string =>
  formatter('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at);

/** `mardi 24 novembre` in the centre's zone. */
export const day = (at: number, timeZone: string, language: string): string =>
  formatter(language, { timeZone, weekday: 'short', day: 'numeric', month: 'short' }).format(at);

/** `24/11 14:03` in the centre's zone; `14:03` when it is the day of `now`. */
export const moment = (at: number, now: number, timeZone: string, language: string): string =>
  localText(at, timeZone).slice(0, 10) === localText(now, timeZone).slice(0, 10)
    ? localText(at, timeZone).slice(11)
    : dateAndTime(at, timeZone, language);

const dateAndTime = (at: number, timeZone: string, language: string): string =>
  formatter(language, {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

/** What a `datetime-local` field would hold for that instant: `2026-11-24T14:03`. */
export const localText = (at: number, timeZone: string): string => {
  const parts = Object.fromEntries(
    formatter('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
};

/**
 * The instant at which the clocks of a zone show that text, epoch milliseconds; undefined when it is no date and time. An hour that a change of
 * clocks skips is taken an hour later; one that comes twice, the first time.
 */
export const instantOf = (text: string, timeZone: string): number | undefined => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text)) return undefined;
  const asUtc = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const offsetAt = (instant: number): number =>
    Date.parse(`${localText(instant, timeZone)}Z`) - Math.floor(instant / 60_000) * 60_000;
  const candidates = [offsetAt(asUtc - 86_400_000), offsetAt(asUtc + 86_400_000)].map(
    (offset) => asUtc - offset,
  );
  const exact = candidates.filter((instant) => asUtc - instant === offsetAt(instant));
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
};
