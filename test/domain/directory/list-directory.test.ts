import { describe, expect, it } from 'vitest';
import { listDirectory } from '../../../domain/directory/list-directory.ts';
import type { DirectoryEntry } from '../../../domain/directory/model.ts';
import { officeHours } from '../working-time/working-times.ts';

const anEntry = (code: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  code,
  kind: 'service',
  names: { fr: `fr ${code}`, nl: `nl ${code}`, de: `de ${code}`, en: `en ${code}` },
  languages: ['fr', 'en'],
  reachedBy: { team: 'service' },
  ...more,
});
const closed = officeHours({ weekly: [{ day: 7, opens: '09:00', closes: '10:00' }] });
const ports = {
  directory: {
    list: async () => [
      anEntry('3'),
      anEntry('1'),
      anEntry('2', { workingTime: closed }),
      anEntry('4', { languages: ['nl'] }),
    ],
  },
  clock: { now: () => new Date('2026-11-24T10:00:00+01:00') },
  workingTime: officeHours(),
};

describe('whom an agent can hand a customer over to', () => {
  it('is who answers now, in the language of the customer, by name', async () => {
    expect((await listDirectory(ports)('fr')).map(({ code }) => code)).toEqual(['1', '3']);
    expect((await listDirectory(ports)('nl')).map(({ code }) => code)).toEqual(['4']);
  });

  it('is nobody where nobody speaks the language', async () => {
    expect(await listDirectory(ports)('de')).toEqual([]);
  });
});
