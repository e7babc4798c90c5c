import type { Block } from '../flow.ts';
import { type NextOrError, orError } from '../targets.ts';
import type { Path } from '../text.ts';

/** Set contact attributes, flow: for the length of this flow; neither a module nor the next flow sees them. */
export const setFlowAttributes = <const L extends string>(
  values: Readonly<Record<string, string | Path>>,
  options: NextOrError<L>,
): Block<L> => ({
  Type: 'UpdateFlowAttributes',
  Parameters: {
    FlowAttributes: Object.fromEntries(Object.entries(values).map(([key, Value]) => [key, { Value }])),
  },
  Transitions: orError(options),
});
