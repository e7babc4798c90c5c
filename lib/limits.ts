import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from './constructs/flow-limits.ts';

/** How much is used of what a service takes. */
export interface Use {
  readonly what: string;
  readonly used: number;
  readonly most: number;
  /** Whether a person can ask AWS for more. */
  readonly adjustable: boolean;
}

/**
 * Counted in the templates of an assembly, against the defaults of Amazon Connect and CloudFormation.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html
 */
export const usesOf = (directory: string): readonly Use[] => {
  const stacks = readdirSync(directory)
    .filter((name) => name.endsWith('.template.json'))
    .map((file) => ({
      bytes: statSync(join(directory, file)).size,
      resources: resourcesIn(join(directory, file)),
    }));
  const all = stacks.flatMap(({ resources }) => resources);
  const counted = (what: string, type: string, most: number, adjustable = true): Use => ({
    what,
    used: all.filter(({ Type }) => Type === type).length,
    most,
    adjustable,
  });
  const largest = (what: string, sizes: readonly number[], most: number): Use => ({
    what,
    used: Math.max(0, ...sizes),
    most,
    adjustable: false,
  });
  return [
    counted('flows', 'AWS::Connect::ContactFlow', limits.flows, false),
    counted('modules', 'AWS::Connect::ContactFlowModule', limits.modules, false),
    largest('actions in the longest flow', all.map(actionsIn), limits.actions),
    counted('functions and bots that flows may call', 'AWS::Connect::IntegrationAssociation', 50),
    counted('queues', 'AWS::Connect::Queue', 100),
    counted('quick connects', 'AWS::Connect::QuickConnect', 100),
    counted('hours of operation', 'AWS::Connect::HoursOfOperation', 100),
    largest(
      'resources in the largest stack',
      stacks.map(({ resources }) => resources.length),
      500,
    ),
    largest(
      'bytes in the largest template',
      stacks.map(({ bytes }) => bytes),
      1_000_000,
    ),
  ];
};

interface Resource {
  readonly Type: string;
  readonly Properties?: { readonly Content?: unknown };
}

const resourcesIn = (file: string): readonly Resource[] =>
  Object.values(
    (JSON.parse(readFileSync(file, 'utf8')) as { Resources?: Record<string, Resource> }).Resources ?? {},
  );

/** Every action of the Flow language has one Identifier; a flow is JSON in JSON. */
const actionsIn = ({ Properties }: Resource): number =>
  Properties?.Content === undefined
    ? 0
    : JSON.stringify(Properties.Content).split('\\"Identifier\\":').length - 1;

/** @throws Error naming what is over a limit that nobody can raise: the deployment would fail half way. */
export const checkUses = (uses: readonly Use[]): void => {
  const over = uses.filter(({ used, most, adjustable }) => used > most && !adjustable);
  if (over.length > 0)
    throw new Error(
      over
        .map(
          ({ what, used, most }) =>
            `there are ${used} ${what}, and ${most} can be deployed: render once what does not speak, move what flows share into a module, or take something out`,
        )
        .join('\n'),
    );
};

export const printedUses = (uses: readonly Use[]): string =>
  [
    'Used of what the services take:',
    ...uses.map(
      ({ what, used, most }) =>
        `  ${used} of ${most} ${what}${used > most ? ': ask AWS for more, by a person' : ''}`,
    ),
  ].join('\n');
