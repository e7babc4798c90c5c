import type { ConnectApi } from '../center/api.ts';
import type { CenterDefinition } from '../center/definition.ts';
import type { VirtualClock } from '../clock.ts';
import type { FunctionAnswer } from '../engine/services.ts';
import { readAssembly } from './assembly/read.ts';
import { type Resources, resolveResources } from './assembly/resources.ts';
import type { JsonObject } from './assembly/template.ts';
import { centerDefinition } from './connect/definition.ts';
import { recordStreams } from './connect/record-streams.ts';
import { connectService } from './connect/service.ts';
import { createCustomResources, responsePath } from './custom-resources.ts';
import { dynamodbAt, embeddedDynamodb, tellingWrites } from './dynamodb/engine.ts';
import { createTables, localClient, namesOf } from './dynamodb/tables.ts';
import { createTimeToLive, type TimeToLive } from './dynamodb/time-to-live.ts';
import { createEventBridge } from './events/rules.ts';
import { createFunctions, type Functions } from './functions/functions.ts';
import { invokingLater } from './functions/later.ts';
import type { LogLine } from './functions/pool.ts';
import { startMappings } from './mappings/mappings.ts';
import { createNetwork, type Network } from './network/faults.ts';
import { createGateway } from './network/gateway.ts';
import { type NotSimulated, notSimulated } from './not-simulated.ts';
import { lambdaService } from './services/lambda.ts';
import { type Buckets, s3Service } from './services/s3.ts';
import { eventsService, kinesisService, parameterService, secretService } from './services/small-services.ts';
import type { LocalQueue } from './sqs/queue.ts';
import { createQueues } from './sqs/queues.ts';
import { sqsService } from './sqs/service.ts';
import { createStreams } from './streams/stream.ts';

export interface BootOptions {
  /** The folder that `cdk synth` wrote. */
  readonly assembly: string;
  readonly clock: VirtualClock;
  /** The official DynamoDB Local, or anything that speaks its protocol. Default: dynalite in this process. */
  readonly dynamodb?: { readonly endpoint: string };
  /** E.164 of numbers that the assembly imports by ARN and names nowhere. */
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
  /** By ARN, physical name or registry name. Holds virtual time by itself: do not wrap it in `clock.real`. */
  invokeFunction(functionName: string, event: unknown): Promise<FunctionAnswer>;
  /** Starts a worker of each function now, so that no caller waits for it. */
  warm(functionNames?: readonly string[]): Promise<void>;
  /** The centre answers Amazon Connect's operations from now on. */
  connect(api: ConnectApi): void;
  /** Creates the custom resources (the number is bound by one of them), after `connect`. */
  runCustomResources(): Promise<void>;
  /** A contact event as Connect puts it on the default bus, envelope included. */
  putContactEvent(event: Readonly<Record<string, unknown>>): void;
  /** A contact record, on the stream that the instance writes them to. */
  putContactRecord(record: Readonly<Record<string, unknown>>): void;
  readonly network: Network;
  /** Physical names, by registry name (`customers`) and by logical id. */
  readonly tables: Readonly<Record<string, string>>;
  /** By physical name or logical id. */
  queue(name: string): LocalQueue | undefined;
  readonly buckets: Buckets;
  /** Serves DynamoDB, and every other service too, without faults. */
  readonly dynamodbEndpoint: string;
  /** Template's and Lambda's own; AWS_ENDPOINT_URL, which each worker gets at its start, is not in it. */
  environmentOf(functionName: string): Readonly<Record<string, string>>;
  readonly notSimulated: readonly NotSimulated[];
  stop(): Promise<void>;
}

export const bootCloud = async (options: BootOptions): Promise<LocalCloud> => {
  const { clock, parameters = {}, phoneNumbers = {}, workersPerFunction = 2, onLog = () => {} } = options;
  const now = () => clock.now();
  const resources = resolveResources(readAssembly(options.assembly), { parameters });
  const dynamodb =
    options.dynamodb === undefined ? embeddedDynamodb() : dynamodbAt(options.dynamodb.endpoint);
  const queues = createQueues(resources, clock);
  const streams = createStreams(resources, clock);
  const buckets: Buckets = new Map(resources.ofType('AWS::S3::Bucket').map(({ ref }) => [ref, new Map()]));
  const network = createNetwork();
  let api: ConnectApi | undefined;
  let timeToLive: TimeToLive | undefined;

  const gateway = createGateway(clock, network, {
    dynamodb: tellingWrites(dynamodb.service, (caller) => caller !== sweeper && timeToLive?.written()),
    sqs: sqsService(queues, clock),
    s3: s3Service(buckets, now),
    kinesis: kinesisService(streams),
    ssm: parameterService(resources),
    secretsmanager: secretService(resources),
    connect: connectService(() => api),
    events: (exchange) => events(exchange),
    lambda: (exchange) => lambda(exchange),
    [responsePath]: (exchange) => customResources.service(exchange),
  });
  const functions = createFunctions(resources, { clock, network, gateway, workersPerFunction, onLog });
  const invokeLater = invokingLater(resources, clock, queues, functions.find);
  const bridge = createEventBridge(resources, clock, { queues, invokeLater });
  const events = eventsService(() => bridge, resources, now);
  const lambda = lambdaService(functions.find, () => invokeLater);

  const door = await gateway.open();
  const sweeperDoor = await gateway.open({ functionName: sweeper, hold: () => undefined });
  const customResources = createCustomResources(resources, clock, functions.find, () => door.url);
  const client = localClient(sweeperDoor.url, resources.all[0]?.region ?? 'eu-central-1');
  const tables = await clock.real(() => createTables(client, resources));
  timeToLive = createTimeToLive(client, tables, clock);
  const mappings = startMappings(resources, queues, streams, functions.find, clock);
  bridge.start();
  const records = recordStreams(resources, streams);

  return {
    definition: centerDefinition(resources, { phoneNumbers }),
    resources,
    invokeFunction: (name, event) => functions.named(name).invoke(event),
    warm: (names) => warm(functions, names),
    connect: (given) => {
      api = given;
    },
    runCustomResources: () => customResources.run(),
    putContactEvent: (event) => bridge.put(plainJson(event)),
    putContactRecord: (record) => records.contact?.put(JSON.stringify(record), String(record['ContactId'])),
    network,
    tables: namesOf(tables, functions.all),
    queue: (name) =>
      queues.byName(resources.all.find((one) => one.logicalId === name)?.attribute('QueueName') ?? name),
    buckets,
    dynamodbEndpoint: door.url,
    environmentOf: (name) => functions.named(name).environment,
    notSimulated: notSimulated(resources, {
      unmapped: mappings.unmapped,
      functionAt: functions.find,
      queues,
    }),
    stop: async () => {
      bridge.stop();
      mappings.stop();
      timeToLive?.stop();
      await Promise.all(functions.all.map((one) => one.stop()));
      client.destroy();
      await gateway.close();
    },
  };
};

/** Under this name the sweep of expired items asks for itself. */
const sweeper = 'time-to-live';
const plainJson = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;
const warm = async (functions: Functions, names: readonly string[] | undefined): Promise<void> => {
  await Promise.all((names?.map(functions.named) ?? functions.all).map((one) => one.warm()));
};
