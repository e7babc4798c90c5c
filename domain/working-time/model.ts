/**
 * When people work: opening hours by ISO weekday (1 = Monday … 7 = Sunday) in local time `HH:MM`, and the local dates on which nobody
 * does. One deployment has one; functions get it as the environment variable `WORKING_TIME` (JSON of this shape).
 */
export interface WorkingTime {
  readonly timeZone: string;
  readonly weekly: readonly { readonly day: number; readonly opens: string; readonly closes: string }[];
  /** Local dates, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
}
