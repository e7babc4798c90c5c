import { describe, expect, it } from 'vitest';
import { isWithinBudget, type Measurement, median, ratioOf, samples } from './measurement.ts';
import { asJson, table } from './table.ts';

const aMeasurement = (parts: Partial<Measurement> = {}): Measurement => ({
  what: 'a call',
  unit: 'ms',
  measured: [4, 5, 6],
  budget: 5,
  ...parts,
});

describe('the median', () => {
  it('is the middle value, whatever the order in which they came', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('is the mean of the two in the middle when their number is even', () => {
    expect(median([10, 1, 4, 2])).toBe(3);
  });

  it('of one value is that value', () => {
    expect(median([7])).toBe(7);
  });

  it('is not moved by one wild value', () => {
    expect(median([5, 5, 5, 5, 5000])).toBe(5);
  });
});

describe('a budget', () => {
  it('is kept at exactly its value, and not a hair above', () => {
    expect(isWithinBudget(aMeasurement({ measured: [5], budget: 5 }))).toBe(true);
    expect(isWithinBudget(aMeasurement({ measured: [5.001], budget: 5 }))).toBe(false);
  });

  it('counts times the floor when there is one', () => {
    const floor = { what: 'plain', measured: [10, 20, 30] } as const;

    expect(ratioOf(aMeasurement({ measured: [22], floor }))).toBeCloseTo(1.1);
    expect(isWithinBudget(aMeasurement({ measured: [22], floor, budget: 1.1 }))).toBe(true);
    expect(isWithinBudget(aMeasurement({ measured: [23], floor, budget: 1.1 }))).toBe(false);
  });

  it('is not kept by what is no number', () => {
    expect(isWithinBudget(aMeasurement({ measured: [Number.NaN], budget: 5 }))).toBe(false);
  });

  it('cannot be kept by measuring nothing', () => {
    expect(() => samples([])).toThrow('at least one sample');
  });
});

describe('the table', () => {
  it('has one line for each measurement, the columns beneath one another, and says what is over', () => {
    const lines = table([
      aMeasurement(),
      aMeasurement({
        what: 'start-up',
        measured: [12],
        floor: { what: 'plain', measured: [10] },
        budget: 0.95,
      }),
    ]).split('\n');

    expect(lines).toEqual([
      'what        budget   median      min      max  n          floor    ratio',
      'a call      ≤ 5 ms  5.00 ms  4.00 ms  6.00 ms  3                            ok',
      'start-up  ≤ 0.95 ×  12.0 ms  12.0 ms  12.0 ms  1  plain 10.0 ms  1.200 ×  OVER',
    ]);
  });

  it('puts what else there is to say under it', () => {
    expect(table([aMeasurement({ notes: ['60 blocks', '4 functions'] })])).toMatch(
      /ok\n\na call\n {2}60 blocks\n {2}4 functions$/,
    );
  });

  it('gives machines every sample and the verdict', () => {
    expect(JSON.parse(asJson([aMeasurement({ budget: 4 })]))).toEqual([
      { what: 'a call', unit: 'ms', measured: [4, 5, 6], budget: 4, median: 5, ok: false },
    ]);
  });
});
