import { describe, expect, it } from 'vitest';
import { checkWorkingTime } from '../../../domain/working-time/check-working-time.ts';
import { readWorkingTime } from '../../../domain/working-time/read-working-time.ts';
import { officeHours } from './working-times.ts';

describe('a working time out of the settings', () => {
  it('is read back as it was written', () => {
    const written = officeHours({ holidays: ['2026-12-25'] });

    expect(readWorkingTime(JSON.stringify(written))).toEqual(written);
  });

  it('refuses a window past midnight and says how to write it', () => {
    const nights = officeHours({ weekly: [{ day: 5, opens: '22:00', closes: '06:00' }] });

    expect(checkWorkingTime(nights)).toEqual({
      ok: false,
      error: {
        code: 'working-time.invalid',
        path: 'weekly[0].closes',
        cure: '06:00 is not after 22:00; a window past midnight is written as two, until 24:00 and from 00:00 of the next day',
      },
    });
  });

  it.each([
    ['timeZone', { timeZone: 'Europe/Atlantis' }],
    ['weekly', { weekly: [] }],
    ['weekly[0].day', { weekly: [{ day: 8, opens: '09:00', closes: '17:00' }] }],
    ['weekly[0].opens', { weekly: [{ day: 1, opens: '9:00', closes: '17:00' }] }],
    ['weekly[0].closes', { weekly: [{ day: 1, opens: '09:00', closes: '24:30' }] }],
    ['holidays[0]', { holidays: ['2026-02-30'] }],
  ])('names the field %s when it is wrong', (path, wrong) => {
    expect(checkWorkingTime(officeHours(wrong))).toMatchObject({ ok: false, error: { path } });
    expect(() => readWorkingTime(JSON.stringify(officeHours(wrong)))).toThrow(`WORKING_TIME ${path}`);
  });

  it.each(['', 'null', '[]', '{"timeZone":"Europe/Brussels"}'])('stops the function for %j', (json) => {
    expect(() => readWorkingTime(json)).toThrow(/WORKING_TIME/);
  });
});
