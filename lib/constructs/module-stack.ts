import { NestedStack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** What of a deployment names what: a flow, a module, or the queues taken together. */
export interface Naming {
  readonly kind: 'flow' | 'module' | 'queues';
  readonly names: ReadonlySet<string>;
}

/**
 * All modules, in a template of their own: with the flows they come close to the 1,000,000 bytes that CloudFormation takes. The stack of
 * the flows creates it, hands it what the modules name as parameters, and takes their ARNs from its outputs.
 */
export class ModuleStack extends NestedStack {
  constructor(scope: Construct, id: string) {
    super(scope, id, { description: 'Parloir: flow modules', suppressTemplateIndentation: true });
  }
}

/**
 * Flows that functions start contacts in and that no flow names: of calls that we place and of tasks. In a template of their own for the same reason; what
 * they name is handed to them.
 */
export class StartedFlowStack extends NestedStack {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Parloir: flows that functions start',
      suppressTemplateIndentation: true,
    });
  }
}

/**
 * One stack is created as one: what a module names must not name a module, or each would wait for the other.
 *
 * @throws Error naming the way from a module to a module that leaves the modules.
 */
export const refuseWaitingForModules = (all: ReadonlyMap<string, Naming>): void => {
  for (const [module, { kind, names }] of all) {
    if (kind !== 'module') continue;
    const ways = outside(names, all).map((name) => [module, name]);
    const seen = new Set<string>();
    for (let way = ways.shift(); way; way = ways.shift()) {
      const last = way.at(-1) ?? module;
      if (seen.has(last)) continue;
      seen.add(last);
      const onward = all.get(last)?.names ?? new Set<string>();
      const back = [...onward].find((name) => all.get(name)?.kind === 'module');
      if (back !== undefined)
        throw new Error(
          `modules are created together, and would wait for themselves: ${[...way, back].join(' → ')}; let the flow name what the module "${module}" names, or take the module out of what follows it`,
        );
      for (const name of outside(onward, all)) ways.push([...way, name]);
    }
  }
};

const outside = (names: ReadonlySet<string>, all: ReadonlyMap<string, Naming>): readonly string[] =>
  [...names].filter((name) => all.get(name)?.kind !== 'module');
