import { carryOut, moveEntry } from './carry-out.ts';
import { callerIdOf, orderOf } from './decide.ts';
import type { DialOutcome } from './dial-outcome.ts';
import type { DialPorts } from './dial-ports.ts';
import { ContendedFault } from './faults.ts';
import { attemptIdOf } from './model.ts';
import { offerCall } from './offer-call.ts';
import { placeCall } from './place-call.ts';
import { sendAfterBusy } from './send-again.ts';
import { type CircumstancesOf, settledBefore, type ToCall } from './settled-before.ts';

const mostRounds = 5;
/** Calls of one delivery are placed one after the other, and each may take Connect ten seconds: by then a window may have closed. */
const decidedForMilliseconds = 5000;

/**
 * Calls somebody who may be called. When the number has changed meanwhile, or when the decision is no longer young, all of it is read and decided again.
 *
 * @param decidedAt when the facts behind the decision were read.
 */
export const dialOne =
  (ports: DialPorts, circumstancesOf: CircumstancesOf) =>
  async (call: ToCall, decidedAt: Date): Promise<DialOutcome> => {
    const { request } = call;
    const isYoung = ports.clock.now().getTime() - decidedAt.getTime() <= decidedForMilliseconds;
    let standing = isYoung ? call : undefined;
    for (let round = 0; round < mostRounds; round += 1) {
      if (standing === undefined) {
        const [again] = await ports.reader.read([request]);
        if (again === undefined) break;
        const next = await settledBefore(ports, { request, facts: again }, circumstancesOf);
        if (next.decision.what !== 'call') {
          const [outcome] = await carryOut(ports)([next]);
          return outcome ?? { request, what: 'nothing', why: 'passed' };
        }
        standing = { ...next, decision: next.decision };
      }
      const { facts, decision }: ToCall = standing;
      const { running, member, verdict } = decision;
      // The gate has refused a call that would show no number.
      const order = orderOf(
        request,
        running,
        member,
        callerIdOf(running.campaign.callerIds, member.key) ?? '',
      );
      if (order.manner === 'preview') return offerCall(ports)(request, order);
      const placed = await placeCall(ports)(order, facts.number, verdict, (settledBy) =>
        moveEntry(request, settledBy),
      );
      if (placed.what === 'busy') return sendAfterBusy(ports)(request);
      if (placed.what !== 'conflict') return { request, ...placed };
      standing = undefined;
    }
    throw new ContendedFault(
      `the number of attempt ${attemptIdOf(request)} changed ${mostRounds} times meanwhile`,
    );
  };
