import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type Team, teams } from '../../domain/need/model.ts';
import { type Language, languages } from '../../domain/shared/language.ts';
import {
  type LambdaDefinition,
  type LambdaName,
  lambdas,
  type QueueName,
  type SettingsPart,
  type TableAccess,
  type TableName,
} from '../../lambdas/registry.ts';
import type { Bundles } from './bundle.ts';
import { connectResources } from './connect-permissions.ts';
import { onlyThrough } from './keys.ts';
import { type LogSettings, PrivateFunction } from './private-function.ts';

export interface RegistryFunctionsProps {
  readonly bundles: Bundles;
  readonly logs: LogSettings;
  readonly tables: { readonly name: (table: TableName) => string; readonly keyArn: string };
  readonly instance: { readonly arn: string; readonly id: string };
  readonly queue: (queue: QueueName) => {
    readonly arn: string;
    readonly url: string;
    readonly keyArn: string;
  };
  readonly lists: () => { readonly bucket: string; readonly keyArn: string };
  readonly numberKey: () => { readonly secretArn: string; readonly keyArn: string };
  /** Values of the parts of the settings that the registry gives to functions. */
  readonly settings: Readonly<Record<SettingsPart, string>>;
}

const reads = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const writes = [...reads, 'dynamodb:PutItem', 'dynamodb:UpdateItem'];
const rights: Readonly<Record<TableAccess, readonly string[]>> = {
  read: reads,
  'read-write': writes,
  // A batch may delete, whoever sends it.
  'read-write-delete': [...writes, 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'],
};

/** Every function of the registry, with what the registry gives it and nothing more. */
export class RegistryFunctions extends Construct {
  readonly all: ReadonlyMap<LambdaName, PrivateFunction>;
  readonly #props: RegistryFunctionsProps;

  constructor(scope: Construct, id: string, props: RegistryFunctionsProps) {
    super(scope, id);
    this.#props = props;
    this.all = new Map(
      (Object.entries(lambdas) as [LambdaName, LambdaDefinition][]).map(([name, definition]) => [
        name,
        this.#deploy(name, definition),
      ]),
    );
  }

  named(name: LambdaName): PrivateFunction {
    const found = this.all.get(name);
    if (!found) throw new Error(`there is no function "${name}": add a line to lambdas/registry.ts`);
    return found;
  }

  /** Once the flows are there: the functions that start contacts in them learn where they are, and may. */
  giveFlows(arnOf: (flow: string, language: Language) => string): void {
    for (const [name, deployed] of this.all) {
      const { startsFlows = [], connect = [] }: LambdaDefinition = lambdas[name];
      for (const flow of startsFlows) {
        const arns = Object.fromEntries(languages.map((language) => [language, arnOf(flow, language)]));
        deployed.setEnvironment(flowsVariable(flow), Stack.of(this).toJsonString(arns));
        deployed.allow(
          connect.filter((operation) => operation.startsWith('connect:Start')),
          [...new Set(Object.values(arns))],
        );
      }
    }
  }

  /** Once the queues are there: the functions that ask who is free learn which queue serves a team in a language. */
  giveQueues(arnOf: (team: Team, language: Language) => string): void {
    const byTeam = Object.fromEntries(
      teams.map((team) => [
        team,
        Object.fromEntries(languages.map((language) => [language, arnOf(team, language)])),
      ]),
    );
    for (const [name, deployed] of this.all) {
      const { teamQueues }: LambdaDefinition = lambdas[name];
      if (teamQueues) deployed.setEnvironment('TEAM_QUEUES', Stack.of(this).toJsonString(byTeam));
    }
  }

  #deploy(name: LambdaName, definition: LambdaDefinition): PrivateFunction {
    const { bundles, logs, instance, settings } = this.#props;
    const bundle = bundles[name];
    if (bundle === undefined) throw new Error(`the function "${name}" was not bundled`);
    const deployed = new PrivateFunction(this, name, {
      name,
      description: describe(name, definition),
      bundle,
      timeoutSeconds: definition.timeoutSeconds,
      logs,
    });
    for (const [table, access] of Object.entries(definition.tables) as [TableName, TableAccess][])
      this.#useTable(deployed, table, access);
    if (definition.connect && definition.connect.length > 0) {
      deployed.setEnvironment('CONNECT_INSTANCE_ID', instance.id);
      for (const operation of definition.connect)
        deployed.allowMany(
          [operation],
          connectResources(operation, instance.arn, name),
          'contacts are made by callers: no single one can be named, and none of another instance is in it',
        );
    }
    for (const queue of definition.sends ?? [])
      this.#sendTo(deployed, queue, definition.measures?.includes(queue));
    if (definition.buckets) this.#useLists(deployed, definition.buckets.lists);
    if (definition.numberKeys) this.#makeNumberKeys(deployed);
    for (const part of definition.settings ?? []) deployed.setEnvironment(part, settings[part]);
    return deployed;
  }

  #sendTo(deployed: PrivateFunction, queue: QueueName, measured = false): void {
    const { arn, url, keyArn } = this.#props.queue(queue);
    deployed.setEnvironment(`${inCapitals(queue)}_QUEUE_URL`, url);
    deployed.allow(['sqs:SendMessage', ...(measured ? ['sqs:GetQueueAttributes'] : [])], [arn]);
    deployed.allow(['kms:Decrypt', 'kms:GenerateDataKey'], [keyArn], onlyThrough(Stack.of(this), 'sqs'));
  }

  #useLists(deployed: PrivateFunction, access: 'read' | 'read-write'): void {
    const { bucket, keyArn } = this.#props.lists();
    const arn = Stack.of(this).formatArn({ service: 's3', region: '', account: '', resource: bucket });
    deployed.setEnvironment('LISTS_BUCKET', bucket);
    deployed.allowMany(
      ['s3:GetObject'],
      [`${arn}/*`],
      'lists and their reports are objects of this bucket, named when they are delivered',
    );
    if (access === 'read-write')
      deployed.allowMany(
        ['s3:PutObject'],
        [`${arn}/work/*`, `${arn}/reports/*`],
        'reports and what they are made of have the names of the lists, and no list can be written over',
      );
    deployed.allow(
      access === 'read' ? ['kms:Decrypt'] : ['kms:Decrypt', 'kms:GenerateDataKey'],
      [keyArn],
      onlyThrough(Stack.of(this), 's3'),
    );
  }

  #makeNumberKeys(deployed: PrivateFunction): void {
    const { secretArn, keyArn } = this.#props.numberKey();
    deployed.setEnvironment('NUMBER_KEY_SECRET_ARN', secretArn);
    deployed.allow(['secretsmanager:GetSecretValue'], [secretArn]);
    deployed.allow(['kms:Decrypt'], [keyArn], onlyThrough(Stack.of(this), 'secretsmanager'));
  }

  #useTable(deployed: PrivateFunction, table: TableName, access: TableAccess): void {
    const { name, keyArn } = this.#props.tables;
    const stack = Stack.of(this);
    deployed.setEnvironment(`${inCapitals(table)}_TABLE`, name(table));
    deployed.allow(rights[access], [
      stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName: name(table) }),
    ]);
    deployed.allow(
      access === 'read'
        ? ['kms:Decrypt', 'kms:DescribeKey']
        : ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
      [keyArn],
      onlyThrough(stack, 'dynamodb'),
    );
  }
}

const inCapitals = (name: string): string => name.toUpperCase().replaceAll('-', '_');
const flowsVariable = (flow: string): string => `${inCapitals(flow)}_FLOWS`;

const describe = (name: string, { trigger }: LambdaDefinition): string => {
  switch (trigger.kind) {
    case 'flow':
      return `${name}: called by contact flows`;
    case 'queue':
      return `${name}: takes from the queue ${trigger.queue}`;
    case 'stream':
      return `${name}: reads the stream ${trigger.stream}`;
    case 'schedule':
      return `${name}: runs every ${trigger.everyMinutes === 1 ? 'minute' : `${trigger.everyMinutes} minutes`}`;
    case 'direct':
      return `${name}: started by operators`;
  }
};
