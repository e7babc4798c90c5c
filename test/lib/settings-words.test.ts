import { describe, expect, it } from 'vitest';
import { readSettings } from '../../lib/settings.ts';
import { settings as deployed } from '../../parloir.settings.ts';
import { adviceOn } from './support/advice.ts';

describe('settings that are wrong', () => {
  it('say what no single field shows at once with what one does, unless it asks for the field that is wrong', () => {
    const { fr, nl, de } = deployed.teams.sales;
    const office = { name: 'home', slotMinutes: 30, horizonDays: 30 };

    expect(
      adviceOn({ teams: { ...deployed.teams, sales: { fr, nl, de } }, queues: {}, calendars: [office] }).map(
        ({ path }) => path,
      ),
    ).toEqual(['queues', 'teams.sales.en', 'calendars']);
  });

  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      'a kind of instance',
      { instance: { kind: 'new' } },
      ["instance.kind: it is none of 'create' | 'import'"],
    ],
    ['no instance', { instance: undefined }, ['instance: it is missing']],
    [
      'words that nobody would hear',
      { texts: { ...deployed.texts, nl: { companyName: ' ', information: 'x'.repeat(1501) } } },
      ['texts.nl.companyName: it is blank', 'texts.nl.information: it is longer than 1500 characters'],
    ],
    [
      'a day there is none of, and no days',
      { hours: { default: [{ day: 8, opens: '08:00', closes: '09:00' }], service: [] } },
      ['hours.default[0].day: it is more than 7', 'hours.service: it is empty'],
    ],
    [
      'windows over each other',
      {
        hours: {
          ...deployed.hours,
          default: [
            { day: 1, opens: '08:00', closes: '12:00' },
            { day: 1, opens: '11:00', closes: '18:00' },
            { day: 1, opens: '18:00', closes: '19:00' },
          ],
        },
      },
      ['hours.default[1]: it lies over another window of day 1'],
    ],
    [
      'a country without holidays',
      { holidays: { country: 'XX' } },
      ['holidays.country: no public holidays are known for this country'],
    ],
    [
      'a date as people write it',
      { holidays: { country: 'BE', closed: [{ date: '24/12/2026', name: 'x' }] } },
      ['holidays.closed[0].date: this is no date such as 2027-12-24'],
    ],
    ['no queues', { queues: {} }, ['queues: it is empty']],
    [
      'a queue in the place of its callbacks',
      { queues: { ...deployed.queues, 'sales-fr-callbacks': {} } },
      ['queues.sales-fr-callbacks: "sales-fr-callbacks" is the name of the callbacks of a queue'],
    ],
    [
      'text for an entry',
      {
        routingProfiles: {
          ...deployed.routingProfiles,
          sales: { description: 'x', outbound: 'sales-fr', queues: ['sales-fr'] },
        },
      },
      ['routingProfiles.sales.queues[0]: it is text where an object with fields belongs'],
    ],
    [
      'quick connects of one name',
      {
        quickConnects: {
          numbers: ['service-fr', 'Shop', 'Shop'].map((name) => ({ name, number: '+3225880199' })),
          people: [],
        },
      },
      [
        'quickConnects.numbers[0].name: "service-fr" is the name of a queue or the administrator',
        'quickConnects.numbers[2].name: "Shop" stands here twice',
      ],
    ],
    [
      'states that are there already',
      { agentStatuses: ['Break', 'Break', 'Offline'] },
      [
        'agentStatuses[1]: "Break" stands here twice',
        'agentStatuses[2]: "Offline" is the name of Amazon Connect itself',
      ],
    ],
    [
      'days that are none',
      { retentionDays: { ...deployed.retentionDays, recordings: 0, interactions: 1.5, logs: 31 } },
      [
        'retentionDays.recordings: it is less than 1',
        'retentionDays.interactions: it is no whole number',
        'retentionDays.logs: it is none of those that can stand here',
      ],
    ],
    [
      'text for a number, and a list of nothing',
      { concurrentCalls: '10', outboundCountries: [] },
      ['concurrentCalls: it is text where a number belongs', 'outboundCountries: it is empty'],
    ],
    [
      'a calendar whose name no appointment can have, and one that is there twice',
      {
        calendars: ['office', 'Main Office', 'office'].map((name) => ({
          name,
          slotMinutes: 30,
          horizonDays: 30,
        })),
      },
      ['calendars[1].name: it becomes part of appointment ids, and this cannot be part of one'],
    ],
    ['a time zone, once', { timeZone: 'Brussels' }, ['timeZone: "Brussels" is no IANA time zone']],
  ])('speak plainly of %s', (_, change, expected) => {
    const advice = adviceOn(change);

    expect(advice.map(({ path, why }) => `${path}: ${why}`)).toEqual(expected);
    for (const { cure } of advice) expect(cure.length).toBeGreaterThan(10);
  });

  it('do not print a password that stands in the place of its ARN', () => {
    const wrong = { administrator: { ...deployed.administrator, passwordSecretArn: 'hunter2' } };

    expect(JSON.stringify(adviceOn(wrong))).toContain('this is not the ARN of a secret');
    expect(JSON.stringify(adviceOn(wrong))).not.toContain('hunter2');
  });

  it('are refused as a whole when they are no settings at all', () => {
    expect(() => readSettings('parloir' as never)).toThrowError(/settings: it is text where an object/);
  });
});
