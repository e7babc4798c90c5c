import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nestedStackName } from './physical-ids.ts';
import { AssemblyFault, isObject, type Json, type JsonObject, type Template, textOf } from './template.ts';

/** What `cdk synth` wrote: the stacks, each after those it depends on, and where the assets lie. */
export interface Assembly {
  readonly directory: string;
  readonly stacks: readonly AssemblyStack[];
  /** Folder or file of an asset, by the object key that templates name (`<hash>.zip`). */
  readonly assets: ReadonlyMap<string, string>;
}
export interface AssemblyStack {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly template: Template;
  /** Values given for the template's parameters; a nested stack's are expressions of the parent's. */
  readonly parameters: Readonly<Record<string, Json>>;
  readonly parent?: { readonly stack: AssemblyStack; readonly logicalId: string };
}
export interface Place {
  readonly account: string;
  readonly region: string;
}
/** For stacks that name no account or region: the account AWS uses in its examples. */
export const defaultPlace: Place = { account: '111122223333', region: 'eu-central-1' };

const readJson = (file: string): JsonObject => {
  if (!existsSync(file)) {
    throw new AssemblyFault(`${file} is not there. Run "npx cdk synth" and give the folder it writes.`);
  }
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isObject(parsed)) throw new AssemblyFault(`${file} is not a JSON object`);
  return parsed;
};
const placeOf = (environment: string | undefined, fallback: Place): Place => {
  const [, account, region] = /^aws:\/\/([^/]+)\/(.+)$/.exec(environment ?? '') ?? [];
  return {
    account: account === undefined || account === 'unknown-account' ? fallback.account : account,
    region: region === undefined || region === 'unknown-region' ? fallback.region : region,
  };
};

export const readAssembly = (directory: string, fallback: Place = defaultPlace): Assembly => {
  const stacks: AssemblyStack[] = [];
  const assets = new Map<string, string>();
  readFolder(resolve(directory), fallback, stacks, assets);
  if (stacks.length === 0) throw new AssemblyFault(`${directory} holds no stack`);
  return { directory: resolve(directory), stacks, assets };
};

const readFolder = (
  directory: string,
  fallback: Place,
  stacks: AssemblyStack[],
  assets: Map<string, string>,
): void => {
  const artifacts = readJson(join(directory, 'manifest.json'))['artifacts'];
  if (!isObject(artifacts)) return;
  const seen = new Set<string>();
  const visit = (id: string): void => {
    const artifact = artifacts[id];
    if (seen.has(id) || !isObject(artifact)) return;
    seen.add(id);
    for (const dependency of Array.isArray(artifact['dependencies']) ? artifact['dependencies'] : []) {
      visit(String(dependency));
    }
    const properties = isObject(artifact['properties']) ? artifact['properties'] : {};
    switch (artifact['type']) {
      case 'aws:cloudformation:stack': {
        const stack: AssemblyStack = {
          id,
          name: textOf(properties['stackName']) ?? id,
          ...placeOf(textOf(artifact['environment']), fallback),
          template: readJson(join(directory, String(properties['templateFile']))) as Template,
          parameters: isObject(properties['parameters']) ? properties['parameters'] : {},
        };
        addStack(directory, stack, stacks);
        break;
      }
      case 'cdk:asset-manifest':
        readAssets(directory, join(directory, String(properties['file'])), assets);
        break;
      case 'cdk:cloud-assembly':
        readFolder(join(directory, String(properties['directoryName'])), fallback, stacks, assets);
        break;
      default:
    }
  };
  for (const id of Object.keys(artifacts)) visit(id);
};

const addStack = (directory: string, stack: AssemblyStack, stacks: AssemblyStack[]): void => {
  stacks.push(stack);
  for (const [logicalId, resource] of Object.entries(stack.template.Resources ?? {})) {
    if (resource.Type !== 'AWS::CloudFormation::Stack') continue;
    const file = textOf(resource.Metadata?.['aws:asset:path']);
    if (file === undefined)
      throw new AssemblyFault(
        `stack ${stack.id}: nested stack ${logicalId} does not say where its template lies: run "npx cdk synth" with asset metadata switched on`,
      );
    const parameters = resource.Properties?.['Parameters'];
    addStack(
      directory,
      {
        ...stack,
        id: `${stack.id}/${logicalId}`,
        name: nestedStackName(stack.name, logicalId),
        template: readJson(join(directory, file)) as Template,
        parameters: isObject(parameters) ? parameters : {},
        parent: { stack, logicalId },
      },
      stacks,
    );
  }
};

const readAssets = (directory: string, file: string, assets: Map<string, string>): void => {
  const files = readJson(file)['files'];
  for (const entry of Object.values(isObject(files) ? files : {})) {
    if (!isObject(entry) || !isObject(entry['source']) || !isObject(entry['destinations'])) continue;
    const path = textOf(entry['source']['path']);
    if (path === undefined) continue;
    for (const destination of Object.values(entry['destinations'])) {
      const key = isObject(destination) ? textOf(destination['objectKey']) : undefined;
      if (key !== undefined) assets.set(key, resolve(directory, path));
    }
  }
};
