import type { AnyFault } from './faults.ts';
import type { Run } from './simulate.ts';

/** Sums over many runs, for whoever wants to know what was seen. */
export interface Totals {
  add(run: Run): void;
  print(seconds: number): string;
}

export const totals = (): Totals => {
  let runs = 0;
  const faults: Partial<Record<AnyFault, number>> = {};
  const seen: Record<string, Record<string, number>> = {};
  const add = (sum: Record<string, number>, more: Readonly<Record<string, number | undefined>>): void => {
    for (const [name, count] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + (count ?? 0);
  };
  return {
    add: (run) => {
      runs += 1;
      add(faults as Record<string, number>, run.faults);
      for (const [what, counts] of Object.entries(run.seen)) {
        const sum = seen[what] ?? {};
        seen[what] = sum;
        add(sum, counts);
      }
    },
    print: (seconds) =>
      [
        `${runs} runs in ${seconds.toFixed(1)} s: ${Math.round(runs / seconds)} a second`,
        `  faults: ${line(faults as Record<string, number>)}`,
        ...Object.entries(seen).map(([what, counts]) => `  ${what}: ${line(counts)}`),
      ].join('\n'),
  };
};

const line = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(' · ') || 'none';
