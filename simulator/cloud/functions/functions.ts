import type { VirtualClock } from '../../clock.ts';
import type { Resources } from '../assembly/resources.ts';
import { AssemblyFault } from '../assembly/template.ts';
import type { FaultyNetwork } from '../network/faults.ts';
import type { Gateway } from '../network/gateway.ts';
import { createFunction, type LocalFunction, type LogLine } from './pool.ts';
import { readFunction } from './settings.ts';

export interface Functions {
  readonly all: readonly LocalFunction[];
  /** By ARN (also of a version or an alias), physical name or registry name. */
  find(name: string): LocalFunction | undefined;
  /** @throws AssemblyFault when there is none. */
  named(name: string): LocalFunction;
}
export interface FunctionsOptions {
  readonly clock: VirtualClock;
  readonly network: FaultyNetwork;
  readonly gateway: Gateway;
  readonly workersPerFunction: number;
  readonly onLog: (line: LogLine) => void;
}

/** The functions of the assembly; none of them has started yet. */
export const createFunctions = (resources: Resources, options: FunctionsOptions): Functions => {
  const { workersPerFunction: workers, ...surroundings } = options;
  const all = resources
    .ofType('AWS::Lambda::Function')
    .map((resource) => createFunction({ ...readFunction(resource, resources), ...surroundings, workers }));
  const byName = new Map<string, LocalFunction>();
  for (const one of all) {
    for (const name of [one.settings.arn, one.settings.name, one.displayName]) byName.set(name, one);
  }
  const find = (name: string): LocalFunction | undefined =>
    byName.get(name) ?? byName.get(name.replace(/:[^:]+$/, ''));
  return {
    all,
    find,
    named: (name) => {
      const found = find(name);
      if (found !== undefined) return found;
      const names = all.map(({ displayName }) => displayName).join(', ');
      throw new AssemblyFault(`no function is called ${name}; there are ${names}`);
    },
  };
};
