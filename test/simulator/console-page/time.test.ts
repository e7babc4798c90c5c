import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime, duration, instantOf, localText } from '../../../simulator/console/page/shared/time.ts';

const brussels = 'Europe/Brussels';

describe('the clock of the page', () => {
  it('shows the time of the centre, not of the browser', () => {
    expect(clockTime(Date.parse('2026-11-24T13:03:20Z'), brussels)).toBe('14:03:20');
    expect(clockTime(Date.parse('2026-07-01T22:30:00Z'), brussels)).toBe('00:30:00');
  });

  it.each([
    [0, '0:00'],
    [75.9, '1:15'],
    [3729, '1:02:09'],
    [-3, '0:00'],
  ])('says %d seconds as %s', (seconds, said) => {
    expect(duration(seconds)).toBe(said);
  });

  it('reads what is typed as a time of the centre', () => {
    expect(instantOf('2026-11-24T14:03', brussels)).toBe(Date.parse('2026-11-24T13:03:00Z'));
    expect(instantOf('2026-07-01T00:30', brussels)).toBe(Date.parse('2026-06-30T22:30:00Z'));
  });

  it('takes an hour that the change of clocks skips one hour later, and one that comes twice the first time', () => {
    expect(instantOf('2026-03-29T02:30', brussels)).toBe(Date.parse('2026-03-29T01:30:00Z'));
    expect(instantOf('2026-10-25T02:30', brussels)).toBe(Date.parse('2026-10-25T00:30:00Z'));
  });

  it.each(['', '2026-11-24', 'tomorrow', '2026-13-45T10:00'])('reads no moment in "%s"', (typed) => {
    expect(instantOf(typed, brussels)).toBeUndefined();
  });

  it('comes back to the minute it showed, in every zone, but for an hour that comes twice', () => {
    const zones = fc.constantFrom(brussels, 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC');
    const minutes = fc.integer({
      min: Date.parse('2025-01-01') / 60_000,
      max: Date.parse('2030-01-01') / 60_000,
    });

    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const shown = localText(minute * 60_000, zone);

        const read = instantOf(shown, zone);

        expect(read === undefined ? undefined : localText(read, zone)).toBe(shown);
      }),
    );
  });
});
