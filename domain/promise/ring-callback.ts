import type { CallOrder } from '../dialling/model.ts';
import type { NumberKeys } from '../dialling/ports.ts';
import type { RingQuestion, RingResult } from '../dialling/ring-now.ts';
import { needs } from '../need/model.ts';
import { callbacksAsCampaign } from './callback-gate.ts';
import { type CallbackPromise, callbackAttemptId, callbackCampaign } from './model.ts';

export interface RingCallbackPorts {
  readonly keys: NumberKeys;
  /** Gate, claim, call: see `ringNow`. */
  readonly ring: (order: CallOrder, question: RingQuestion) => Promise<RingResult>;
  /** E.164: our own numbers that may be shown. */
  readonly callerIds: readonly string[];
}

/** Long enough to find the telephone: they asked for it. */
const ringSeconds = 45;

/** Rings the customer for the agent who has the task. Who asks for a call has consented to this one, from when they asked. */
export const ringCallback =
  ({ keys, ring, callerIds }: RingCallbackPorts) =>
  async (
    promise: CallbackPromise,
    by: { readonly agentId: string; readonly taskContactId: string },
  ): Promise<RingResult> => {
    const { number, language, need, customerId, contactId, id, promisedAt, work } = promise;
    const attemptId = callbackAttemptId(await keys.keyOf(number), promise);
    return ring(
      {
        attemptId,
        campaign: callbackCampaign,
        kind: 'callback',
        manner: 'preview',
        number,
        callerId: callerIds[0] ?? '',
        language,
        team: needs[need].team,
        need,
        customerId,
        segment: undefined,
        scriptId: undefined,
        appointmentId: undefined,
        slotId: undefined,
        promiseId: id,
        conversationId: contactId,
        ...by,
        ringSeconds,
        answeringMachine: 'off',
      },
      {
        campaign: callbacksAsCampaign,
        person: {
          country: undefined,
          timeZone: undefined,
          consent: undefined,
          attempts: work.calls,
          askedAt: promisedAt,
        },
      },
    );
  };
