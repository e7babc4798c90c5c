import { type Action, branch } from '../outcome.ts';

/** Check contact attributes. A value that is missing matches nothing. */
export const compare: Action = {
  simulated: true,
  run: (line) => branch(line.valueAt(String(line.parameter('ComparisonValue')))),
};
