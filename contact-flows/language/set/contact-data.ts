import type { Block } from '../flow.ts';
import { given, type NextOrError, orError } from '../targets.ts';
import type { Path } from '../text.ts';

/** Set contact attributes, system: what the contact is called, and the customer it belongs to. */
export const setContactData = <const L extends string>(
  data: {
    readonly name?: string | Path;
    readonly description?: string | Path;
    readonly customerId?: string | Path;
    readonly wisdomSession?: Path;
  },
  options: NextOrError<L> & { readonly of?: 'Current' | 'Related' },
): Block<L> => ({
  Type: 'UpdateContactData',
  Parameters: given({
    Name: data.name,
    Description: data.description,
    CustomerId: data.customerId,
    WisdomSessionArn: data.wisdomSession,
    TargetContact: options.of,
  }),
  Transitions: orError(options),
});

/** Set working queue, to the queue of one agent: an ARN, an id or a path such as `$.Agent.UserName`. */
export const setAgentQueue = <const L extends string>(
  agent: string | Path,
  options: NextOrError<L>,
): Block<L> => ({
  Type: 'UpdateContactTargetQueue',
  Parameters: { AgentId: agent },
  Transitions: orError(options),
});

/** Resume contact: wakes a task that was paused. */
export const resumeContact = <const L extends string>(options: NextOrError<L>): Block<L> => ({
  Type: 'ResumeContact',
  Parameters: {},
  Transitions: orError(options),
});

/** Hold customer or agent, in the flow of a transfer. */
export const holdOther = <const L extends string>(
  state: 'AgentOnHold' | 'CustomerOnHold' | 'OffHold',
  options: NextOrError<L>,
): Block<L> => ({
  Type: 'UpdatePreviousContactParticipantState',
  Parameters: { PreviousContactParticipantState: state },
  Transitions: orError(options),
});
