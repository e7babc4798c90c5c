import { isWithinBudget, type Measurement, median, ratioOf } from './measurement.ts';

const headings = ['what', 'budget', 'median', 'min', 'max', 'n', 'floor', 'ratio', ''] as const;

/** The measurements as a table with one line each, and under it what else they have to say. */
export const table = (measurements: readonly Measurement[]): string => {
  const rows = [headings, ...measurements.map(cells)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const notes = measurements
    .filter(({ notes = [] }) => notes.length > 0)
    .map(({ what, notes = [] }) => [what, ...notes.map((note) => `  ${note}`)].join('\n'));
  return [lines.join('\n'), ...notes].join('\n\n');
};

const cells = (measurement: Measurement): readonly string[] => {
  const { what, unit, measured, floor, budget } = measurement;
  const ratio = ratioOf(measurement);
  const shown = (value: number) => `${figure(value)} ${unit}`;
  return [
    what,
    floor === undefined ? `≤ ${budget} ${unit}` : `≤ ${budget.toFixed(2)} ×`,
    shown(median(measured)),
    shown(Math.min(...measured)),
    shown(Math.max(...measured)),
    String(measured.length),
    floor === undefined ? '' : `${floor.what} ${shown(median(floor.measured))}`,
    ratio === undefined ? '' : `${ratio.toFixed(3)} ×`,
    isWithinBudget(measurement) ? 'ok' : 'OVER',
  ];
};

/** Three digits that count: 0.512, 5.12, 51.2, 512. */
const figure = (value: number): string => value.toFixed(value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0);

/** For machines: every sample, and the verdict. */
export const asJson = (measurements: readonly Measurement[]): string =>
  JSON.stringify(
    measurements.map((measurement) => ({
      ...measurement,
      median: median(measurement.measured),
      ratio: ratioOf(measurement),
      ok: isWithinBudget(measurement),
    })),
    undefined,
    2,
  );
