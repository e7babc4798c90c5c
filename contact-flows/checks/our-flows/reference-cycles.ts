import type { Flow } from '../../language/flow.ts';
import { isModule, type OurRule } from './support/our-flows.ts';
import { namedFlows } from './support/parameters.ts';

export const referenceCycles: OurRule = {
  id: 'reference-cycles',
  severity: 'error',
  finds: 'flows or modules that name each other in a circle',
  source:
    'each needs the ARN of the other to exist first: CloudFormation refuses the circle, so nothing is deployed',
  cure: 'make what comes back a module, and say in an attribute what follows',
  check: ({ flows }) => {
    const keyOf = (flow: Flow) => `${isModule(flow) ? 'module' : 'flow'} ${flow.name}`;
    const onward = new Map(
      flows.map((flow) => [
        keyOf(flow),
        Object.values(flow.blocks)
          .flatMap(namedFlows)
          .map(({ name, as }) => `${as === 'module' ? 'module' : 'flow'} ${name}`),
      ]),
    );
    const circleFrom = (start: string): readonly string[] | undefined => {
      const waiting: (readonly string[])[] = [[start]];
      const seen = new Set<string>();
      for (let path = waiting.shift(); path; path = waiting.shift())
        for (const to of onward.get(path.at(-1) ?? start) ?? []) {
          if (to === start) return [...path, to];
          if (!seen.has(to)) {
            seen.add(to);
            waiting.push([...path, to]);
          }
        }
      return undefined;
    };
    return flows.flatMap((flow) => {
      const circle = circleFrom(keyOf(flow));
      return circle ? [{ flow: flow.name, why: `it names itself in the end: ${circle.join(' → ')}` }] : [];
    });
  },
};
