import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Resource, Resources } from '../assembly/resources.ts';
import { AssemblyFault, numberOf, objectOf, textOf } from '../assembly/template.ts';
import type { FunctionSettings } from './worker.ts';

export interface DeployedFunction {
  readonly resource: Resource;
  readonly settings: FunctionSettings;
  /** The environment variable FUNCTION_NAME, which our stacks set to the registry's name; else the logical id. */
  readonly displayName: string;
  readonly environment: Readonly<Record<string, string>>;
}

export const readFunction = (resource: Resource, resources: Resources): DeployedFunction => {
  const { properties, ref: name, region } = resource;
  const variables = Object.fromEntries(
    Object.entries(objectOf(objectOf(properties['Environment'])['Variables'])).map(([key, value]) => [
      key,
      textOf(value) ?? String(value),
    ]),
  );
  const handler = textOf(properties['Handler']) ?? 'index.handler';
  const memoryMegabytes = numberOf(properties['MemorySize']) ?? 128;
  const taskRoot = taskRootOf(resource, resources);
  return {
    resource,
    displayName: variables['FUNCTION_NAME'] ?? resource.logicalId,
    settings: {
      name,
      arn: resource.attribute('Arn') ?? name,
      taskRoot,
      handler,
      memoryMegabytes,
      timeoutSeconds: numberOf(properties['Timeout']) ?? 3,
    },
    environment: {
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_SESSION_TOKEN: 'local',
      AWS_EXECUTION_ENV: `AWS_Lambda_${textOf(properties['Runtime']) ?? 'nodejs24.x'}`,
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
      AWS_LAMBDA_LOG_STREAM_NAME: 'local',
      LAMBDA_TASK_ROOT: taskRoot,
      _HANDLER: handler,
      ...variables,
    },
  };
};

const taskRootOf = (resource: Resource, resources: Resources): string => {
  const code = objectOf(resource.properties['Code']);
  const inline = textOf(code['ZipFile']);
  if (inline !== undefined) {
    const folder = mkdtempSync(join(tmpdir(), `${resource.logicalId}-`));
    writeFileSync(join(folder, 'index.js'), inline);
    return folder;
  }
  const key = textOf(code['S3Key']);
  const folder = key === undefined ? undefined : resources.assetOf(key);
  if (folder === undefined) {
    throw new AssemblyFault(
      `stack ${resource.stack}, resource ${resource.logicalId}: the code ${key ?? '(no S3Key)'} is in no asset manifest of the assembly`,
    );
  }
  return folder;
};
