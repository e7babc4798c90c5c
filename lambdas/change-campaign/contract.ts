import * as z from 'zod/mini';
import {
  type Campaign,
  type CampaignKind,
  campaignKinds,
  manners,
  retriedOutcomes,
} from '../../domain/campaign/model.ts';
import { campaignActions } from '../../domain/campaign/refusals.ts';
import { needNames, teams } from '../../domain/need/model.ts';
import { languages } from '../../domain/shared/language.ts';

/** Refuses keys it does not know, and says which it does, in the form that checks of documents read. */
const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? `known: ${Object.keys(shape).join(' ')}` : undefined,
  });
const choice = <const Value extends string>(values: readonly Value[]) =>
  z.enum(values, {
    error: ({ input }) => (input === undefined ? undefined : `known: ${values.join(' ')}`),
  });
const name = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case'), z.maxLength(40));
const time = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'local times such as "09:30"'));
const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, 'dates such as "2026-11-24"'),
  z.refine((text) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text), {
    error: 'no such day is in the calendar',
    abort: true,
    when: ({ value }) => !Number.isNaN(Date.parse(`${String(value)}T00:00:00Z`)),
  }),
);
const number = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/, 'numbers in E.164, such as "+3225880100"'));
const words = z
  .string({ error: ({ input }) => (input === undefined ? 'language' : undefined) })
  .check(z.regex(/\S/, 'language'), z.maxLength(80));
const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const described = <Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema =>
  schema.check(z.describe(description)) as Schema;

const days = z.array(whole(1, 7)).check(z.minLength(1));

/** A campaign as people write it, in YAML or JSON. */
export const campaignDocument = object({
  name: described(name, 'Also the contact attribute "campaign": scripts are chosen by it.'),
  kind: described(
    choice(Object.keys(campaignKinds) as readonly CampaignKind[]),
    'Decides the purpose: survey and poll are surveys; event, prospecting, telesales and existing-customer are marketing; reminder and follow-up are service.',
  ),
  title: object({ fr: words, nl: words, de: words, en: words }),
  script: described(z.optional(name), 'The script that agents follow; none for an automated campaign.'),
  need: choice(needNames),
  languages: z.array(choice(languages)).check(z.minLength(1)),
  team: described(choice(teams), 'Whose queues take the calls.'),
  manner: described(
    choice(manners),
    'preview: an agent sees the file, then rings. progressive: rung for an agent who is free. automated: a flow talks.',
  ),
  callerIds: described(z.array(number).check(z.minLength(1)), 'Our own numbers, shown to the person called.'),
  windows: described(
    z.array(object({ days, from: time, to: time })).check(z.minLength(1)),
    'When the campaign wants to call, in the zone of the person called. Days: 1 is Monday.',
  ),
  mostAttempts: whole(1, 10),
  retries: described(
    z.optional(
      object(
        Object.fromEntries(
          retriedOutcomes.map((outcome) => [outcome, z.optional(z.array(whole(1, 43_200)))]),
        ) as Record<(typeof retriedOutcomes)[number], z.ZodMiniOptional<z.ZodMiniArray<typeof minutes>>>,
      ),
    ),
    'Minutes to wait after the first, second … attempt with this outcome.',
  ),
  quotas: described(
    z.optional(z.record(z.string().check(z.minLength(1), z.maxLength(60)), whole(1, 1_000_000))),
    'Of a survey: completed answers wanted by segment.',
  ),
  goals: z.optional(
    object({ reached: z.optional(whole(1, 10_000_000)), good: z.optional(whole(1, 10_000_000)) }),
  ),
  firstDay: day,
  lastDay: day,
  ringSeconds: whole(5, 60),
  answeringMachine: z.optional(choice(['off', 'hang-up'])),
  mostAbandonedPercent: described(
    z.number().check(z.gte(0), z.lte(100)),
    'Of the calls that a person answered; above it the campaign pauses itself.',
  ),
});
const minutes = whole(1, 43_200);
export type CampaignDocument = z.output<typeof campaignDocument>;

/** The campaign that a document says: a window a day, what was left out filled in. */
export const campaignOf = (document: CampaignDocument): Campaign => ({
  ...document,
  script: document.script,
  windows: document.windows.flatMap(({ days, from, to }) => days.map((day) => ({ day, from, to }))),
  retries: document.retries ?? {},
  quotas: document.quotas ?? {},
  goals: document.goals ?? {},
  answeringMachine: document.answeringMachine ?? 'off',
});

const asked = {
  campaign: name,
  by: z.string().check(z.minLength(1), z.maxLength(100)),
  why: z.string().check(z.maxLength(300)),
};
const document = z.pipe(campaignDocument, z.transform(campaignOf));

/** What operators send: `{ action, campaign, by, why }`, with the whole document to create and to edit. */
export const changeCampaignRequest = z.discriminatedUnion('action', [
  z.strictObject({ ...asked, action: z.enum(['create', 'edit']), document }),
  z.strictObject({
    ...asked,
    action: z.enum(
      campaignActions.filter((action) => action !== 'create' && action !== 'edit') as [
        'start',
        'pause',
        'resume',
        'stop',
        'complete',
      ],
    ),
  }),
]);
