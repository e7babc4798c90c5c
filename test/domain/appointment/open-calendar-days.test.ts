import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { daySlots } from '../../../domain/appointment/day-slots.ts';
import type { Calendar } from '../../../domain/appointment/model.ts';
import { openCalendarDays } from '../../../domain/appointment/open-calendar-days.ts';
import { parseSlotId } from '../../../domain/appointment/slot-id.ts';
import { dateAfter, localDateOf } from '../../../domain/working-time/local-time.ts';
import { aBooking, holderOfSlot, nine, office, officePorts } from '../../support/appointments.ts';

const idsOf = (calendar: Calendar, date: string) => daySlots(calendar, date).slots.map(({ id }) => id);
const nightShift: Calendar = {
  ...office,
  slotMinutes: 60,
  workingTime: {
    timeZone: 'Europe/Brussels',
    weekly: [{ day: 7, opens: '01:00', closes: '05:00' }],
    holidays: [],
  },
};

describe('the slots of a day', () => {
  it('fill the opening, the last one ending when it closes', () => {
    expect(idsOf(office, '2026-11-25')).toEqual([
      'office/2026-11-25/0900',
      'office/2026-11-25/0930',
      'office/2026-11-25/1000',
      'office/2026-11-25/1030',
    ]);
  });

  it('leave a rest of the opening that is too short for one', () => {
    expect(idsOf({ ...office, slotMinutes: 50 }, '2026-11-25')).toEqual([
      'office/2026-11-25/0900',
      'office/2026-11-25/0950',
    ]);
  });

  it('begin again after a break', () => {
    const withBreak = {
      ...office,
      slotMinutes: 60,
      workingTime: {
        ...office.workingTime,
        weekly: [
          { day: 3, opens: '09:00', closes: '10:30' },
          { day: 3, opens: '13:00', closes: '14:00' },
        ],
      },
    };

    expect(idsOf(withBreak, '2026-11-25')).toEqual(['office/2026-11-25/0900', 'office/2026-11-25/1300']);
  });

  it('are none on a holiday and on a weekday that is closed', () => {
    expect(idsOf(office, '2026-12-01')).toEqual([]);
    expect(idsOf(office, '2026-11-28')).toEqual([]);
  });

  it('leave out the hour that is skipped when summer time begins', () => {
    expect(idsOf(nightShift, '2026-03-29')).toEqual([
      'office/2026-03-29/0100',
      'office/2026-03-29/0300',
      'office/2026-03-29/0400',
    ]);
  });

  it('offer the hour that comes twice once, the first time', () => {
    const { slots } = daySlots(nightShift, '2026-10-25');

    expect(slots.map(({ id, startsAt }) => [id.slice(-4), startsAt.toISOString()])).toEqual([
      ['0100', '2026-10-24T23:00:00.000Z'],
      ['0200', '2026-10-25T00:00:00.000Z'],
      ['0300', '2026-10-25T02:00:00.000Z'],
      ['0400', '2026-10-25T03:00:00.000Z'],
    ]);
  });

  it('never overlap, always carry their own local time, and are in one order by id and by instant, in any zone on any day', () => {
    const calendar = fc.record({
      timeZone: fc.constantFrom(
        'Europe/Brussels',
        'America/St_Johns',
        'Australia/Lord_Howe',
        'Pacific/Apia',
        'Asia/Kathmandu',
      ),
      slotMinutes: fc.integer({ min: 5, max: 120 }),
      opens: fc.integer({ min: 0, max: 1380 }),
      length: fc.integer({ min: 1, max: 1440 }),
      day: fc.integer({ min: 0, max: 3000 }),
    });
    const clock = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

    fc.assert(
      fc.property(calendar, ({ timeZone, slotMinutes, opens, length, day }) => {
        const date = dateAfter('2024-01-01', day);
        const closes = clock(Math.min(opens + length, 1440));
        const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          day: weekday,
          opens: clock(opens),
          closes,
        }));
        const { slots } = daySlots(
          { name: 'any', slotMinutes, horizonDays: 1, workingTime: { timeZone, weekly, holidays: [] } },
          date,
        );

        expect(slots.map(({ id }) => id)).toEqual(slots.map(({ id }) => id).toSorted());
        for (const [index, { id, startsAt }] of slots.entries()) {
          const next = slots[index + 1];
          const gap =
            next === undefined ? slotMinutes * 60_000 : next.startsAt.getTime() - startsAt.getTime();
          expect(gap).toBeGreaterThanOrEqual(slotMinutes * 60_000);
          expect(localDateOf(timeZone, startsAt)).toBe(date);
          const local = new Intl.DateTimeFormat('en-GB', {
            hour: '2-digit',
            minute: '2-digit',
            hourCycle: 'h23',
            timeZone,
          }).format(startsAt);
          expect(parseSlotId(id)?.time).toBe(local.replace(':', ''));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('opening the days of the horizon', () => {
  it('opens the working days from today to the horizon and skips the holiday', async () => {
    const { slots, clock } = await officePorts([]);

    const report = await openCalendarDays({ slots, clock })([office]);

    const dates = await slots.openDates('office', '2026-11-01', '2026-12-31');
    expect(dates).toEqual([
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-07',
      '2026-12-08',
    ]);
    expect(report).toEqual({ opened: 10 });
  });

  it('opens nothing twice and keeps what is booked', async () => {
    const ports = await officePorts([]);
    await openCalendarDays(ports)([office]);
    await bookAppointment(ports)(aBooking());

    const again = await openCalendarDays(ports)([office]);

    expect(again).toEqual({ opened: 0 });
    expect(await holderOfSlot(ports, nine)).toBe('office-contact-1');
  });

  it('keeps a day that somebody else has opened meanwhile, and does not count it', async () => {
    const ports = await officePorts(['2026-11-25']);
    await bookAppointment(ports)(aBooking());
    const blind = { ...ports, slots: { ...ports.slots, openDates: async () => [] } };

    const report = await openCalendarDays(blind)([office]);

    expect(report).toEqual({ opened: 9 });
    expect(await holderOfSlot(ports, nine)).toBe('office-contact-1');
  });

  it('opens the day that has begun where the calendar is, and not where the clock is read', async () => {
    const { slots } = await officePorts([]);
    const lateInTheEvening = { now: () => new Date('2026-11-24T23:30:00Z') };

    await openCalendarDays({ slots, clock: lateInTheEvening })([{ ...office, horizonDays: 1 }]);

    expect(await slots.openDates('office', '2026-11-01', '2026-12-31')).toEqual(['2026-11-25', '2026-11-26']);
  });
});
