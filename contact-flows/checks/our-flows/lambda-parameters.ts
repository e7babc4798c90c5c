import * as z from 'zod/mini';
import { everyBlock, type OurRule } from './support/our-flows.ts';
import { invoked } from './support/parameters.ts';

export const lambdaParameters: OurRule = {
  id: 'lambda-parameters',
  severity: 'error',
  finds: 'a function that is sent a parameter its contract does not have, or not sent one that it needs',
  source: 'the function would answer invalid-request to every caller',
  cure: 'send what its contract names',
  check: everyBlock((block, { ours }) => {
    const name = invoked(block);
    const parameters = name === undefined ? undefined : ours.functionNamed(name)?.contract.parameters;
    if (!(parameters instanceof z.ZodMiniObject)) return [];
    const { shape } = parameters;
    const sent = Object.keys((block.Parameters['LambdaInvocationAttributes'] ?? {}) as object);
    return [
      ...sent
        .filter((key) => !(key in shape))
        .map((key) => ({ why: `"${name}" takes no parameter "${key}"` })),
      ...Object.entries(shape)
        .filter(([key, schema]) => !sent.includes(key) && !z.safeParse(schema, undefined).success)
        .map(([key]) => ({ why: `"${name}" needs the parameter "${key}"` })),
    ];
  }),
};
