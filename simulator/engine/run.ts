import type { FlowDefinition } from '../center/definition.ts';
import type { ContactState } from './contact.ts';
import type { Participant } from './participant.ts';
import type { CenterServices } from './services.ts';

/** How a run of a flow (with the flows it transfers to and the modules it invokes) ended. */
export type FlowEnd =
  /** DisconnectParticipant. */
  | { readonly end: 'disconnected' }
  /** EndFlowExecution: what follows is the centre's decision (stay queued, join the parties, end the contact). */
  | { readonly end: 'flow-ended' }
  /** TransferContactToQueue or DequeueContactAndTransferToQueue succeeded. */
  | { readonly end: 'queued' }
  | { readonly end: 'transferred-to-agent' }
  /** Handed over to a third party without coming back. */
  | { readonly end: 'handed-over' }
  /** Aborted from outside: the participant hung up, or an agent took the contact. */
  | { readonly end: 'aborted' }
  /** An error with no branch for it, a block that does not exist, too many steps: said in a `problem` event. */
  | { readonly end: 'failed'; readonly message: string };

export interface FlowRun {
  readonly flow: FlowDefinition;
  readonly contact: ContactState;
  /** Whom the flow talks to; undefined for a task, or a callback that nobody has dialled yet. */
  readonly participant: Participant | undefined;
  readonly services: CenterServices;
  /** Ends the run from outside; what was playing stops. */
  readonly signal: AbortSignal;
}
