import type { Team } from '../../../domain/need/model.ts';
import type { Block } from '../flow.ts';
import { errorsTo, given } from '../targets.ts';
import type { Path } from '../text.ts';

/** Transfer to queue, from a queue: in a customer queue flow, after its loop of prompts. Full, the contact stays where it is. */
export const moveToQueue = <const L extends string>(
  team: Team,
  options: { readonly atCapacity: L; readonly onError: L },
): Block<L> => ({
  Type: 'DequeueContactAndTransferToQueue',
  Parameters: { QueueId: { ref: 'queue', team, kind: 'waiting' } },
  Transitions: {
    NextAction: options.onError,
    Errors: errorsTo({ QueueAtCapacity: options.atCapacity, NoMatchingError: options.onError }),
  },
});

/** Transfer to phone number, for good: nothing comes back once the other side is dialled. */
export const handOverToNumber = <const L extends string>(
  number: Path,
  options: {
    readonly ringSeconds: number;
    /** Keys sent after pick-up; a comma waits 750 ms. */
    readonly dial?: string;
    readonly callerId?: Path;
    readonly onError: L;
  },
): Block<L> => ({
  Type: 'TransferParticipantToThirdParty',
  Parameters: given({
    ThirdPartyPhoneNumber: number,
    ThirdPartyConnectionTimeLimitSeconds: String(options.ringSeconds),
    ContinueFlowExecution: 'False',
    ThirdPartyDTMFDigits: options.dial,
    CallerId: options.callerId ? { Number: options.callerId } : undefined,
  }),
  Transitions: { NextAction: options.onError, Errors: errorsTo({ NoMatchingError: options.onError }) },
});

/** Complete outbound call, in an outbound whisper: dials now, where else the first prompt would. */
export const completeCall = <const L extends string>(options: {
  readonly callerId?: string | Path;
  readonly ringSeconds?: number;
  readonly next: L;
}): Block<L> => ({
  Type: 'CompleteOutboundCall',
  Parameters: given({
    CallerId: options.callerId ? { Number: options.callerId } : undefined,
    ConnectionTimeLimitSeconds: options.ringSeconds === undefined ? undefined : String(options.ringSeconds),
  }),
  Transitions: { NextAction: options.next },
});

/** Return from a module by one of the branches it declares, with what it declares to hand back. */
export const endModuleWith = (
  result: string,
  data: Readonly<Record<string, string | number | boolean>> = {},
): Block<never> => ({
  Type: 'EndFlowModuleExecution',
  Parameters: { Result: result, ...(Object.keys(data).length > 0 ? { ResultData: data } : {}) },
  Transitions: {},
});
