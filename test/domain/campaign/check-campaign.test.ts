import { describe, expect, it } from 'vitest';
import { checkCampaign } from '../../../domain/campaign/check-campaign.ts';
import type { Campaign } from '../../../domain/campaign/model.ts';
import { aCampaign, ourSurroundings } from './campaigns.ts';

const told = (changes: Partial<Campaign>): readonly string[] =>
  checkCampaign(aCampaign(changes), ourSurroundings()).map(
    ({ severity, path, why, cure }) => `${severity} ${path.join('.')}: ${why} → ${cure}`,
  );
const survey = { name: 'satisfaction', kind: 'survey', script: 'survey', need: 'information' } as const;

describe('a campaign is checked before anybody is called for it', () => {
  it('and nothing is said when all is right', () => {
    expect(told({})).toEqual([]);
    expect(told({ ...survey, quotas: { private: 10 } })).toEqual([]);
  });

  it.each<readonly [string, Partial<Campaign>, string]>([
    [
      'a script that is not there',
      { script: 'telesale' },
      'error script: there is no script "telesale" → did you mean "telesales"?',
    ],
    [
      'no script',
      { script: undefined },
      'error script: agents have nothing to follow: a progressive campaign needs a script',
    ],
    ['a script for those who call us', { script: 'complaint' }, 'for people who call us'],
    [
      'a script of another campaign',
      { name: 'spring-sale' },
      'is written for the campaign "telesales", not for "spring-sale"',
    ],
    [
      'a script of another purpose',
      { ...survey, kind: 'telesales' },
      'the script "survey" is for survey, and a campaign of the kind "telesales" is for marketing',
    ],
    [
      'another need than its script has',
      { need: 'complaint' },
      'error need: the script "telesales" is for commercial-question, and the need is "complaint"',
    ],
    [
      'a team without a queue in its language',
      { team: 'sales' },
      'error languages.2: the team "sales" has no queue for de',
    ],
    ['a team without queues', { team: 'complaints' }, 'the team "complaints" has no queues in the settings'],
    [
      'a number that is not ours',
      { callerIds: ['+3225880101'] },
      '+3225880101 is none of our numbers: the person called must see who calls → did you mean "+3225880100"?',
    ],
    [
      'a Belgian mobile number as caller id',
      { callerIds: ['+32470123456'] },
      '+32470123456 is a Belgian mobile number',
    ],
    [
      'a machine that sells',
      { manner: 'automated', script: undefined },
      'a flow may not talk to people for a marketing campaign',
    ],
    ['a list of callbacks', { kind: 'callback' }, 'a callback is promised to one person'],
    ['the name of the callbacks', { name: 'callback' }, 'the name "callback" belongs to promised callbacks'],
    [
      'a reminder of nothing',
      { kind: 'reminder', script: undefined, manner: 'automated' },
      'a reminder is about an appointment',
    ],
    [
      'an end before its beginning',
      { firstDay: '2026-12-01', lastDay: '2026-11-30' },
      'it ends on 2026-11-30, before it begins on 2026-12-01',
    ],
    [
      'an end that is over',
      { firstDay: '2026-11-01', lastDay: '2026-11-23' },
      'its last day, 2026-11-23, is over',
    ],
    [
      'a window that ends before it begins',
      { windows: [{ day: 1, from: '14:00', to: '13:00' }] },
      'error windows.0: a window on day 1 ends at 13:00',
    ],
    [
      'windows that overlap',
      {
        windows: [
          { day: 1, from: '10:00', to: '14:00' },
          { day: 1, from: '13:00', to: '15:00' },
        ],
      },
      'warning windows.1: on day 1 13:00–15:00 overlaps 10:00–14:00',
    ],
    [
      'waits that nobody waits for',
      { retries: { busy: [1, 2, 3] } },
      'warning retries.busy: "busy" has 3 waits',
    ],
    ['skips where nobody skips', { retries: { skipped: [60] } }, 'only in preview does an agent skip'],
    [
      'quotas that are no survey’s',
      { quotas: { private: 3 } },
      'error quotas: quotas are of surveys and polls',
    ],
    ['a short ring', { ringSeconds: 10 }, 'it rings for 10 s: people who are there are missed'],
    ['too many abandoned calls', { mostAbandonedPercent: 5 }, '5 % abandoned calls are allowed'],
  ])('%s is told, with the cure', (_, changes, finding) => {
    expect(told(changes).join('\n')).toContain(finding);
  });

  it('takes a script that fits in one of its versions', () => {
    const { scripts, ...rest } = ourSurroundings();
    const [fitting] = scripts;
    if (fitting === undefined) throw new Error('there is no script');
    const versions = [{ ...fitting, campaign: 'spring-sale' }, fitting];

    expect(checkCampaign(aCampaign(), { ...rest, scripts: versions })).toEqual([]);
  });
});
