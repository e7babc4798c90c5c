/** What a benchmark found out: one line of the table. */
export interface Measurement {
  readonly what: string;
  readonly unit: Unit;
  readonly measured: Samples;
  /** What it is measured against, in the same run on the same machine. */
  readonly floor?: { readonly what: string; readonly measured: Samples };
  /** In the unit, or times the floor when there is one. */
  readonly budget: number;
  /** What else a reader wants to know: counts, parts, where the time went. */
  readonly notes?: readonly string[];
}

export type Unit = 'ms' | 's' | 'KB' | 'requests' | 'EUR cent';

/** Every single value, in the order in which it was measured. Never empty. */
export type Samples = readonly [number, ...number[]];

export interface Benchmark {
  readonly describe: string;
  /** False for one that runs only when it is named: it takes minutes. */
  readonly byDefault: boolean;
  readonly run: () => Promise<readonly Measurement[]>;
}

/** @throws RangeError when nothing was measured: a benchmark without samples must not pass. */
export const samples = (values: readonly number[]): Samples => {
  const [first, ...others] = values;
  if (first === undefined)
    throw new RangeError('nothing was measured: a benchmark needs at least one sample');
  return [first, ...others];
};

/** The middle value; of an even number of values the mean of the two in the middle. */
export const median = (values: Samples): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
};

/** How many times the floor; undefined when there is none. */
export const ratioOf = ({ measured, floor }: Measurement): number | undefined =>
  floor === undefined ? undefined : median(measured) / median(floor.measured);

/** At most the budget. What is no number is never within it. */
export const isWithinBudget = (measurement: Measurement): boolean =>
  (ratioOf(measurement) ?? median(measurement.measured)) <= measurement.budget;
