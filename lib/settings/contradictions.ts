import { checkOutboundSettings } from '../../domain/dialling/gate/check-settings.ts';
import { checkWorkingTime } from '../../domain/working-time/check-working-time.ts';
import type { Advice } from './advice.ts';
import { cureFor } from './cures.ts';
import { namesTwice, overlappingHours } from './doubles.ts';
import { outboundOf } from './outbound.ts';
import type { Settings } from './schema.ts';

/** One thing that no single field shows, and the fields that it looks at. */
interface Check {
  readonly of: readonly (keyof Settings)[];
  readonly find: (settings: Settings) => readonly Advice[];
}

/**
 * What no single field shows: names that name nothing or two things, windows that close before they open, callbacks that would wait for
 * ever.
 *
 * @param readable the fields that could be read; a check that looks at another one waits until it is mended.
 */
export const contradictions = (settings: Settings, readable: ReadonlySet<string>): readonly Advice[] =>
  checks.filter(({ of }) => of.every((field) => readable.has(field))).flatMap(({ find }) => find(settings));

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

const named = (path: string, name: string, known: object, list: string): readonly Advice[] =>
  Object.hasOwn(known, name)
    ? []
    : [
        {
          path,
          why: `"${name}" is not in \`${list}\``,
          cure: `write one of ${Object.keys(known).join(', ')}, or add it to \`${list}\``,
        },
      ];

const unknownHours = ({ hours, queues, calendars }: Settings): readonly Advice[] => [
  ...Object.entries(queues).flatMap(([queue, entry]) =>
    named(`queues.${queue}.hours`, entry.hours, hours, 'hours'),
  ),
  ...calendars.flatMap((calendar, index) =>
    named(`calendars[${index}].hours`, calendar.hours, hours, 'hours'),
  ),
];

const unknownQueues = ({ queues, teams, routingProfiles }: Settings): readonly Advice[] => [
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
];

const unknownProfile = ({ administrator, routingProfiles }: Settings): readonly Advice[] =>
  named('administrator.routingProfile', administrator.routingProfile, routingProfiles, 'routingProfiles');

const noOffice = ({ calendars }: Settings): readonly Advice[] =>
  calendars.some(({ name }) => name === 'office')
    ? []
    : [
        {
          path: 'calendars',
          why: 'none is called office, which the flows offer',
          cure: cureFor('calendars'),
        },
      ];

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

/** A queue's chats are an entry of their own. */
const tooManyWithChats = ({ routingProfiles }: Settings): readonly Advice[] =>
  Object.entries(routingProfiles).flatMap(([profile, { queues, chats }]): readonly Advice[] => {
    const entries = queues.length + queues.filter(({ kind }) => kind === 'waiting').length;
    if (chats === 0 || entries <= 10) return [];
    return [
      {
        path: `routingProfiles.${profile}`,
        why: `with its chats it has ${entries} entries, and a routing profile can be created with 10`,
        cure: 'write chats: 0, or take queues out',
      },
    ];
  });

/** What the gate would ignore, or answer with a refusal of every call. */
const unheededOutbound = (settings: Settings): readonly Advice[] =>
  checkOutboundSettings(outboundOf(settings)).map(({ path, why, cure }) => ({
    path:
      settings.outbound.callerIds === undefined && path.startsWith('callerIds')
        ? 'number.e164'
        : `outbound.${path}`,
    why,
    cure,
  }));

const checks: readonly Check[] = [
  { of: ['region', 'instance', 'number', 'lexBotAliasArn'], find: elsewhere },
  { of: ['timeZone', 'hours'], find: wrongHours },
  { of: ['hours'], find: overlappingHours },
  { of: ['hours', 'queues', 'calendars'], find: unknownHours },
  { of: ['queues', 'teams', 'routingProfiles'], find: unknownQueues },
  { of: ['administrator', 'routingProfiles'], find: unknownProfile },
  { of: ['calendars'], find: noOffice },
  { of: ['number', 'outbound'], find: unheededOutbound },
  { of: ['routingProfiles'], find: unevenCallbacks },
  { of: ['routingProfiles'], find: tooManyWithChats },
  { of: ['queues', 'quickConnects', 'administrator', 'agentStatuses', 'calendars'], find: namesTwice },
];
