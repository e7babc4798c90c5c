import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LambdaDefinition, lambdas } from '../../lambdas/registry.ts';
import { asksOf, printedAsks } from '../../lib/asks.ts';
import { projectRoot } from '../../lib/constructs/bundle.ts';
import { checkUses, printedUses, usesOf } from '../../lib/limits.ts';
import { readSettings } from '../../lib/settings.ts';
import { createApp, reviewedBySolutions, synthesize } from '../../lib/synth.ts';
import { settings } from '../../parloir.settings.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { asTemplate, emptyBundles, modulesIn } from './support/assembly.ts';
import { rightsOf } from './support/rights.ts';

/** Query and Scan are in every bundle, used or not: the document client carries their paginators. */
const operations = [
  'GetItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchGetItem',
  'BatchWriteItem',
  'TransactGetItems',
  'TransactWriteItems',
];

interface FunctionProperties {
  readonly Environment: { readonly Variables: Readonly<Record<string, string>> };
}

const newFolder = () => temporaryFolder('parloir-synth');
const now = new Date('2026-11-24T08:00:00Z');

describe('the cloud assembly', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await synthesize(newFolder(), { now });
  }, 60_000);

  const read = (file: string) => JSON.parse(readFileSync(join(directory, file), 'utf8'));

  it('has passed cdk-nag and the schemas of CloudFormation, and every suppression says why', () => {
    const { pluginReports } = read('validation-report.json') as {
      pluginReports: {
        conclusion: string;
        violations: unknown[];
        suppressedViolations: { ruleName: string; reason: string }[];
      }[];
    };

    expect(pluginReports.flatMap(({ violations }) => violations)).toEqual([]);
    for (const { reason } of pluginReports.flatMap(({ suppressedViolations }) => suppressedViolations))
      expect(reason.length).toBeGreaterThan(40);
  });

  it('has four stacks, each deployed after those it takes names from', () => {
    const { artifacts } = read('manifest.json') as {
      artifacts: Record<string, { type: string; dependencies?: string[] }>;
    };
    const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');

    expect(stacks.map(([name]) => name).sort()).toEqual([
      'parloir-campaigns',
      'parloir-contact-center',
      'parloir-data',
      'parloir-operations',
    ]);
    expect(artifacts['parloir-contact-center']?.dependencies).toEqual(
      expect.arrayContaining(['parloir-data', 'parloir-campaigns']),
    );
    expect(artifacts['parloir-operations']?.dependencies).toContain('parloir-contact-center');
  });

  it('carries the code of every function', () => {
    const { Resources } = read('parloir-contact-center.template.json') as {
      Resources: Record<
        string,
        { Type: string; Properties: FunctionProperties; Metadata?: Readonly<Record<string, string>> }
      >;
    };
    const functions = Object.values(Resources).filter(({ Type }) => Type === 'AWS::Lambda::Function');

    expect(functions.map(({ Properties }) => Properties.Environment.Variables['FUNCTION_NAME'])).toEqual(
      expect.arrayContaining(Object.keys(lambdas)),
    );
    for (const { Metadata } of functions)
      expect(existsSync(join(directory, String(Metadata?.['aws:asset:path']), 'index.mjs'))).toBe(true);
  });

  it('lets the functions do what their code does', () => {
    const template = asTemplate(read('parloir-contact-center.template.json'));

    for (const [name, { tables }] of Object.entries<LambdaDefinition>(lambdas)) {
      // One that only reads shares its adapter, and so code that it never runs, with those that write.
      const onlyReads = Object.values(tables).every((access) => access === 'read');
      const granted = new Set(rightsOf(template, name).flatMap(({ Action }) => Action));
      const code = readFileSync(join(projectRoot, 'dist/functions', name, 'index.mjs'), 'utf8');
      const needed = operations.filter(
        (operation) =>
          code.includes(`"${operation}"`) && !(onlyReads && /Put|Update|Delete|Write/.test(operation)),
      );

      expect(
        needed.filter((operation) => !granted.has(`dynamodb:${operation}`)),
        `${name} would be refused: grant it in lib/constructs/registry-functions.ts`,
      ).toEqual([]);
    }
  });

  it('gives the functions the parts of the settings that their code reads', () => {
    for (const [name, { settings: given = [] }] of Object.entries<LambdaDefinition>(lambdas)) {
      const code = readFileSync(join(projectRoot, 'dist/functions', name, 'index.mjs'), 'utf8');
      const read = (
        ['WORKING_TIME', 'CALENDARS', 'RETENTION_DAYS', 'COMPANY_NAMES', 'CALLING_OUT'] as const
      ).filter((part) => code.includes(`"${part}"`));

      expect([name, ...given].sort()).toEqual([name, ...read].sort());
    }
  });

  it('counts what it uses of what the services take, with room to grow', () => {
    const uses = usesOf(directory);
    const used = (what: string) => uses.find((use) => use.what === what)?.used ?? 0;

    expect(used('flows')).toBeGreaterThan(20);
    expect(used('modules')).toBeGreaterThan(20);
    expect(used('actions in the longest flow')).toBeGreaterThan(20);
    expect(uses.filter((use) => use.used > 0.9 * use.most)).toEqual([]);
    expect(printedUses(uses)).toMatch(/\d+ of 100 flows\n.*\d+ of 200 modules/);
  });
});

describe('what cannot be deployed', () => {
  it('is refused when CloudFormation would refuse it', () => {
    const app = createApp(newFolder(), readSettings(settings), now, emptyBundles());
    new CfnQueue(app.node.findChild('parloir-data') as Stack, 'Planted', { visibilityTimeout: 50_000 });

    expect(() => app.synth()).toThrowError(/50000 is greater than the maximum of 43200/);
  });

  it('is refused when a right is wider than it must be', () => {
    const app = createApp(newFolder(), readSettings(settings), now, emptyBundles());
    reviewedBySolutions(app);
    new Role(app.node.findChild('parloir-data') as Stack, 'Planted', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    }).addToPolicy(new PolicyStatement({ actions: ['dynamodb:*'], resources: ['*'] }));

    expect(() => app.synth()).toThrowError(/AwsSolutions-IAM5\[Action::dynamodb:\*\]/);
  });

  it.each([
    ['CloudFormation would refuse it', /50000 is greater than the maximum of 43200/],
    ['a right is wider than it must be', /AwsSolutions-IAM5\[Action::dynamodb:\*\]/],
  ])('is refused in the nested stack too: %s', (_, finding) => {
    const app = createApp(newFolder(), readSettings(settings), now, emptyBundles());
    reviewedBySolutions(app);
    const modules = modulesIn(app.node.findChild('parloir-contact-center') as Stack);
    new CfnQueue(modules, 'Planted', { visibilityTimeout: 50_000 });
    new Role(modules, 'PlantedRole', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    }).addToPolicy(new PolicyStatement({ actions: ['dynamodb:*'], resources: ['*'] }));

    expect(() => app.synth()).toThrowError(finding);
  });

  it('is refused by name above a limit that nobody can raise, and asked for where somebody can', () => {
    const flows = { what: 'flows', used: 101, most: 100, adjustable: true };
    const actions = { what: 'actions in the longest flow', used: 251, most: 250, adjustable: false };

    expect(() => checkUses([flows])).not.toThrow();
    expect(printedUses([flows])).toContain('101 of 100 flows: ask AWS for more');
    expect(() => checkUses([flows, actions])).toThrowError(
      /^there are 251 actions in the longest flow, and 250 can be deployed: /,
    );
  });
});

describe('what a person must ask AWS for', () => {
  it('is the number, the concurrent calls and chats and the countries, in English and in French', () => {
    const printed = printedAsks(readSettings(settings));

    expect(asksOf(readSettings(settings))).toHaveLength(4);
    for (const words of [
      'Phone number +3225880100',
      'Concurrent calls: 10',
      'Concurrent active chats: 20',
      'Outbound calls to: BE, NL',
      'Numéro +3225880100',
      'Appels simultanés : 10',
      'Chats actifs simultanés : 20',
      'Appels sortants vers : BE, NL',
    ])
      expect(printed).toContain(words);
  });

  it.each([
    ['later', { kind: 'later' }, 'none yet, nobody can ring'],
    ['claimed', { kind: 'claim', country: 'GB', type: 'DID' }, 'claims a DID number of GB'],
  ] as const)('depends on the number: %s', (_, number, words) => {
    expect(printedAsks(readSettings({ ...settings, number }))).toContain(words);
  });
});
