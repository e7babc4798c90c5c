import type { Block } from '../flow.ts';
import { type NextOrError, orError } from '../targets.ts';
import type { Path } from '../text.ts';

/** Contact tags, set: six at most, none beginning with `aws:`. */
export const tag = <const L extends string>(
  tags: Readonly<Record<string, string | Path>>,
  options: NextOrError<L>,
): Block<L> => ({ Type: 'TagContact', Parameters: { Tags: tags }, Transitions: orError(options) });

/** Contact tags, taken off. */
export const untag = <const L extends string>(
  keys: readonly [string, ...string[]],
  options: NextOrError<L>,
): Block<L> => ({ Type: 'UntagContact', Parameters: { TagKeys: keys }, Transitions: orError(options) });
