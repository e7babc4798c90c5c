import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSchedule } from '../../../simulator/cloud/events/schedule-expression.ts';

const monday = Date.parse('2026-03-02T08:00:00Z');
const firings = (
  expression: string,
  zone: string,
  from: string,
  count: number,
): readonly (string | undefined)[] => {
  const next = readSchedule(expression, zone, Date.parse(from));
  const found: (string | undefined)[] = [];
  let after: number | undefined = Date.parse(from);
  for (let index = 0; index < count && after !== undefined; index += 1) {
    after = next(after);
    found.push(after === undefined ? undefined : new Date(after).toISOString().slice(0, 16));
  }
  return found;
};

describe('schedule expressions', () => {
  it.each<[string, string, string, readonly (string | undefined)[]]>([
    ['rate(5 minutes)', 'UTC', '2026-03-02T08:00:00Z', ['2026-03-02T08:05', '2026-03-02T08:10']],
    ['rate(1 day)', 'UTC', '2026-03-02T08:00:00Z', ['2026-03-03T08:00']],
    ['cron(0 9 ? * MON-FRI *)', 'UTC', '2026-03-06T09:00:00Z', ['2026-03-09T09:00']],
    [
      'cron(0/20 9 * * ? *)',
      'UTC',
      '2026-03-02T08:00:00Z',
      ['2026-03-02T09:00', '2026-03-02T09:20', '2026-03-02T09:40', '2026-03-03T09:00'],
    ],
    ['cron(30 8 1 JAN,JUL ? *)', 'UTC', '2026-03-02T08:00:00Z', ['2026-07-01T08:30', '2027-01-01T08:30']],
    ['cron(0 0 L * ? *)', 'UTC', '2026-02-02T08:00:00Z', ['2026-02-28T00:00', '2026-03-31T00:00']],
    ['cron(0 0 1W * ? *)', 'UTC', '2026-07-15T00:00:00Z', ['2026-08-03T00:00']],
    ['cron(0 0 ? * 6L *)', 'UTC', '2026-03-02T08:00:00Z', ['2026-03-27T00:00']],
    ['cron(0 0 ? * MON#2 *)', 'UTC', '2026-03-02T08:00:00Z', ['2026-03-09T00:00', '2026-04-13T00:00']],
    ['cron(0 9 * * ? *)', 'Europe/Brussels', '2026-03-28T12:00:00Z', ['2026-03-29T07:00']],
    ['cron(30 2 * * ? *)', 'Europe/Brussels', '2026-03-28T12:00:00Z', ['2026-03-30T00:30']],
    ['cron(0 0 1 1 ? 2025)', 'UTC', '2026-03-02T08:00:00Z', [undefined]],
    ['at(2026-03-02T10:00:00)', 'Europe/Brussels', '2026-03-02T08:00:00Z', ['2026-03-02T09:00', undefined]],
  ])('%s in %s', (expression, zone, from, expected) => {
    expect(firings(expression, zone, from, expected.length)).toEqual(expected);
  });

  it.each(['banana', 'rate(0 minutes)', 'rate(5 weeks)', 'cron(0 9 * *)', 'cron(99 9 * * ? *)'])(
    'refuses %s',
    (expression) => {
      expect(() => readSchedule(expression, 'UTC', monday)).toThrow(RangeError);
    },
  );

  it('a rate fires at every whole step after its beginning and never at or before the instant asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        (minutes, passed) => {
          const next = readSchedule(`rate(${minutes} minutes)`, 'UTC', monday)(monday + passed);
          const step = minutes * 60_000;

          expect(next).toBeGreaterThan(monday + passed);
          expect(((next ?? 0) - monday) % step).toBe(0);
          expect((next ?? 0) - (monday + passed)).toBeLessThanOrEqual(step);
        },
      ),
    );
  });
});
