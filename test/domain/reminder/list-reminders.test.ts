import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookAppointment } from '../../../domain/appointment/book-appointment.ts';
import { cancelAppointment } from '../../../domain/appointment/cancel-appointment.ts';
import { confirmAppointment } from '../../../domain/appointment/confirm-appointment.ts';
import { moveAppointment } from '../../../domain/appointment/move-appointment.ts';
import type { Campaign, Member } from '../../../domain/campaign/model.ts';
import { listReminders } from '../../../domain/reminder/list-reminders.ts';
import type { ReminderMembers } from '../../../domain/reminder/ports.ts';
import { aBooking, ada, grace, nine, office, officePorts, ten } from '../../support/appointments.ts';

const campaign: Campaign = {
  name: 'reminder',
  kind: 'reminder',
  title: { fr: 'Rappel', nl: 'Herinnering', de: 'Erinnerung', en: 'Reminder' },
  script: undefined,
  need: 'appointment',
  languages: ['fr', 'nl', 'de', 'en'],
  team: 'campaigns',
  manner: 'automated',
  callerIds: ['+3225880100'],
  windows: [],
  mostAttempts: 2,
  retries: {},
  quotas: {},
  goals: {},
  firstDay: '2026-11-01',
  lastDay: '2026-12-31',
  ringSeconds: 25,
  answeringMachine: 'off',
  mostAbandonedPercent: 3,
};
const appointmentId = 'office-contact-1';

/** Members as a table would have them; `put` is what was ever begun. */
const memberBook = () => {
  const members = new Map<string, Member>();
  const put: Member[] = [];
  const book: ReminderMembers = {
    find: async (_, key) => members.get(key),
    put: async (next, seen) => {
      if (members.get(next.key) !== seen) return 'passed';
      members.set(next.key, next);
      put.push(next);
      return 'put';
    },
  };
  const end = (key: string) => {
    const member = members.get(key);
    if (member?.progress.state !== 'waiting') return;
    const attempts = member.progress.attempts + 1;
    const progress = {
      state: 'over',
      attempts,
      end: { why: 'attempt', outcome: 'answered' },
      at: new Date(0),
    } as const;
    members.set(key, { ...member, progress });
  };
  return { book, put, members, end };
};

const stage = async (dates = ['2026-11-25', '2026-11-27', '2026-11-30']) => {
  let at = new Date('2026-11-23T09:00:00Z');
  const ports = { ...(await officePorts(dates)), clock: { now: () => at } };
  const kept = memberBook();
  const run = listReminders({
    ...ports,
    campaigns: {
      running: async () => [{ campaign, state: 'running', revision: 2, changedAt: at }],
    },
    customers: { find: async () => undefined },
    keys: { keyOf: async (number) => number },
    members: kept.book,
    deploymentZone: 'Europe/Brussels',
  });
  return {
    ports,
    ...kept,
    /** An hourly run at that instant. */
    at: async (instant: string) => {
      at = new Date(instant);
      return run([office]);
    },
    set: (instant: Date) => {
      at = instant;
    },
    run: () => run([office]),
  };
};

describe('reminders of appointments', () => {
  it('are planned on the last day of work before, once we open, and once however often they are looked for', async () => {
    const { ports, at, put } = await stage();
    await bookAppointment(ports)(aBooking());

    const early = await at('2026-11-24T07:00:00Z');
    const open = await at('2026-11-24T08:00:00Z');
    const again = await at('2026-11-24T09:00:00Z');

    expect([early, open, again]).toEqual([
      { due: 0, listed: 0 },
      { due: 1, listed: 1 },
      { due: 1, listed: 0 },
    ]);
    expect(put).toMatchObject([
      {
        campaign: 'reminder',
        number: ada.callerNumber,
        customerId: ada.customerId,
        appointmentId,
        slotId: nine,
        notBefore: new Date('2026-11-24T08:00:00Z'),
        progress: { state: 'waiting', attempts: 0 },
      },
    ]);
  });

  it('of a Monday come on the Friday', async () => {
    const { ports, at, put } = await stage();
    await bookAppointment(ports)(aBooking({ slotId: 'office/2026-11-30/0900' }));

    await at('2026-11-26T12:00:00Z');
    const before = put.length;
    await at('2026-11-27T08:00:00Z');

    expect([before, put.length]).toEqual([0, 1]);
  });

  it('do not come to who has just booked, has confirmed or has cancelled', async () => {
    const { ports, at, set, put } = await stage();
    await bookAppointment(ports)(aBooking());
    await confirmAppointment(ports)({ ...ada, appointmentId, slotId: nine });
    await bookAppointment(ports)(aBooking({ ...grace, slotId: ten, initialContactId: 'contact-2' }));
    await cancelAppointment(ports)({ ...grace, appointmentId: 'office-contact-2' });
    set(new Date('2026-11-24T10:00:00Z'));
    await bookAppointment(ports)(
      aBooking({ ...grace, slotId: 'office/2026-11-25/1030', initialContactId: 'contact-3' }),
    );

    await at('2026-11-24T11:00:00Z');

    expect(put).toEqual([]);
  });

  it('come again for the new time of an appointment that was moved', async () => {
    const { ports, at, end, put } = await stage();
    await bookAppointment(ports)(aBooking());
    await at('2026-11-24T08:00:00Z');
    end(ada.callerNumber);
    await moveAppointment(ports)({ ...ada, appointmentId, slotId: 'office/2026-11-27/1000' });

    await at('2026-11-26T08:00:00Z');
    await at('2026-11-26T09:00:00Z');

    expect(put.map(({ slotId, progress }) => [slotId, progress.attempts])).toEqual([
      [nine, 0],
      ['office/2026-11-27/1000', 1],
    ]);
  });

  it('are only ever of what stands at that moment, and of what nobody moves once, in any order of what happens', async () => {
    const quiet = ['book', 'end', 'run', 'run'];
    const slots = ['25', '27', '30'].flatMap((day) =>
      ['0900', '0930', '1000'].map((time) => `office/2026-11-${day}/${time}`),
    );
    const step = (whats: readonly string[]) =>
      fc.record({
        what: fc.constantFrom(...whats),
        which: fc.constantFrom('contact-1', 'contact-2'),
        slotId: fc.constantFrom(...slots),
        hours: fc.integer({ min: 0, max: 20 }),
      });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(step(quiet), { maxLength: 40 }),
          fc.array(step([...quiet, 'move', 'cancel']), { maxLength: 40 }),
        ),
        async (steps) => {
          const { ports, set, run, end, put } = await stage();
          let now = Date.parse('2026-11-23T09:00:00Z');
          for (const { what, which, slotId, hours } of steps) {
            now += hours * 3_600_000;
            set(new Date(now));
            const theirs = { ...ada, appointmentId: `office-${which}` };
            const before = put.length;
            if (what === 'book') await bookAppointment(ports)(aBooking({ slotId, initialContactId: which }));
            else if (what === 'move') await moveAppointment(ports)({ ...theirs, slotId });
            else if (what === 'cancel') await cancelAppointment(ports)(theirs);
            else if (what === 'end') end(ada.callerNumber);
            else await run();
            const card = await ports.cards.find(ada.callerNumber);
            for (const member of put.slice(before))
              expect(card?.[member.appointmentId ?? '']).toMatchObject({
                state: 'booked',
                slotId: member.slotId,
              });
          }

          const begun = put.map(({ appointmentId: id, slotId }) => `${id} ${slotId}`);
          if (!steps.some(({ what }) => what === 'move' || what === 'cancel'))
            expect(begun).toHaveLength(new Set(begun).size);
        },
      ),
      { numRuns: 200 },
    );
  });
});
