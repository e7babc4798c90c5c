import type { Language } from '../../domain/shared/language.ts';
import type { FlowName } from '../flows/index.ts';
import type { Block } from './flow.ts';
import type { Path } from './text.ts';

/** Disconnect / hang up. */
export const hangUp = (): Block<never> => ({
  Type: 'DisconnectParticipant',
  Parameters: {},
  Transitions: {},
});

/** End flow / resume: in a whisper the parties are joined, in a queue flow the contact goes on waiting. */
export const endFlow = (): Block<never> => ({ Type: 'EndFlowExecution', Parameters: {}, Transitions: {} });

/** Return from module. */
export const endModule = (): Block<never> => ({
  Type: 'EndFlowModuleExecution',
  Parameters: {},
  Transitions: {},
});

/** Transfer to queue: into the queue that is set. Success leaves the flow. */
export const transferToQueue = <const L extends string>(options: {
  readonly atCapacity: L;
  readonly onError: L;
}): Block<L> => ({
  Type: 'TransferContactToQueue',
  Parameters: {},
  Transitions: {
    NextAction: options.onError,
    Errors: [
      { ErrorType: 'QueueAtCapacity', NextAction: options.atCapacity },
      { ErrorType: 'NoMatchingError', NextAction: options.onError },
    ],
  },
});

/** Transfer to flow; `in` names the language when the flow itself has none. Nothing comes back. */
export const transferToFlow = <const L extends string>(
  flow: FlowName,
  options: { readonly in?: Language; readonly onError: L },
): Block<L> => ({
  Type: 'TransferToFlow',
  Parameters: { ContactFlowId: { ref: 'flow', name: flow, ...(options.in ? { language: options.in } : {}) } },
  Transitions: {
    NextAction: options.onError,
    Errors: [{ ErrorType: 'NoMatchingError', NextAction: options.onError }],
  },
});

/** Transfer to phone number, coming back when the other side hangs up or does not answer. */
export const transferToNumber = <const L extends string>(
  number: Path,
  options: {
    readonly ringSeconds: number;
    readonly next: L;
    readonly onNoAnswer: L;
    readonly onCallFailed: L;
    readonly onError: L;
  },
): Block<L> => ({
  Type: 'TransferParticipantToThirdParty',
  Parameters: {
    ThirdPartyPhoneNumber: number,
    ThirdPartyConnectionTimeLimitSeconds: String(options.ringSeconds),
    ContinueFlowExecution: 'True',
  },
  Transitions: {
    NextAction: options.next,
    Errors: [
      { ErrorType: 'NoMatchingError', NextAction: options.onError },
      { ErrorType: 'CallFailed', NextAction: options.onCallFailed },
      { ErrorType: 'ConnectionTimeLimitExceeded', NextAction: options.onNoAnswer },
    ],
  },
});

/** Transfer to agent, in the flow of an agent's quick connect. */
export const transferToAgent = (): Block<never> => ({
  Type: 'TransferContactToAgent',
  Parameters: {},
  Transitions: {},
});
