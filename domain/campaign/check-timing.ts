import type { CampaignFinding } from './finding.ts';
import { type Campaign, purposeOf, type RetriedOutcome } from './model.ts';
import type { CampaignSurroundings } from './ports.ts';

/** At least four rings: shorter, and people who are there are missed. */
const fewestRingSeconds = 15;
/** The American safe harbour; the United Kingdom accepts none. */
const mostAbandonedPercent = 3;

/** When, how often, until when, and when it is enough. */
export const checkTiming = (
  campaign: Campaign,
  { today }: Pick<CampaignSurroundings, 'today'>,
): readonly CampaignFinding[] => [
  ...days(campaign, today),
  ...windows(campaign),
  ...retries(campaign),
  ...ends(campaign),
  ...ringing(campaign),
];

const found = (
  severity: CampaignFinding['severity'],
  rule: string,
  path: CampaignFinding['path'],
  [why, cure]: readonly [why: string, cure: string],
): CampaignFinding => ({ rule, path, severity, why, cure });

const days = ({ firstDay, lastDay }: Campaign, today: string): readonly CampaignFinding[] => {
  if (lastDay < firstDay)
    return [
      found(
        'error',
        'days',
        ['lastDay'],
        [
          `it ends on ${lastDay}, before it begins on ${firstDay}`,
          'exchange the two dates, or give it a later last day',
        ],
      ),
    ];
  return lastDay < today
    ? [
        found(
          'error',
          'days',
          ['lastDay'],
          [`its last day, ${lastDay}, is over: nobody would be called`, 'give it a later last day'],
        ),
      ]
    : [];
};

const windows = ({ windows }: Campaign): readonly CampaignFinding[] =>
  windows.flatMap((window, index) => {
    if (window.to <= window.from)
      return [
        found(
          'error',
          'windows',
          ['windows', index],
          [
            `a window on day ${window.day} ends at ${window.to}, not after its beginning at ${window.from}`,
            'write a later "to"; a window does not go over midnight',
          ],
        ),
      ];
    const other = windows
      .slice(0, index)
      .find(({ day, from, to }) => day === window.day && from < window.to && window.from < to);
    return other === undefined
      ? []
      : [
          found(
            'warning',
            'windows',
            ['windows', index],
            [
              `on day ${window.day} ${window.from}–${window.to} overlaps ${other.from}–${other.to}`,
              'write one window in place of both',
            ],
          ),
        ];
  });

const retries = ({ retries: table, mostAttempts, manner }: Campaign): readonly CampaignFinding[] => [
  ...(Object.entries(table) as readonly [RetriedOutcome, readonly number[]][]).flatMap(([outcome, waits]) =>
    waits.length < mostAttempts
      ? []
      : [
          found(
            'warning',
            'retries',
            ['retries', outcome],
            [
              `"${outcome}" has ${waits.length} waits, and a member is called ${mostAttempts} times at most: the last is never used`,
              `keep ${mostAttempts - 1}, or raise mostAttempts`,
            ],
          ),
        ],
  ),
  ...(table.skipped !== undefined && manner !== 'preview'
    ? [
        found(
          'warning',
          'retries',
          ['retries', 'skipped'],
          ['only in preview does an agent skip', 'take "skipped" out'],
        ),
      ]
    : []),
];

const ends = (campaign: Campaign): readonly CampaignFinding[] => [
  ...(Object.keys(campaign.quotas).length > 0 && purposeOf(campaign) !== 'survey'
    ? [
        found(
          'error',
          'quotas',
          ['quotas'],
          [
            `quotas are of surveys and polls: they count completed answers, and this is "${campaign.kind}"`,
            'take them out; a number of good ends is goals: { good: … }',
          ],
        ),
      ]
    : []),
];

const ringing = ({
  ringSeconds,
  mostAbandonedPercent: most,
  manner,
}: Campaign): readonly CampaignFinding[] => [
  ...(ringSeconds < fewestRingSeconds
    ? [
        found(
          'error',
          'ring',
          ['ringSeconds'],
          [
            `it rings for ${ringSeconds} s: people who are there are missed`,
            `let it ring for ${fewestRingSeconds} s or more`,
          ],
        ),
      ]
    : []),
  ...(most > mostAbandonedPercent && manner === 'progressive'
    ? [
        found(
          'error',
          'abandoned',
          ['mostAbandonedPercent'],
          [
            `${most} % abandoned calls are allowed: more than the ${mostAbandonedPercent} % that the mildest rule known to us allows`,
            `write ${mostAbandonedPercent} or less`,
          ],
        ),
      ]
    : []),
];
