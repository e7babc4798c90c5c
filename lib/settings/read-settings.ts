import type { core } from 'zod';
import { checkWorkingTime } from '../../domain/working-time/check-working-time.ts';
import { cureFor } from './cures.ts';
import { type Settings, type SettingsInput, settingsSchema } from './schema.ts';

/** One thing that is wrong, as advice: where, why, what to write instead. */
export interface Advice {
  readonly path: string;
  readonly why: string;
  readonly cure: string;
}

export class InvalidSettings extends Error {
  readonly advice: readonly Advice[];

  constructor(advice: readonly Advice[]) {
    super(
      [
        `the settings cannot be deployed: ${advice.length === 1 ? 'one field is' : `${advice.length} fields are`} wrong`,
        ...advice.map(({ path, why, cure }) => `  ${path}: ${why}; ${cure}`),
      ].join('\n'),
    );
    this.name = 'InvalidSettings';
    this.advice = advice;
  }
}

/** @throws InvalidSettings with everything that is wrong, not only the first thing. */
export const readSettings = (input: SettingsInput): Settings => {
  const parsed = settingsSchema.safeParse(input);
  if (!parsed.success) throw new InvalidSettings(parsed.error.issues.flatMap(adviceOf));
  const advice = contradictions(parsed.data);
  if (advice.length > 0) throw new InvalidSettings(advice);
  return parsed.data;
};

const adviceOf = (issue: core.$ZodIssue): readonly Advice[] => {
  const path = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      why: 'there is no such field',
      cure: path === '' ? 'take it out, or correct its spelling' : cureFor(path),
    }));
  return [
    {
      path,
      why: issue.input === undefined && /undefined/.test(issue.message) ? 'it is missing' : issue.message,
      cure: cureFor(path),
    },
  ];
};

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (written, part) =>
      typeof part === 'number'
        ? `${written}[${part}]`
        : `${written}${written === '' ? '' : '.'}${String(part)}`,
    '',
  );

/** What no single field shows: names that name nothing, windows that close before they open, callbacks that would wait for ever. */
const contradictions = (settings: Settings): readonly Advice[] => [
  ...elsewhere(settings),
  ...wrongHours(settings),
  ...unknownNames(settings),
  ...unevenCallbacks(settings),
];

/** An ARN names the Region its thing is in, and a centre reaches only things of its own. */
const elsewhere = ({ region, instance, number, lexBotAliasArn }: Settings): readonly Advice[] =>
  Object.entries({
    'instance.arn': instance.kind === 'import' ? instance.arn : undefined,
    'number.arn': number.kind === 'import' ? number.arn : undefined,
    lexBotAliasArn,
  }).flatMap(([path, arn]) => {
    const there = arn?.split(':')[3];
    return there === undefined || there === region
      ? []
      : [
          {
            path,
            why: `it is in ${there}, and the deployment in ${region}`,
            cure: 'write one of the same Region, or change `region`',
          },
        ];
  });

const wrongHours = ({ timeZone, hours }: Settings): readonly Advice[] => [
  ...('default' in hours ? [] : [{ path: 'hours.default', why: 'it is missing', cure: cureFor('hours') }]),
  ...Object.entries(hours).flatMap(([name, weekly]): readonly Advice[] => {
    const checked = checkWorkingTime({ timeZone, weekly, holidays: [] });
    if (checked.ok) return [];
    const { path, cure } = checked.error;
    const [why = cure, rest = cureFor(path)] = cure.split(/; (.*)/s);
    return [
      { path: path === 'timeZone' ? path : `hours.${name}${path.replace(/^weekly/, '')}`, why, cure: rest },
    ];
  }),
];

const unknownNames = ({
  hours,
  queues,
  teams,
  routingProfiles,
  administrator,
  calendars,
}: Settings): readonly Advice[] => {
  const named = (path: string, name: string, known: object, list: string): readonly Advice[] =>
    name in known
      ? []
      : [
          {
            path,
            why: `"${name}" is not in \`${list}\``,
            cure: `write one of ${Object.keys(known).join(', ')}, or add it to \`${list}\``,
          },
        ];
  return [
    ...Object.entries(queues).flatMap(([queue, entry]) =>
      named(`queues.${queue}.hours`, entry.hours, hours, 'hours'),
    ),
    ...Object.entries(teams).flatMap(([team, byLanguage]) =>
      Object.entries(byLanguage).flatMap(([language, queue]) =>
        named(`teams.${team}.${language}`, queue, queues, 'queues'),
      ),
    ),
    ...Object.entries(routingProfiles).flatMap(([profile, entry]) => [
      ...named(`routingProfiles.${profile}.outbound`, entry.outbound, queues, 'queues'),
      ...entry.queues.flatMap(({ queue }, index) =>
        named(`routingProfiles.${profile}.queues[${index}].queue`, queue, queues, 'queues'),
      ),
    ]),
    ...named(
      'administrator.routingProfile',
      administrator.routingProfile,
      routingProfiles,
      'routingProfiles',
    ),
    ...calendars.flatMap((calendar, index) =>
      named(`calendars[${index}].hours`, calendar.hours, hours, 'hours'),
    ),
    ...(calendars.some(({ name }) => name === 'office')
      ? []
      : [
          {
            path: 'calendars',
            why: 'none is called office, which the flows offer',
            cure: cureFor('calendars'),
          },
        ]),
  ];
};

/**
 * Somebody who chose a callback keeps their place: a routing profile that takes a queue takes its callbacks too, and at the same
 * priority and delay, or the callers who stayed on the line would always be served first.
 */
const unevenCallbacks = ({ routingProfiles }: Settings): readonly Advice[] =>
  Object.entries(routingProfiles).flatMap(([profile, { queues }]) =>
    [...new Set(queues.map(({ queue }) => queue))].flatMap((queue): readonly Advice[] => {
      const waiting = queues.find((entry) => entry.queue === queue && entry.kind === 'waiting');
      const callback = queues.find((entry) => entry.queue === queue && entry.kind === 'callback');
      if (
        waiting &&
        callback &&
        waiting.priority === callback.priority &&
        waiting.delaySeconds === callback.delaySeconds
      )
        return [];
      const missing = waiting ? 'its callback queue' : 'the queue itself';
      const why =
        waiting && callback
          ? `the routing profile "${profile}" takes "${queue}" at priority ${waiting.priority} after ${waiting.delaySeconds} s, and its callbacks at priority ${callback.priority} after ${callback.delaySeconds} s, so that people who gave up their place on the line lose it`
          : `the routing profile "${profile}" takes "${queue}" without ${missing}, so that people wait for nobody`;
      return [
        {
          path: `routingProfiles.${profile}`,
          why,
          cure: `write ...serve('${queue}', { priority: ${waiting?.priority ?? callback?.priority ?? 1} }), which gives both the same`,
        },
      ];
    }),
  );
