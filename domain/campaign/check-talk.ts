import { meant } from '../shared/nearest-word.ts';
import type { CampaignFinding } from './finding.ts';
import { type Campaign, purposeOf } from './model.ts';
import type { CampaignSurroundings, KnownScript } from './ports.ts';

/** Who talks, about what, in which languages, from which number. */
export const checkTalk = (
  campaign: Campaign,
  surroundings: CampaignSurroundings,
): readonly CampaignFinding[] => [
  ...kindAndManner(campaign),
  ...script(campaign, surroundings.scripts),
  ...team(campaign, surroundings),
  ...callerIds(campaign, surroundings),
];

const error = (rule: string, path: CampaignFinding['path'], why: string, cure: string): CampaignFinding => ({
  rule,
  path,
  severity: 'error',
  why,
  cure,
});

const kindAndManner = ({ name, kind, manner, need }: Campaign): readonly CampaignFinding[] => [
  ...(name === 'callback'
    ? [
        error(
          'name',
          ['name'],
          'the name "callback" belongs to promised callbacks: their attempts carry it',
          'choose another name',
        ),
      ]
    : []),
  ...(kind === 'callback'
    ? [
        error(
          'kind',
          ['kind'],
          'a callback is promised to one person, not planned for a list',
          'use "follow-up", which calls people back about what they asked for, or "reminder"',
        ),
      ]
    : []),
  ...(manner === 'automated' && purposeOf({ kind }) !== 'service'
    ? [
        error(
          'manner',
          ['manner'],
          `a flow may not talk to people for a ${purposeOf({ kind })} campaign: automatic calls need a consent of their own`,
          'use "progressive" or "preview": an agent talks',
        ),
      ]
    : []),
  ...(kind === 'reminder' && need !== 'appointment'
    ? [
        error(
          'need',
          ['need'],
          `a reminder is about an appointment, and its need is "${need}"`,
          'write need: appointment, or choose the kind "follow-up"',
        ),
      ]
    : []),
];

const script = (
  { script: id, manner, name, kind, need }: Campaign,
  known: readonly KnownScript[],
): readonly CampaignFinding[] => {
  if (id === undefined)
    return manner === 'automated'
      ? []
      : [
          error(
            'script',
            ['script'],
            `agents have nothing to follow: a ${manner} campaign needs a script`,
            `name one: ${[...new Set(known.filter(({ direction }) => direction === 'outbound').map((one) => one.id))].join(', ')}`,
          ),
        ];
  const versions = known.filter((one) => one.id === id);
  if (versions.length === 0)
    return [
      error(
        'script',
        ['script'],
        `there is no script "${id}"`,
        meant(id, [...new Set(known.map((one) => one.id))]),
      ),
    ];
  if (versions.some((version) => misfits(version, { name, kind, need }).length === 0)) return [];
  const [first] = versions;
  return first === undefined ? [] : misfits(first, { name, kind, need });
};

/** Why calls of the campaign would not get this script. */
const misfits = (
  { id, purpose, direction, needs, campaign }: KnownScript,
  { name, kind, need }: Pick<Campaign, 'name' | 'kind' | 'need'>,
): readonly CampaignFinding[] => [
  ...(direction === 'outbound'
    ? []
    : [
        error(
          'script',
          ['script'],
          `the script "${id}" is for people who call us`,
          'name one with use: { direction: outbound }',
        ),
      ]),
  ...(campaign === undefined || campaign === name
    ? []
    : [
        error(
          'script',
          ['script'],
          `the script "${id}" is written for the campaign "${campaign}", not for "${name}"`,
          `call this campaign "${campaign}", or name a script without "campaign"`,
        ),
      ]),
  ...(purpose === purposeOf({ kind })
    ? []
    : [
        error(
          'purpose',
          ['script'],
          `the script "${id}" is for ${purpose}, and a campaign of the kind "${kind}" is for ${purposeOf({ kind })}`,
          'take a script of that purpose: the gate asks by the campaign, and the talk must keep to it',
        ),
      ]),
  ...(needs.includes(need)
    ? []
    : [
        error(
          'need',
          ['need'],
          `the script "${id}" is for ${needs.join(', ')}, and the need is "${need}"`,
          `write need: ${needs[0] ?? need}`,
        ),
      ]),
];

const team = (
  { team: wanted, languages }: Campaign,
  { teams }: CampaignSurroundings,
): readonly CampaignFinding[] => {
  const served = teams[wanted];
  if (served === undefined)
    return [
      error(
        'team',
        ['team'],
        `the team "${wanted}" has no queues in the settings`,
        `use ${Object.keys(teams).join(', ')}, or give it queues in parloir.settings.ts (teams)`,
      ),
    ];
  return languages.flatMap((language, index) =>
    served.includes(language)
      ? []
      : [
          error(
            'team',
            ['languages', index],
            `the team "${wanted}" has no queue for ${language}: nobody would take these calls`,
            `give it one in parloir.settings.ts (teams), or take ${language} out`,
          ),
        ],
  );
};

const callerIds = (
  { callerIds: shown }: Campaign,
  { callerIds: ours }: CampaignSurroundings,
): readonly CampaignFinding[] =>
  shown.flatMap((number, index) => {
    if (!ours.includes(number))
      return [
        error(
          'caller-id',
          ['callerIds', index],
          `${number} is none of our numbers: the person called must see who calls`,
          meant(number, ours),
        ),
      ];
    // BIPT, Royal Decree of 2024-05-12: calls that show a Belgian mobile number and come from elsewhere are blocked.
    return number.startsWith('+324')
      ? [
          error(
            'caller-id',
            ['callerIds', index],
            `${number} is a Belgian mobile number: calls that show one are blocked`,
            'show a geographic number',
          ),
        ]
      : [];
  });
