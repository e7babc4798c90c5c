import type { Block } from '../flow.ts';
import { type NextOrError, orError } from '../targets.ts';
import type { Path } from '../text.ts';

/** Create persistent contact association: a chat goes on where an earlier one ended. */
export const joinPastChat = <const L extends string>(
  sourceContact: Path,
  options: NextOrError<L> & { readonly from: 'ENTIRE_PAST_SESSION' | 'FROM_SEGMENT' },
): Block<L> => ({
  Type: 'CreatePersistentContactAssociation',
  Parameters: { RehydrationType: options.from, SourceContactId: sourceContact },
  Transitions: orError(options),
});
