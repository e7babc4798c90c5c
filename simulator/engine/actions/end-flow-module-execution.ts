import type { Action } from '../outcome.ts';
import { resolveDeep } from '../resolve.ts';

/** Return from module, with a branch and data where it declares them. */
export const endFlowModuleExecution: Action = {
  simulated: true,
  run: (line) => ({
    kind: 'return',
    result: line.whole('Result'),
    data: resolveDeep(line, line.parameter('ResultData')),
  }),
};
