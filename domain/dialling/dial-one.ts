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

/** Calls somebody who may be called. When the number has changed meanwhile, all of it is read and decided again. */
export const dialOne =
  (ports: DialPorts, circumstancesOf: CircumstancesOf) =>
  async (call: ToCall): Promise<DialOutcome> => {
    const { request } = call;
    let standing = call;
    for (let round = 0; round < mostRounds; round += 1) {
      const { facts, decision } = standing;
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

      const [again] = await ports.reader.read([request]);
      if (again === undefined) break;
      const next = await settledBefore(ports, { request, facts: again }, circumstancesOf);
      if (next.decision.what !== 'call') {
        const [outcome] = await carryOut(ports)([next]);
        return outcome ?? { request, what: 'nothing', why: 'passed' };
      }
      standing = { ...next, decision: next.decision };
    }
    throw new ContendedFault(
      `the number of attempt ${attemptIdOf(request)} changed ${mostRounds} times meanwhile`,
    );
  };
