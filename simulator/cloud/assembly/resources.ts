import { type Resolved, resolveValue, type Scope } from './intrinsics.ts';
import { type Identity, identityOf, stableUuid } from './physical-ids.ts';
import { pseudoParameter } from './pseudo-parameters.ts';
import type { Assembly, AssemblyStack } from './read.ts';
import {
  AssemblyFault,
  isObject,
  type Json,
  type JsonObject,
  type TemplateResource,
  textOf,
} from './template.ts';

/** A resource of the assembly as it would stand in the cloud. */
export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly account: string;
  readonly region: string;
  /** What `Ref` answers. */
  readonly ref: string;
  /** Logical ids, by DependsOn and by reference. */
  readonly dependsOn: readonly string[];
  /** Resolved at first use; throws AssemblyFault when something in it cannot be. */
  readonly properties: JsonObject;
  readonly metadata: JsonObject;
  attribute(name: string): string | undefined;
  /** One property alone, while another still waits for the answer of a custom resource. */
  property(name: string): Json | undefined;
}
export interface Resources {
  readonly all: readonly Resource[];
  ofType(...types: readonly string[]): readonly Resource[];
  /** By ARN, or whatever else `Ref` or an attribute `Arn` answers. */
  find(reference: string): Resource | undefined;
  assetOf(objectKey: string): string | undefined;
  /** A custom resource has answered. */
  answered(resource: Resource, physicalId: string, data: JsonObject): void;
}
export interface ResolveOptions {
  /** Values of template parameters, by name; also of SSM parameters outside the assembly, by their name. */
  readonly parameters?: Readonly<Record<string, string>>;
}

export const isCustom = (type: string): boolean =>
  type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource';

export const resolveResources = (assembly: Assembly, options: ResolveOptions = {}): Resources => {
  const given = options.parameters ?? {};
  const scopes = new Map(assembly.stacks.map((stack) => [stack.id, createScope(stack)]));
  const identities = new Map<string, Identity>();
  const answers = new Map<string, { readonly physicalId: string; readonly data: JsonObject }>();
  const all = assembly.stacks.filter(exists).flatMap((stack) =>
    Object.entries(stack.template.Resources ?? {})
      .filter(([logicalId]) => created(stack, logicalId))
      .map(([logicalId, resource]) => createResource(stack, logicalId, resource)),
  );
  const byReference = new Map<string, Resource>();

  function scopeOf(stack: AssemblyStack): Scope {
    return scopes.get(stack.id) ?? createScope(stack);
  }
  function created(stack: AssemblyStack, logicalId: string): boolean {
    const condition = stack.template.Resources?.[logicalId]?.Condition;
    return condition === undefined || scopeOf(stack).condition(condition) === true;
  }
  function exists({ parent }: AssemblyStack): boolean {
    return parent === undefined || (exists(parent.stack) && created(parent.stack, parent.logicalId));
  }
  function fail(stack: AssemblyStack, what: string): never {
    throw new AssemblyFault(`stack ${stack.id}: ${what}`);
  }
  function identity(stack: AssemblyStack, logicalId: string): Identity | undefined {
    const resource = stack.template.Resources?.[logicalId];
    if (resource === undefined) return undefined;
    const named = {
      stackName: stack.name,
      account: stack.account,
      region: stack.region,
      logicalId,
      text: (property: string) => {
        const value = resource.Properties?.[property];
        if (value === undefined) return undefined;
        const resolved = resolveValue(value, scopeOf(stack), `resource ${logicalId}.${property}`);
        return typeof resolved === 'symbol' ? undefined : textOf(resolved);
      },
    };
    if (isCustom(resource.Type)) {
      const answer = answers.get(`${stack.id}/${logicalId}`);
      return { ref: answer?.physicalId ?? stableUuid(named), attributes: answer?.data ?? {} };
    }
    const key = `${stack.id}/${logicalId}`;
    const known = identities.get(key) ??
      identityOf(resource.Type, named) ?? { ref: `${stack.name}-${logicalId}`, attributes: {} };
    identities.set(key, known);
    return known;
  }
  function outputOf(stack: AssemblyStack, logicalId: string, name: string): Json | undefined {
    const nested = assembly.stacks.find(
      ({ parent }) => parent?.stack.id === stack.id && parent.logicalId === logicalId,
    );
    const output = nested?.template.Outputs?.[name];
    if (nested === undefined || output === undefined) return undefined;
    return plain(resolveValue(output.Value, scopeOf(nested), `output ${name}`));
  }
  function ssmValue(name: string): string | undefined {
    if (given[name] !== undefined) return given[name];
    for (const stack of assembly.stacks) {
      for (const [logicalId, resource] of Object.entries(stack.template.Resources ?? {})) {
        if (resource.Type !== 'AWS::SSM::Parameter') continue;
        const one = identity(stack, logicalId);
        if (one?.ref === name) return String(one.attributes['Value']);
      }
    }
    return /^\/cdk-bootstrap\/.*\/version$/.test(name) ? '30' : undefined;
  }
  function parameterOf(stack: AssemblyStack, name: string): Json | undefined {
    const parameter = stack.template.Parameters?.[name];
    if (parameter === undefined) return undefined;
    const expression = stack.parameters[name];
    const fromParent =
      expression !== undefined && stack.parent !== undefined
        ? plain(resolveValue(expression, scopeOf(stack.parent.stack), `parameter ${name}`))
        : expression;
    // What a nested stack is given, its parent says.
    const value = (stack.parent === undefined ? given[name] : undefined) ?? fromParent ?? parameter.Default;
    if (value === undefined) {
      return fail(stack, `parameter ${name} has no value: give it to bootCloud as parameters.${name}`);
    }
    if (!parameter.Type.startsWith('AWS::SSM::Parameter::Value')) {
      return parameter.Type.startsWith('List<') || parameter.Type === 'CommaDelimitedList'
        ? String(value).split(',')
        : value;
    }
    return (
      ssmValue(String(value)) ??
      fail(
        stack,
        `SSM parameter ${value} is not in the assembly: give it to bootCloud as parameters["${value}"]`,
      )
    );
  }
  function createScope(stack: AssemblyStack): Scope {
    const conditions = new Map<string, boolean>();
    const scope: Scope = {
      stack: stack.id,
      region: stack.region,
      reference: (name) =>
        pseudoParameter(stack, name) ?? parameterOf(stack, name) ?? identity(stack, name)?.ref,
      attribute: (logicalId, attribute) => {
        const output = /^Outputs\.(.+)$/.exec(attribute)?.[1];
        return output === undefined
          ? identity(stack, logicalId)?.attributes[attribute]
          : outputOf(stack, logicalId, output);
      },
      condition: (name) => {
        const expression = stack.template.Conditions?.[name];
        if (expression === undefined) return undefined;
        const known = conditions.get(name) ?? resolveValue(expression, scope, `condition ${name}`) === true;
        conditions.set(name, known);
        return known;
      },
      imported: (name) => {
        for (const other of assembly.stacks) {
          for (const [id, output] of Object.entries(other.template.Outputs ?? {})) {
            if (output.Export === undefined) continue;
            const there = scopeOf(other);
            if (resolveValue(output.Export.Name, there, `output ${id}.Export`) !== name) continue;
            return plain(resolveValue(output.Value, there, `output ${id}`));
          }
        }
        return undefined;
      },
      mapping: (name) => stack.template.Mappings?.[name],
      dynamicReference: (text) =>
        text.replace(/\{\{resolve:([a-z-]+):([^}]*)\}\}/g, (_all, service: string, rest: string) =>
          service === 'ssm'
            ? (ssmValue(rest.replace(/:\d+$/, '')) ?? `local:${rest}`)
            : `local-${service}-${rest}`,
        ),
    };
    return scope;
  }
  function createResource(stack: AssemblyStack, logicalId: string, resource: TemplateResource): Resource {
    let properties: JsonObject | undefined;
    return {
      stack: stack.id,
      logicalId,
      type: resource.Type,
      account: stack.account,
      region: stack.region,
      metadata: resource.Metadata ?? {},
      dependsOn: dependenciesOf(resource),
      get ref() {
        return identity(stack, logicalId)?.ref ?? logicalId;
      },
      get properties() {
        if (properties !== undefined) return properties;
        const resolved = resolveValue(resource.Properties ?? {}, scopeOf(stack), `resource ${logicalId}`);
        properties = isObject(resolved) ? resolved : {};
        return properties;
      },
      property: (name) => {
        const value = resource.Properties?.[name];
        return value === undefined
          ? undefined
          : plain(resolveValue(value, scopeOf(stack), `resource ${logicalId}.${name}`));
      },
      attribute: (name) => textOf(identity(stack, logicalId)?.attributes[name]),
    };
  }

  return {
    all,
    ofType: (...wanted) => all.filter(({ type }) => wanted.includes(type)),
    find: (reference) => {
      if (byReference.size === 0) {
        for (const resource of all) {
          byReference.set(resource.ref, resource);
          const arn = resource.attribute('Arn');
          if (arn !== undefined) byReference.set(arn, resource);
        }
      }
      return byReference.get(reference);
    },
    assetOf: (objectKey) => assembly.assets.get(objectKey),
    answered: (resource, physicalId, data) => {
      answers.set(`${resource.stack}/${resource.logicalId}`, { physicalId, data });
    },
  };
};

const dependenciesOf = ({ DependsOn = [], Properties = {} }: TemplateResource): readonly string[] => {
  const referred = JSON.stringify(Properties).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"([A-Za-z0-9]+)/g);
  return [
    ...(typeof DependsOn === 'string' ? [DependsOn] : DependsOn),
    ...[...referred].flatMap(([, id]) => id ?? []),
  ];
};
const plain = (value: Resolved): Json | undefined => (typeof value === 'symbol' ? undefined : value);
