import type { CenterDefinition } from '../center/definition.ts';
import type { VirtualClock } from '../clock.ts';
import type { FunctionAnswer } from '../engine/services.ts';
import { readAssembly } from './assembly/read.ts';
import { type Resources, resolveResources } from './assembly/resources.ts';
import { AssemblyFault } from './assembly/template.ts';
import { centerDefinition } from './connect/definition.ts';
import { dynamodbAt, embeddedDynamodb } from './dynamodb/engine.ts';
import { createTables, localClient } from './dynamodb/tables.ts';
import { createFunction, type LocalFunction, type LogLine } from './functions/pool.ts';
import { readFunction } from './functions/settings.ts';
import { createNetwork, type Network } from './network/faults.ts';
import { createGateway, type Service } from './network/gateway.ts';
import { type NotSimulated, notSimulated } from './not-simulated.ts';

export interface BootOptions {
  /** The folder that `cdk synth` wrote. */
  readonly assembly: string;
  readonly clock: VirtualClock;
  /** The official DynamoDB Local, or anything that speaks its protocol. Default: dynalite in this process. */
  readonly dynamodb?: { readonly endpoint: string };
  /** E.164 of numbers that the assembly imports by ARN. */
  readonly phoneNumbers?: Readonly<Record<string, string>>;
  /** Values of template and SSM parameters that the assembly does not carry. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Execution environments of one function at a time. Default 2. */
  readonly workersPerFunction?: number;
  readonly onLog?: (line: LogLine) => void;
}

/** The cloud that the assembly describes, on loopback. */
export interface LocalCloud {
  readonly definition: CenterDefinition;
  readonly resources: Resources;
  /** By ARN (also of a version or an alias), physical name or registry name. Holds virtual time itself: do not wrap it in `clock.real`. */
  invokeFunction(functionName: string, event: unknown): Promise<FunctionAnswer>;
  /** Starts a worker of each function now. */
  warm(functionNames?: readonly string[]): Promise<void>;
  readonly network: Network;
  /** Physical names, by registry name (`customers`) and by logical id. */
  readonly tables: Readonly<Record<string, string>>;
  readonly dynamodbEndpoint: string;
  /** The environment of the template plus Lambda's own; what the worker adds at its start (AWS_ENDPOINT_URL) is not in it. */
  environmentOf(functionName: string): Readonly<Record<string, string>>;
  readonly notSimulated: readonly NotSimulated[];
  stop(): Promise<void>;
}

export const bootCloud = async (options: BootOptions): Promise<LocalCloud> => {
  const { clock, onLog = () => {} } = options;
  const resources = resolveResources(readAssembly(options.assembly), {
    parameters: options.parameters ?? {},
  });
  const network = createNetwork();
  const dynamodb =
    options.dynamodb === undefined ? embeddedDynamodb() : dynamodbAt(options.dynamodb.endpoint);
  const services: Record<string, Service> = { dynamodb: dynamodb.service };
  const gateway = createGateway(clock, network, services);
  const door = await gateway.open();
  const client = localClient(door.url, resources.all[0]?.region ?? 'eu-central-1');
  const tables = await createTables(client, resources);
  client.destroy();

  const functions = resources.ofType('AWS::Lambda::Function').map((resource) =>
    createFunction({
      ...readFunction(resource, resources),
      clock,
      network,
      gateway,
      workers: options.workersPerFunction ?? 2,
      onLog,
    }),
  );
  const byName = new Map<string, LocalFunction>(
    functions.flatMap((one) => [
      [one.settings.arn, one],
      [one.settings.name, one],
      [one.displayName, one],
    ]),
  );
  const functionAt = (name: string): LocalFunction => {
    const found = byName.get(name) ?? byName.get(name.replace(/:[^:]+$/, ''));
    if (found !== undefined) return found;
    throw new AssemblyFault(
      `no function is called ${name}; there are ${functions.map((one) => one.displayName).join(', ')}`,
    );
  };

  return {
    definition: centerDefinition(resources, { phoneNumbers: options.phoneNumbers ?? {} }),
    resources,
    invokeFunction: (name, event) => functionAt(name).invoke(event),
    warm: async (names) => {
      await Promise.all((names?.map(functionAt) ?? functions).map((one) => one.warm()));
    },
    network,
    tables: tableNames(tables, functions),
    dynamodbEndpoint: door.url,
    environmentOf: (name) => functionAt(name).environment,
    notSimulated: notSimulated(resources),
    stop: async () => {
      await Promise.all(functions.map((one) => one.stop()));
      await gateway.close();
      await dynamodb.stop();
    },
  };
};

const tableNames = (
  tables: readonly { readonly logicalId: string; readonly name: string }[],
  functions: readonly LocalFunction[],
): Readonly<Record<string, string>> => {
  const names: Record<string, string> = Object.fromEntries(
    tables.map(({ logicalId, name }) => [logicalId, name]),
  );
  for (const [variable, value] of functions.flatMap(({ environment }) => Object.entries(environment))) {
    const area = /^(.+)_TABLE$/.exec(variable)?.[1];
    if (area !== undefined && tables.some(({ name }) => name === value))
      names[area.toLowerCase().replaceAll('_', '-')] = value;
  }
  return names;
};
