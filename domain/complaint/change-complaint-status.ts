import { ok, type Result, refuse } from '../shared/result.ts';
import { type Complaint, type ComplaintStatus, complaintStatuses, isOpen } from './model.ts';
import type { ComplaintCards, ComplaintStore } from './ports.ts';
import { referenceDigits } from './reference.ts';
import type { StatusRefusal } from './refusals.ts';

/**
 * Moves a complaint on: received, in progress, answered, closed. It may skip a step and never goes back. Once it is answered the person
 * can complain about the same thing anew, and the card announces it no more.
 *
 * What callers hear is written first, then what decides whether one is open, then the card; every step can be repeated, so asking for
 * the same status again finishes what a crash left.
 */
export const changeComplaintStatus =
  ({ complaints, cards }: { readonly complaints: ComplaintStore; readonly cards: ComplaintCards }) =>
  async (reference: string, status: ComplaintStatus): Promise<Result<Complaint, StatusRefusal>> => {
    const digits = referenceDigits(reference);
    const found = digits === undefined ? undefined : await complaints.findByReference(digits);
    if (found === undefined) {
      return refuse({ code: 'complaint.not-found' });
    }
    if (place(status) < place(found.status)) {
      return refuse({ code: 'complaint.status-past', status: found.status });
    }
    const changed = { ...found, status };
    await complaints.setStatus(changed);
    if (!isOpen(changed) && changed.customerId !== undefined && changed.number !== undefined) {
      await cards.strikeOff(changed.number, changed.customerId, changed.reference);
    }
    return ok(changed);
  };

const place = (status: ComplaintStatus): number => complaintStatuses.indexOf(status);
