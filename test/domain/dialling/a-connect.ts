import fc from 'fast-check';
import type { CallOrder } from '../../../domain/dialling/model.ts';
import type { Placement } from '../../../domain/dialling/ports.ts';
import type { Evidence } from '../../../domain/dialling/settle.ts';

/** What happens to a call: what Connect answers, and how it ends. */
export const aFate = fc.record({
  placement: fc.constantFrom<'placed' | 'busy' | 'invalid-number' | 'not-allowed' | 'lost-placed' | 'lost'>(
    'placed',
    'placed',
    'placed',
    'busy',
    'invalid-number',
    'not-allowed',
    'lost-placed',
    'lost',
  ),
  end: fc.constantFrom('TELECOM_BUSY', 'TELECOM_UNANSWERED', 'CUSTOMER_DISCONNECT', 'SOMETHING_NEW'),
  /** Whether its event, its record, and a second copy of each arrive. */
  told: fc.record({ event: fc.nat({ max: 2 }), record: fc.nat({ max: 2 }) }),
});

/** Everything that any process ever asked of Connect, and what is told of it. */
export const aConnect = (fates: readonly (typeof aFate extends fc.Arbitrary<infer One> ? One : never)[]) => {
  const rung: string[] = [];
  const evidence: Evidence[] = [];
  let next = 0;
  let mended = false;
  const place = async (order: CallOrder, now: Date): Promise<Placement> => {
    const fate = fates[next % fates.length];
    next += 1;
    if (fate === undefined) throw new RangeError('no fate is left');
    if (mended && fate.placement === 'busy') return { placed: false, why: 'not-allowed' };
    const contactId = `contact-${next}`;
    if (fate.placement === 'busy' || fate.placement === 'invalid-number' || fate.placement === 'not-allowed')
      return { placed: false, why: fate.placement };
    if (fate.placement !== 'lost') {
      rung.push(order.attemptId);
      const answered = fate.end === 'CUSTOMER_DISCONNECT';
      const facts = {
        contactId,
        initialContactId: contactId,
        channel: 'VOICE',
        disconnectReason: fate.end,
        connected: answered,
        answeringMachineDetectionStatus: undefined,
        agentConnected: false,
        conversationId: undefined,
        disconnectedAt: now,
        workOver: true,
        figures: { talkSeconds: 0, holdSeconds: 0, afterContactWorkSeconds: 0 },
      };
      const event: Evidence = { ...facts, kind: 'event', attemptId: undefined, figures: undefined };
      const record: Evidence = { ...facts, kind: 'record', attemptId: order.attemptId };
      evidence.push(
        ...Array.from({ length: fate.told.event }, () => event),
        ...Array.from({ length: fate.told.record }, () => record),
      );
    }
    return fate.placement === 'placed' ? { placed: true, contactId } : { placed: 'unknown' };
  };
  /** From now on it is never busy. */
  const mend = () => {
    mended = true;
  };
  return { rung, evidence, place, mend };
};
