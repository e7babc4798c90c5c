import { describe, expect, it } from 'vitest';
import { lookUpDirectory } from '../../../domain/directory/look-up-directory.ts';
import type { DirectoryEntry } from '../../../domain/directory/model.ts';
import type { WorkingTime } from '../../../domain/working-time/model.ts';

const officeHours: WorkingTime = {
  timeZone: 'Europe/Brussels',
  weekly: [1, 2, 3, 4, 5].map((day) => ({ day, opens: '09:00', closes: '17:00' })),
  holidays: ['2026-12-25'],
};
const anEntry = (parts: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  code: '101',
  kind: 'service',
  names: { fr: 'la comptabilité', nl: 'de boekhouding', de: 'die Buchhaltung', en: 'accounting' },
  languages: ['fr', 'nl'],
  reachedBy: { team: 'service' },
  ...parts,
});
const lookUp = (now: string, entry?: DirectoryEntry) =>
  lookUpDirectory({
    directory: { find: async (code) => (entry?.code === code ? entry : undefined) },
    clock: { now: () => new Date(now) },
    workingTime: officeHours,
  });

describe('the directory', () => {
  it('gives the team and the name in the caller’s language', async () => {
    const found = await lookUp('2026-11-24T10:00:00Z', anEntry())('101', 'nl');

    expect(found).toEqual({ ok: true, value: { name: 'de boekhouding', reachedBy: { team: 'service' } } });
  });

  it('refuses a code that nobody has', async () => {
    expect(await lookUp('2026-11-24T10:00:00Z', anEntry())('999', 'fr')).toEqual({
      ok: false,
      error: { code: 'directory.not-found' },
    });
  });

  it('refuses when our own hours are over, and says when they begin again, past the weekend and the holiday', async () => {
    const found = await lookUp('2026-12-24T16:30:00Z', anEntry())('101', 'en');

    expect(found).toEqual({
      ok: false,
      error: {
        code: 'directory.closed',
        name: 'accounting',
        opensAt: new Date('2026-12-28T08:00:00Z'),
        timeZone: 'Europe/Brussels',
      },
    });
  });

  it('follows the hours of the entry where it has its own, in its own zone', async () => {
    const always: WorkingTime = {
      timeZone: 'Europe/London',
      weekly: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '24:00' })),
      holidays: [],
    };

    const found = await lookUp(
      '2026-12-25T03:00:00Z',
      anEntry({ workingTime: always, reachedBy: { number: '+3225550199' } }),
    )('101', 'fr');

    expect(found).toMatchObject({ ok: true, value: { reachedBy: { number: '+3225550199' } } });
  });
});
