import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestedStack, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { lambdas } from '../../../lambdas/registry.ts';
import { customResourceEntryPoints } from '../../../lib/custom-resources/entry-points.ts';
import { readSettings, type SettingsInput } from '../../../lib/settings.ts';
import { createApp, withValidation } from '../../../lib/synth.ts';
import { settings as deployed } from '../../../parloir.settings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** The stacks of a deployment with functions that do nothing: what is asked here does not depend on their code. */
export const stacksOf = (settings: Partial<SettingsInput> = {}) => {
  const app = createApp(
    temporaryFolder('parloir-stacks'),
    readSettings({ ...deployed, ...settings }),
    new Date('2026-11-24T08:00:00Z'),
    emptyBundles(),
  );
  const stack = (name: string) => templateOf(stackNamed(name));
  const stackNamed = (name: string) => app.node.findChild(`parloir-${name}`) as Stack;
  return {
    data: stack('data'),
    campaigns: stack('campaigns'),
    center: stack('contact-center'),
    modules: templateOf(modulesIn(stackNamed('contact-center'))),
    started: templateOf(startedFlowsIn(stackNamed('contact-center'))),
    operations: stack('operations'),
  };
};

/** The nested stack of the modules. */
export const modulesIn = (center: Stack): NestedStack => nestedIn(center, 'Modules');

/** The nested stack of the flows that functions start. */
const startedFlowsIn = (center: Stack): NestedStack => nestedIn(center, 'Started');

const nestedIn = (center: Stack, id: string): NestedStack => {
  const found = center.node
    .findAll()
    .filter((child) => NestedStack.isNestedStack(child))
    .find(({ node }) => node.id === id);
  if (!found) throw new Error(`the contact centre has no nested stack ${id}`);
  return found;
};

export interface StackTemplate {
  readonly json: Readonly<Record<string, unknown>>;
  readonly resources: Readonly<Record<string, Resource>>;
  ofType(type: string): readonly (readonly [string, Resource])[];
}

export const templateOf = (stack: Stack): StackTemplate =>
  asTemplate(withValidation(false, () => Template.fromStack(stack).toJSON()));

export const asTemplate = (json: Readonly<Record<string, unknown>>): StackTemplate => {
  const resources = json['Resources'] as Readonly<Record<string, Resource>>;
  return {
    json,
    resources,
    ofType: (type) => Object.entries(resources).filter(([, { Type }]) => Type === type),
  };
};

export const emptyBundles = (): Readonly<Record<string, string>> => {
  const root = temporaryFolder('parloir-bundles');
  return Object.fromEntries(
    [...Object.keys(lambdas), ...Object.keys(customResourceEntryPoints)].map((name) => {
      const folder = join(root, name);
      mkdirSync(folder);
      writeFileSync(join(folder, 'index.mjs'), `export const handler = async () => '${name}';`);
      return [name, folder];
    }),
  );
};

/** What CloudFormation has created before the resource, and the resource itself. */
export const orderOf = ({ resources }: StackTemplate, id: string): ReadonlySet<string> => {
  const before = new Set<string>();
  const waiting = [id];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const resource = resources[name];
    if (!resource || before.has(name)) continue;
    before.add(name);
    waiting.push(...[resource.DependsOn ?? []].flat(), ...referencesIn(resource.Properties));
  }
  return before;
};

/** Every name that a value refers to, however deep: `Ref` and `Fn::GetAtt`. */
export const referencesIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref' && typeof inner === 'string') return [inner];
    if (key === 'Fn::GetAtt' && Array.isArray(inner)) return [String(inner[0])];
    return referencesIn(inner);
  });
};
