import Holidays from 'date-holidays';
import * as z from 'zod';
import { defaultVoices } from '../../contact-flows/language/voices.ts';
import { isCalendarName } from '../../domain/appointment/slot-id.ts';
import { callPurposes } from '../../domain/campaign/model.ts';
import { teams } from '../../domain/need/model.ts';
import { languages } from '../../domain/shared/language.ts';
import { retentionDays } from '../../domain/shared/retention.ts';

/** What one deployment of Parloir is: every value that differs between two centres. Checked by `readSettings` before anything is built. */
const name = (most: number) => z.string().min(1).max(most).regex(/\S/, 'it is blank');
const arnOf = (service: string, resource: RegExp) => {
  const shape = new RegExp(`^arn:aws[a-z-]*:${service}:[a-z0-9-]+:\\d{12}:${resource.source}$`);
  return z.string().refine((arn) => shape.test(arn), {
    error: ({ input }) =>
      // What stands in the place of a secret's ARN may be the secret.
      service === 'secretsmanager'
        ? 'this is not the ARN of a secret'
        : `"${String(input)}" is not the ARN of such a thing`,
  });
};
const e164 = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/, 'this is no number in E.164 (plus, country, number, no spaces)');
const country = z.string().regex(/^[A-Z]{2}$/, 'this is no country code of two capital letters');
const days = z.int().min(1).max(3653);
/** @param otherwise what would happen with fewer days. */
const atLeast = (fewest: number, otherwise: string) =>
  days.min(fewest, `${otherwise} with fewer than ${fewest} days`);

const byLanguage = <Value extends z.ZodType>(value: Value) =>
  z.strictObject(
    Object.fromEntries(languages.map((language) => [language, value])) as Record<
      (typeof languages)[number],
      Value
    >,
  );
const byTeam = <Value extends z.ZodType>(value: Value) =>
  z.strictObject(
    Object.fromEntries(teams.map((team) => [team, value])) as Record<(typeof teams)[number], Value>,
  );

const openingWindow = z.strictObject({
  /** ISO weekday: 1 is Monday, 7 is Sunday. */
  day: z.int().min(1).max(7),
  opens: z.string(),
  /** Local times, `HH:MM`; this one after `opens`, up to `24:00`. */
  closes: z.string(),
});
const localDate = z.iso.date();
const localTime = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** ISO weekday and local times, `HH:MM`. */
const callingWindow = z.strictObject({
  day: z.int().min(1).max(7),
  from: z.string().regex(localTime, 'this is no local time such as 09:00'),
  to: z.string().regex(localTime, 'this is no local time such as 19:30'),
});
const tightening = z.strictObject({
  country,
  purpose: z.enum(callPurposes),
  windows: z.array(callingWindow).optional(),
  /** At most so many attempts a number in so many days. */
  mostAttempts: z.strictObject({ count: z.int().min(0), days: z.int().min(1).max(90) }).optional(),
  hoursBetween: z.number().min(0).optional(),
  nationalListMaxAgeDays: z.int().min(0).optional(),
});

export const settingsSchema = z.strictObject({
  /** Begins the names of the stacks and of their parameters; two deployments in one account differ in it. */
  deployment: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,19}$/, 'this is not 2 to 20 lower-case letters, digits and hyphens'),
  /** Where everything is; Amazon Connect is there. */
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'this is no AWS Region'),
  instance: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('create'),
      /** Part of the instance's address, unique in all of AWS. */
      alias: z.string().regex(/^(?!d-)[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?$/, 'this is no instance alias'),
    }),
    z.strictObject({
      kind: z.literal('import'),
      arn: arnOf('connect', /instance\/[0-9a-f-]{36}/),
      /** An instance keeps recordings, transcripts and reports in one place each; `existing` leaves its places alone. */
      storage: z.enum(['create', 'existing']).default('create'),
    }),
  ]),
  number: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('import'),
      arn: arnOf('connect', /phone-number\/[0-9a-f-]{36}/),
      e164,
    }),
    z.strictObject({
      kind: z.literal('claim'),
      country,
      type: z.enum(['DID', 'TOLL_FREE', 'UIFN', 'SHARED', 'THIRD_PARTY_TF', 'THIRD_PARTY_DID']),
    }),
    /** AWS has not given the number yet: everything is deployed, nobody can ring. */
    z.strictObject({ kind: z.literal('later') }),
  ]),
  voices: byLanguage(
    z.strictObject({ voice: name(50), engine: z.enum(['Neural', 'Standard', 'Generative']) }),
  ).default({ ...defaultVoices } as never),
  /** Who we are and what callers are told about us; read by the prompts. */
  texts: byLanguage(z.strictObject({ companyName: name(100), information: name(1500) })),
  timeZone: z.string(),
  /** Opening hours by name; `default` is there. */
  hours: z.record(name(100), z.array(openingWindow).min(1)),
  holidays: z.strictObject({
    country: country.refine(
      (code) => code in new Holidays().getCountries(),
      'no public holidays are known for this country',
    ),
    /** How many years of public holidays are written into the hours, from the year of the deployment on. */
    years: z.int().min(1).max(5).default(3),
    /** Further local dates on which nobody works. */
    closed: z.array(z.strictObject({ date: localDate, name: name(80) })).default([]),
  }),
  queues: z
    .record(
      name(110),
      z.strictObject({
        /** A name of `hours`. */
        hours: z.string().default('default'),
        /** What the called person sees as our name, where the network shows it. */
        callerIdName: name(255).optional(),
        maxContacts: z.int().min(1).optional(),
      }),
    )
    .refine((queues) => Object.keys(queues).length > 0, 'it is empty'),
  /** Which queue serves a team in a language; its callbacks wait in the queue's own callback queue. */
  teams: byTeam(byLanguage(z.string())),
  /** What groups of agents take, in which order: 1 is served first. */
  routingProfiles: z.record(
    name(127),
    z.strictObject({
      description: name(250),
      /** So many chats at a time, of the queues whose calls they take. */
      chats: z.int().min(0).max(10).default(0),
      /** The queue whose caller id and whisper an agent's own call has. */
      outbound: z.string(),
      queues: z
        .array(
          z.strictObject({
            queue: z.string(),
            kind: z.enum(['waiting', 'callback']),
            priority: z.int().min(1).max(99),
            delaySeconds: z.int().min(0).max(9999),
          }),
        )
        .min(1)
        // CreateRoutingProfile takes 10 at once. Not established: that CloudFormation splits more than that into several calls.
        .max(10, 'these are more than the 10 entries that a routing profile can be created with'),
    }),
  ),
  agentStatuses: z.array(name(127)).max(48),
  quickConnects: z.strictObject({
    numbers: z.array(z.strictObject({ name: name(127), number: e164 })),
    people: z.array(
      z.strictObject({
        name: name(127),
        userArn: arnOf('connect', /instance\/[0-9a-f-]{36}\/agent\/[0-9a-f-]{36}/),
      }),
    ),
  }),
  administrator: z.strictObject({
    username: z.string().regex(/^[A-Za-z0-9_.@-]{1,100}$/, 'this is no user name'),
    firstName: name(100),
    lastName: name(100),
    email: z.email(),
    /** A secret whose key `password` is the first password. Without it the stack makes one. */
    passwordSecretArn: arnOf('secretsmanager', /secret:.+/).optional(),
    routingProfile: z.string(),
  }),
  /** Speech recognition of the need. Without it callers choose by keypad. */
  lexBotAliasArn: arnOf('lex', /bot-alias\/[A-Z0-9]{10}\/[A-Z0-9]{10}/).optional(),
  retentionDays: z.strictObject({
    recordings: days,
    transcripts: days,
    reports: days,
    accessLogs: days,
    /** Contacts with their events and records, after they began. */
    interactions: days.default(retentionDays.interactions),
    surveys: days.default(retentionDays.surveys),
    /** After they were logged. */
    complaints: atLeast(90, 'an open complaint would be forgotten').default(retentionDays.complaints),
    /** After they were due. */
    promises: atLeast(7, 'a promise would be forgotten before anybody saw that it is late').default(
      retentionDays.promises,
    ),
    /** Of calendars and of a number's card, after they were to begin. */
    appointments: days.default(retentionDays.appointments),
    messages: days.default(retentionDays.messages),
    /** Of campaigns: members, attempts and the ledger of calls; never what a person refused. */
    outbound: days.default(retentionDays.outbound),
    /** Of functions and flows; CloudWatch knows these. */
    logs: z.union([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400].map((day) => z.literal(day))),
  }),
  alarms: z.strictObject({ email: z.email() }),
  /** Asked of AWS; also where "near the limit" begins. */
  concurrentCalls: z.int().min(1).max(10_000),
  outboundCountries: z.array(country).min(1),
  /** What calling out keeps to, beyond the rules of each country. */
  outbound: z
    .strictObject({
      /** Our own numbers that may be shown. Left out: the centre's number, when it is imported. */
      callerIds: z.array(e164).optional(),
      /** Narrower than the rule of a country. */
      tighten: z.array(tightening).default([]),
      /** Softer than our cautious default where the law leaves it open, and who decided so, why. */
      loosen: z
        .array(
          z.strictObject({
            ...tightening.shape,
            reason: name(500),
            decidedBy: name(100),
            decidedOn: localDate,
          }),
        )
        .default([]),
      /** What AWS lets this account start: 2 calls a second and 5 at once, unless the quota was raised. */
      callsPerSecond: z.number().min(0.1).max(100).default(2),
      burst: z.int().min(1).max(1000).default(5),
    })
    .prefault({}),
  /** What callers book in; `office` is the one that the flows offer. */
  calendars: z
    .array(
      z.strictObject({
        name: z
          .string()
          .refine(isCalendarName, 'it becomes part of appointment ids, and this cannot be part of one'),
        slotMinutes: z.int().min(5).max(480),
        horizonDays: z.int().min(1).max(365),
        /** A name of `hours`. */
        hours: z.string().default('default'),
      }),
    )
    .default([{ name: 'office', slotMinutes: 30, horizonDays: 30, hours: 'default' }]),
});

/** As a person writes them: what has a default may be left out. */
export type SettingsInput = z.input<typeof settingsSchema>;
export type Settings = z.output<typeof settingsSchema>;
