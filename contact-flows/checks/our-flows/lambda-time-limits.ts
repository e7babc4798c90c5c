import { everyBlock, type OurRule } from './support/our-flows.ts';
import { invoked } from './support/parameters.ts';

export const lambdaTimeLimits: OurRule = {
  id: 'lambda-time-limits',
  severity: 'error',
  finds: 'a block that waits longer for a function than the registry lets it run',
  source:
    'the caller hears silence meanwhile; a function is stopped at the registry’s limit, and Connect’s own is 8 s',
  cure: 'use the limit of lambdas/registry.ts',
  check: everyBlock((block, { ours }) => {
    const name = invoked(block);
    if (name === undefined) return [];
    const called = ours.functionNamed(name);
    if (!called)
      return [
        { why: `there is no function "${name}" that flows may call`, cure: 'add it to lambdas/registry.ts' },
      ];
    const seconds = Number(block.Parameters['InvocationTimeLimitSeconds']);
    return seconds <= called.timeoutSeconds
      ? []
      : [{ why: `"${name}" is waited for ${seconds} s and runs ${called.timeoutSeconds} s at most` }];
  }),
};
