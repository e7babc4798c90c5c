import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarsOf,
  checkAccount,
  closedDays,
  dataRetentionOf,
  readSettings,
  serve,
  workingTimeOf,
} from '../../lib/settings.ts';
import { settings as deployed } from '../../parloir.settings.ts';
import { adviceOn } from './support/advice.ts';

describe('the settings of a deployment', () => {
  it('can be deployed as they come with the repository', () => {
    expect(readSettings(deployed).deployment).toBe('parloir');
  });

  it('name the field, why it cannot be, and what to write instead', () => {
    const [advice] = adviceOn({
      number: { kind: 'import', arn: 'arn:aws:s3:::bucket', e164: '+3225880100' },
    });

    expect(advice).toEqual({
      path: 'number.arn',
      why: '"arn:aws:s3:::bucket" is not the ARN of such a thing',
      cure: 'run `aws connect list-phone-numbers-v2` and copy PhoneNumberArn',
    });
  });

  it.each([
    ['a field that is missing', { concurrentCalls: undefined }, 'concurrentCalls', 'it is missing'],
    ['a field that does not exist', { voice: 'Isabelle' }, 'voice', 'there is no such field'],
    [
      'a number people write',
      { number: { kind: 'import', arn: '', e164: '02 588 01 00' } },
      'number.e164',
      'E.164',
    ],
    ['a kind of number there is none of', { number: { kind: 'rent' } }, 'number.kind', "'later'"],
    [
      'a language without texts',
      { texts: { fr: { companyName: 'a', information: 'b' } } },
      'texts.nl',
      'missing',
    ],
    ['a time zone that is none', { timeZone: 'Belgium/Brussels' }, 'timeZone', 'no IANA time zone'],
    [
      'no default hours',
      { hours: { service: [{ day: 1, opens: '09:00', closes: '10:00' }] } },
      'hours.default',
      'missing',
    ],
    [
      'hours that close before they open',
      {
        hours: {
          default: [{ day: 1, opens: '18:00', closes: '08:00' }],
          service: [{ day: 1, opens: '09:00', closes: '10:00' }],
        },
      },
      'hours.default[0].closes',
      'not after',
    ],
    [
      'hours that nobody defined',
      { queues: { ...deployed.queues, extra: { hours: 'night' } } },
      'queues.extra.hours',
      '"night" is not in `hours`',
    ],
    [
      'a queue that nobody defined',
      {
        teams: {
          ...deployed.teams,
          sales: { fr: 'shop', nl: 'sales-nl', de: 'service-de', en: 'service-en' },
        },
      },
      'teams.sales.fr',
      '"shop" is not in `queues`',
    ],
    [
      'a log retention CloudWatch does not know',
      { retentionDays: { ...deployed.retentionDays, logs: 31 } },
      'retentionDays.logs',
      '',
    ],
    [
      'a number in another Region',
      { region: 'eu-west-2' },
      'number.arn',
      'it is in eu-central-1, and the deployment in eu-west-2',
    ],
    [
      'no office calendar',
      { calendars: [{ name: 'home', slotMinutes: 30, horizonDays: 30 }] },
      'calendars',
      'office',
    ],
    [
      'a caller id that may not be shown',
      { outbound: { callerIds: ['+32475123456'] } },
      'outbound.callerIds[0]',
      'mobile',
    ],
    [
      'a number of the centre that may not be shown, where no other is named',
      {
        number: {
          kind: 'import',
          arn: 'arn:aws:connect:eu-central-1:123456789012:phone-number/12345678-1234-1234-1234-123456789012',
          e164: '+33612345678',
        },
      },
      'number.e164',
      'mobile',
    ],
    [
      'rules for a country whose law nobody has written down',
      { outbound: { tighten: [{ country: 'ES', purpose: 'survey', hoursBetween: 24 }] } },
      'outbound.tighten[0].country',
      'every call there is refused',
    ],
    [
      'an outbound loosening that a law forbids',
      {
        outbound: {
          loosen: [
            {
              country: 'FR',
              purpose: 'marketing',
              windows: [{ day: 7, from: '09:00', to: '21:00' }],
              reason: 'busy season',
              decidedBy: 'An Operator',
              decidedOn: '2026-11-01',
            },
          ],
        },
      },
      'outbound.loosen[0].windows',
      'narrower hours',
    ],
  ])('refuse %s', (_, change, path, why) => {
    const advice = adviceOn(change);

    const found = advice.find((one) => one.path === path);
    expect(found, JSON.stringify(advice)).toBeDefined();
    expect(found?.why).toContain(why);
    expect(found?.cure.length).toBeGreaterThan(10);
  });

  it('say everything that is wrong at once', () => {
    expect(
      adviceOn({ deployment: 'X', timeZone: 3, alarms: { email: 'nobody' } }).map(({ path }) => path),
    ).toEqual(['deployment', 'timeZone', 'alarms.email']);
  });

  it('read like advice, not like a stack trace', () => {
    expect(() => readSettings({ ...deployed, alarms: { email: 'nobody' } })).toThrowError(
      /^the settings cannot be deployed: one field is wrong\n\(les réglages .* un champ est incorrect .*\)\n {2}alarms\.email: .+; write \{ email \} of whoever is woken$/,
    );
  });
});

describe('chats', () => {
  const with4Queues = (chats: number) => ({
    routingProfiles: {
      ...deployed.routingProfiles,
      sales: {
        description: 'x',
        outbound: 'sales-fr',
        chats,
        queues: Object.keys(deployed.queues)
          .slice(0, 4)
          .flatMap((queue) => serve(queue, { priority: 1 })),
      },
    },
  });

  it('are entries of their own, and too many of them are refused by name', () => {
    const [advice] = adviceOn(with4Queues(2));

    expect(advice).toMatchObject({
      path: 'routingProfiles.sales',
      cure: 'write chats: 0, or take queues out',
    });
    expect(advice?.why).toContain('12 entries');
    expect(adviceOn(with4Queues(0))).toEqual([]);
  });
});

describe('a callback', () => {
  const profile = (queues: readonly object[]) => ({
    routingProfiles: {
      ...deployed.routingProfiles,
      sales: { description: 'x', outbound: 'sales-fr', queues },
    },
  });

  it('keeps its place: a routing profile where it stands lower is refused by name', () => {
    const [waiting, callback] = serve('sales-fr', { priority: 1 });

    const [advice] = adviceOn(profile([waiting ?? {}, { ...callback, priority: 2 }]));

    expect(advice?.path).toBe('routingProfiles.sales');
    expect(advice?.why).toContain('the routing profile "sales" takes "sales-fr" at priority 1');
    expect(advice?.cure).toContain("serve('sales-fr', { priority: 1 })");
  });

  it('is not forgotten: a routing profile that takes a queue takes its callbacks', () => {
    const [waiting] = serve('sales-fr', { priority: 1 });

    expect(adviceOn(profile([waiting ?? {}]))[0]?.why).toContain('without its callback queue');
  });

  const places = fc.uniqueArray(
    fc.record({
      queue: fc.constantFrom(...Object.keys(deployed.queues)),
      priority: fc.integer({ min: 1, max: 99 }),
      delaySeconds: fc.integer({ min: 0, max: 9999 }),
    }),
    { selector: ({ queue }) => queue, minLength: 1, maxLength: 5 },
  );

  it('stands with its queue at any priority and delay', () => {
    fc.assert(
      fc.property(places, (chosen) => {
        const queues = chosen.flatMap(({ queue, ...place }) => serve(queue, place));

        expect(adviceOn(profile(queues))).toEqual([]);
      }),
    );
  });

  it('never stands elsewhere than its queue, in whatever order and company', () => {
    fc.assert(
      fc.property(places, fc.nat(), fc.boolean(), (chosen, index, late) => {
        const moved = chosen[index % chosen.length]?.queue;
        const queues = chosen
          .flatMap(({ queue, ...place }) => serve(queue, place))
          .map((entry) =>
            entry.queue === moved && entry.kind === 'callback'
              ? late
                ? { ...entry, delaySeconds: entry.delaySeconds === 0 ? 1 : entry.delaySeconds - 1 }
                : { ...entry, priority: entry.priority === 1 ? 2 : entry.priority - 1 }
              : entry,
          );

        const found = adviceOn(profile(queues));

        expect(found.length).toBeGreaterThan(0);
        expect(found.every(({ path }) => path.startsWith('routingProfiles.sales'))).toBe(true);
      }),
    );
  });
});

describe('holidays', () => {
  it('are the ten Belgian ones of each year, and the days a company adds', () => {
    const settings = readSettings({
      ...deployed,
      holidays: { country: 'BE', years: 2, closed: [{ date: '2026-12-24', name: 'Company closed' }] },
    });

    const closed = closedDays(settings, new Date('2026-11-24T08:00:00Z'));

    expect(closed).toHaveLength(21);
    expect(closed).toContainEqual({ date: '2026-12-24', name: 'Company closed' });
    expect(closed.map(({ date }) => date)).toContain('2027-03-29'); // Easter Monday
  });

  it('close the calendars that callers book in', () => {
    const settings = readSettings(deployed);
    const now = new Date('2026-11-24T08:00:00Z');

    const [office] = calendarsOf(settings, now);

    expect(office).toMatchObject({ name: 'office', slotMinutes: 30, horizonDays: 30 });
    expect(office?.workingTime).toEqual(workingTimeOf(settings, now));
    expect(office?.workingTime.holidays).toContain('2026-12-25');
  });
});

describe('how long data is kept', () => {
  const { recordings, transcripts, reports, accessLogs, logs } = readSettings(deployed).retentionDays;
  const withoutTables = { recordings, transcripts, reports, accessLogs, logs };

  it('is, for the tables, what the repository says where the settings do not', () => {
    expect(dataRetentionOf(readSettings({ ...deployed, retentionDays: withoutTables }))).toEqual({
      interactions: 730,
      surveys: 396,
      complaints: 1095,
      promises: 90,
      appointments: 30,
      messages: 730,
      outbound: 730,
    });
  });

  it.each([
    ['complaints', 89, 'an open complaint would be forgotten with fewer than 90 days'],
    ['promises', 6, 'a promise would be forgotten before anybody saw that it is late'],
    ['interactions', 0, ''],
  ])('is never so short that something is lost: %s', (dataClass, days, why) => {
    const [advice] = adviceOn({ retentionDays: { ...withoutTables, [dataClass]: days } });

    expect(advice?.path).toBe(`retentionDays.${dataClass}`);
    expect(advice?.why).toContain(why);
  });
});

describe('what belongs to another account', () => {
  it('is refused before anything is created, with the way out', () => {
    expect(() => checkAccount(readSettings(deployed), '444455556666')).toThrowError(
      /number\.arn: it belongs to the account 111122223333.*kind: 'later'/,
    );
  });

  it('is not looked for without credentials', () => {
    expect(() => checkAccount(readSettings(deployed), undefined)).not.toThrow();
  });
});
