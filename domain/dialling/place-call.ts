import { type AttemptOutcome, campaignKinds } from '../campaign/model.ts';
import { keyOfAttempt } from './attempt-id.ts';
import { allowedEntry } from './decide.ts';
import type { CallPorts } from './dial-ports.ts';
import { CannotCallFault, NotAnAttemptFault } from './faults.ts';
import type { ActiveAttempt, Allowed, CallOrder, NumberRecord } from './model.ts';
import type { DueEntry, Placement } from './ports.ts';
import { settledBy } from './times.ts';

export type PlacedCall =
  | { readonly what: 'placed'; readonly contactId: string }
  /** No answer came: it may ring. Nothing is given back; a record, an event or the clock settles it. */
  | { readonly what: 'unknown' }
  /** The record seen is not the one that stands any more: decide again. */
  | { readonly what: 'conflict' }
  /** Connect takes no more now; nothing was placed, and nothing is left of it. */
  | { readonly what: 'busy' }
  /** Connect said at once how it ended. */
  | { readonly what: 'settled'; readonly outcome: AttemptOutcome };

/**
 * Claims the number and writes the intent in one conditional write, places the call, and notes what came of it. A crash between two of these
 * leaves the number claimed: nobody dials it for this attempt again.
 *
 * @throws CannotCallFault when Connect lets us call nobody: the list would be used up with attempts that never were.
 * @param due where the attempt's entry is to stand while it is underway, and where it stood.
 */
export const placeCall =
  ({ numbers, notes, calls, followUp, clock }: CallPorts) =>
  async (
    order: CallOrder,
    seen: NumberRecord,
    verdict: Allowed,
    due: (settledBy: Date) => { readonly put: readonly DueEntry[]; readonly remove: readonly DueEntry[] },
  ): Promise<PlacedCall> => {
    const { attemptId } = order;
    const key = keyOfAttempt(attemptId);
    if (key === undefined) throw new NotAnAttemptFault(`"${attemptId}" is no attempt id`);
    const active = intentOf(order, verdict, clock.now());
    if ((await numbers.claim(seen, active)) === 'conflict') return { what: 'conflict' };

    const placement = await calls.place(order);
    if (placement.placed === false && (placement.why === 'busy' || placement.why === 'account')) {
      await numbers.giveBack(key, attemptId, seen.revision);
      if (placement.why === 'busy') return { what: 'busy' };
      throw new CannotCallFault('call');
    }
    await notes.write({
      pointers: placement.placed === true ? [{ contactId: placement.contactId, attemptId }] : [],
      ledger: [allowedEntry(key, active, placement.placed === true ? placement.contactId : undefined)],
      due: due(settledBy(active.at)),
    });
    if (placement.placed === true) return { what: 'placed', contactId: placement.contactId };
    if (placement.placed === 'unknown') return { what: 'unknown' };

    const outcome = outcomeOf(placement);
    const settled = await numbers.settle(key, attemptId, outcome);
    if (settled !== 'stranger')
      await followUp.after({ key, attempt: settled.stands, talk: undefined, from: 'connect' });
    return { what: 'settled', outcome: settled === 'stranger' ? outcome : settled.stands.outcome };
  };

export const intentOf = (
  { attemptId, campaign, kind, manner }: Pick<CallOrder, 'attemptId' | 'campaign' | 'kind' | 'manner'>,
  verdict: Allowed,
  at: Date,
): ActiveAttempt => ({ attemptId, campaign, purpose: campaignKinds[kind], manner, at, verdict });

/** Trying again at once would meet the same answer: both are outcomes, and the retry table says whether there is another attempt. */
const outcomeOf = ({ why }: Extract<Placement, { placed: false }>): AttemptOutcome =>
  why === 'invalid-number' ? 'invalid-number' : 'technical';
