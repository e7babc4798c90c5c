import { Stack } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { reviewFlows } from '../../lib/flow-review.ts';
import { readSettings, type SettingsInput, serve } from '../../lib/settings.ts';
import { createApp, reviewedBySolutions } from '../../lib/synth.ts';
import { settings as deployed } from '../../parloir.settings.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { asTemplate, emptyBundles, orderOf, type StackTemplate } from './support/assembly.ts';

const account = '111122223333';
const arn = (service: string, resource: string) => `arn:aws:${service}:eu-central-1:${account}:${resource}`;
const id = '00000000-0000-4000-8000-000000000000';

/** Centres that differ from the one of the repository in everything that decides what is built. */
const variants: Readonly<Record<string, Partial<SettingsInput>>> = {
  'an instance that is there already, with its own storage, a bot and no number yet': {
    deployment: 'second',
    instance: { kind: 'import', arn: arn('connect', `instance/${id}`), storage: 'existing' },
    number: { kind: 'later' },
    lexBotAliasArn: arn('lex', 'bot-alias/ABCDEFGHIJ/KLMNOPQRST'),
    quickConnects: {
      numbers: [],
      people: [{ name: 'Ada Lovelace', userArn: arn('connect', `instance/${id}/agent/${id}`) }],
    },
    administrator: {
      ...deployed.administrator,
      passwordSecretArn: arn('secretsmanager', 'secret:first-AbCdEf'),
    },
  },
  'a claimed number, and one queue of a language for every team': {
    number: { kind: 'claim', country: 'GB', type: 'DID' },
    queues: { fr: {}, nl: {}, de: {}, en: { maxContacts: 20, callerIdName: 'Parloir' } },
    teams: Object.fromEntries(
      Object.keys(deployed.teams).map((team) => [team, { fr: 'fr', nl: 'nl', de: 'de', en: 'en' }]),
    ) as SettingsInput['teams'],
    routingProfiles: {
      everybody: {
        description: 'Answers in every language',
        outbound: 'fr',
        queues: ['fr', 'nl', 'de', 'en'].flatMap((queue) => serve(queue, { priority: 1 })),
      },
    },
    administrator: { ...deployed.administrator, routingProfile: 'everybody' },
  },
  'an instance that is there already, with our storage, in another Region and country': {
    region: 'eu-west-2',
    instance: { kind: 'import', arn: arn('connect', `instance/${id}`).replace('central-1', 'west-2') },
    number: {
      kind: 'import',
      arn: arn('connect', `phone-number/${id}`).replace('central-1', 'west-2'),
      e164: '+442071838750',
    },
    timeZone: 'Europe/London',
    holidays: { country: 'GB', years: 1 },
    agentStatuses: [],
  },
};

describe.each(Object.entries(variants))('a centre with %s', (_, variant) => {
  const app = createApp(
    temporaryFolder('parloir-variant'),
    readSettings({ ...deployed, ...variant }),
    new Date('2026-11-24T08:00:00Z'),
    emptyBundles(),
  );
  reviewedBySolutions(app);
  const stacks = app.node.children.filter((child) => child instanceof Stack);

  it('can be deployed: flows, cdk-nag and the schemas of CloudFormation find nothing', () => {
    reviewFlows(app);
    const assembly = app.synth();

    expect(assembly.stacks.map(({ messages }) => messages)).toEqual(stacks.map(() => []));
  }, 60_000);

  it('binds its number, when it has one, after everything else and nothing waits for that', () => {
    const template = templateIn(app.synth().stacks);
    const [binding] = template.ofType('Custom::PhoneNumberContactFlow');
    expect(binding === undefined).toBe(variant.number?.kind === 'later');
    if (binding === undefined) return;

    const before = orderOf(template, binding[0]);

    const after = Object.keys(template.resources).filter((name) => !before.has(name));
    expect(after.map((name) => template.resources[name]?.Type)).toEqual(['AWS::Lambda::EventInvokeConfig']);
    expect(after[0]).toMatch(/^NumberBinder/);
  });

  it('lets flows in after the functions and bots that they name', () => {
    const template = templateIn(app.synth().stacks);
    const flows = [
      ...template.ofType('AWS::Connect::ContactFlow'),
      // Functions that modules name are parameters of their stack.
      ...template.ofType('AWS::CloudFormation::Stack'),
    ];
    const associations = template.ofType('AWS::Connect::IntegrationAssociation');
    const missing = flows.flatMap(([name, { Properties }]) => {
      const content = JSON.stringify(Properties);
      const before = orderOf(template, name);
      return associations
        .filter(([, association]) => content.includes(namedBy(association.Properties['IntegrationArn'])))
        .filter(([association]) => !before.has(association))
        .map(([association]) => `${name} before ${association}`);
    });

    expect(associations.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });
});

const templateIn = (
  stacks: readonly { readonly stackName: string; readonly template: Readonly<Record<string, unknown>> }[],
): StackTemplate =>
  asTemplate(stacks.find(({ stackName }) => stackName.endsWith('contact-center'))?.template ?? {});

/** A reference as it stands in a flow's JSON; an ARN of the settings stands there as text. */
const namedBy = (arnOrReference: unknown): string =>
  typeof arnOrReference === 'string' ? arnOrReference : JSON.stringify(arnOrReference);
