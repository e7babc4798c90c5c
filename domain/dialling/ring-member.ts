import { carryOut, moveEntry } from './carry-out.ts';
import { callerIdOf, orderOf } from './decide.ts';
import type { DialPorts } from './dial-ports.ts';
import { ContendedFault } from './faults.ts';
import { attemptIdOf, type DialRequest } from './model.ts';
import { placeCall } from './place-call.ts';
import { payToken, type RingPorts, type RingResult, ringResultOf } from './ring-now.ts';
import { circumstances, settledBefore } from './settled-before.ts';

export type RingMemberPorts = RingPorts & Pick<DialPorts, 'reader' | 'members' | 'sums'>;

const mostRounds = 5;

/** An agent presses "call" on the task of a campaign's member (preview): as `ringNow`, with all that is known of the member and the campaign now. */
export const ringMember =
  (ports: RingMemberPorts) =>
  async (
    request: DialRequest,
    by: {
      readonly agentId: string;
      readonly taskContactId: string;
      readonly conversationId: string | undefined;
    },
  ): Promise<RingResult> => {
    let paid = false;
    for (let round = 0; round < mostRounds; round += 1) {
      const read = await ports.reader.read([request]);
      const [facts] = read;
      if (facts === undefined) break;
      const standing = await settledBefore(ports, { request, facts }, await circumstances(ports, read));
      const { decision } = standing;
      if (decision.what !== 'call') {
        const [outcome] = await carryOut(ports)([standing]);
        if (outcome?.what === 'failed') throw outcome.cause;
        if (decision.what === 'refused')
          return {
            result: 'refused',
            reasons: decision.verdict.reasons,
            notBefore: decision.verdict.notBefore,
          };
        return notCalled(decision);
      }
      const { running, member, verdict } = decision;
      const callerId = callerIdOf(running.campaign.callerIds, member.key) ?? '';
      const order = { ...orderOf(request, running, member, callerId), ...by };
      const seconds = paid
        ? undefined
        : await payToken(ports, { team: running.campaign.team, language: member.language });
      if (seconds !== undefined) return { result: 'wait', seconds };
      paid = true;
      const result = ringResultOf(
        await placeCall(ports)(order, standing.facts.number, verdict, (at) => moveEntry(request, at)),
      );
      if (result !== 'again') return result;
    }
    throw new ContendedFault(`the number of attempt ${attemptIdOf(request)} changed meanwhile`);
  };

const notCalled = (decision: {
  readonly what: string;
  readonly why?: string;
}): Extract<RingResult, { result: 'refused' | 'already-called' }> =>
  decision.why === 'paused' || decision.why === 'number-busy' || decision.what === 'end'
    ? {
        result: 'refused',
        reasons: [{ code: `member.${decision.why ?? 'over'}`, facts: {} }],
        notBefore: undefined,
      }
    : { result: 'already-called' };
