import { randomUUID } from 'node:crypto';
import type { Resources } from '../assembly/resources.ts';
import { isObject, type Json, textOf } from '../assembly/template.ts';
import type { EventBridge } from '../events/rules.ts';
import type { Service } from '../network/gateway.ts';
import type { LocalStream } from '../streams/stream.ts';
import { type Input, jsonService, ServiceError } from './json-service.ts';

const list = (value: unknown): readonly Input[] => (Array.isArray(value) ? value : []);

/** EventBridge: PutEvents. */
export const eventsService = (bridge: () => EventBridge, resources: Resources, now: () => Date): Service =>
  jsonService('EventBridge', {
    PutEvents: (input) => ({
      FailedEntryCount: 0,
      Entries: list(input['Entries']).map((entry) => {
        const id = randomUUID();
        const { account = '', region = '' } = resources.all[0] ?? {};
        bridge().put(
          {
            version: '0',
            id,
            'detail-type': String(entry['DetailType'] ?? ''),
            source: String(entry['Source'] ?? ''),
            account,
            region,
            time: now()
              .toISOString()
              .replace(/\.\d+Z$/, 'Z'),
            resources: list(entry['Resources']).map(String),
            detail: JSON.parse(String(entry['Detail'] ?? '{}')) as Json,
          },
          String(entry['EventBusName'] ?? 'default'),
        );
        return { EventId: id };
      }),
    }),
  });

/** Kinesis: PutRecord, PutRecords. */
export const kinesisService = (streams: readonly LocalStream[]): Service => {
  const put = (input: Input, record: Input) => {
    const wanted = [input['StreamARN'], input['StreamName']];
    const stream = streams.find(({ arn, name }) => wanted.includes(arn) || wanted.includes(name));
    if (stream === undefined)
      throw new ServiceError('ResourceNotFoundException', `there is no stream ${wanted.filter(Boolean)}`);
    const data = Buffer.from(String(record['Data'] ?? ''), 'base64').toString();
    const { sequenceNumber } = stream.put(data, String(record['PartitionKey'] ?? ''));
    return { ShardId: 'shardId-000000000000', SequenceNumber: sequenceNumber };
  };
  return jsonService('Kinesis', {
    PutRecord: (input) => put(input, input),
    PutRecords: (input) => ({
      FailedRecordCount: 0,
      Records: list(input['Records']).map((record) => put(input, record)),
    }),
  });
};

/** Systems Manager: the parameters of the assembly. */
export const parameterService = (resources: Resources): Service => {
  const read = (name: unknown) => {
    const found = resources.ofType('AWS::SSM::Parameter').find(({ ref }) => ref === name);
    return (
      found && { Name: found.ref, Type: found.attribute('Type'), Value: found.attribute('Value'), Version: 1 }
    );
  };
  return jsonService('Systems Manager', {
    GetParameter: (input) => {
      const found = read(input['Name']);
      if (found === undefined)
        throw new ServiceError('ParameterNotFound', `there is no parameter ${input['Name']}`);
      return { Parameter: found };
    },
    GetParameters: (input) => ({
      Parameters: list(input['Names']).flatMap((name) => read(name) ?? []),
      InvalidParameters: list(input['Names']).filter((name) => read(name) === undefined),
    }),
  });
};

/** Secrets Manager: a secret that the template does not spell out has a value that is always the same here. */
export const secretService = (resources: Resources): Service =>
  jsonService('Secrets Manager', {
    GetSecretValue: (input) => {
      const found = resources
        .ofType('AWS::SecretsManager::Secret')
        .find(({ ref }) => ref === input['SecretId'] || ref.endsWith(`:secret:${input['SecretId']}`));
      if (found === undefined)
        throw new ServiceError('ResourceNotFoundException', `there is no secret ${input['SecretId']}`);
      const generated = found.properties['GenerateSecretString'];
      const key = isObject(generated) ? textOf(generated['GenerateStringKey']) : undefined;
      const value = `local-secret-${found.logicalId}`;
      const template = isObject(generated) ? textOf(generated['SecretStringTemplate']) : undefined;
      const made =
        key === undefined ? value : JSON.stringify({ ...JSON.parse(template ?? '{}'), [key]: value });
      return {
        ARN: found.ref,
        SecretString: textOf(found.properties['SecretString']) ?? made,
        VersionId: 'local',
      };
    },
  });
