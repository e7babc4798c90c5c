import { type Campaign, purposeOf } from '../../domain/campaign/model.ts';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A campaign in words, for a terminal. */
export const shown = (campaign: Campaign): string => {
  const { name, title, kind, script, need, team, manner, callerIds, languages } = campaign;
  const windows = Map.groupBy(campaign.windows, ({ from, to }) => `${from}–${to}`);
  const lines: readonly (readonly [string, string])[] = [
    ['Campaign', `${title.en} (${name})`],
    ['Kind', `${kind}: the rules for ${purposeOf(campaign)} hold`],
    ['Script', script ?? 'none: a flow talks'],
    ['Need, team', `${need}, ${team}`],
    ['Languages', languages.join(', ')],
    ['Manner', manner],
    ['Shows', callerIds.join(', ')],
    [
      'Calls',
      [...windows]
        .map(([hours, its]) => `${its.map(({ day }) => days[day - 1]).join(' ')} ${hours}`)
        .join('; '),
    ],
    ['', 'in the zone of the person called; the law and the settings narrow it'],
    ['Attempts', `${campaign.mostAttempts} for each member at most`],
    ...Object.entries(campaign.retries).map(([outcome, waits]): readonly [string, string] => [
      '',
      `${outcome}: again after ${waits.map(waited).join(', then ')}`,
    ]),
    ['Rings', `${campaign.ringSeconds} s`],
    [
      'Machines',
      campaign.answeringMachine === 'off' ? 'not told apart from people' : 'recognised and hung up',
    ],
    ['Abandoned', `${campaign.mostAbandonedPercent} % at most, else the campaign pauses itself`],
    ...Object.entries(campaign.quotas).map(([segment, wanted]): readonly [string, string] => [
      'Quota',
      `${wanted} answers of ${segment}`,
    ]),
    ...Object.entries(campaign.goals).flatMap(([goal, wanted]): readonly (readonly [string, string])[] =>
      wanted === undefined
        ? []
        : [['Goal', `complete at ${wanted} ${goal === 'good' ? 'that ended well' : 'reached'}`]],
    ),
    ['Days', `${campaign.firstDay} to ${campaign.lastDay}`],
  ];
  return lines.map(([what, value]) => `${what.padEnd(12)}${value}`).join('\n');
};

const waited = (minutes: number): string =>
  minutes % 1440 === 0 ? `${minutes / 1440} d` : minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
