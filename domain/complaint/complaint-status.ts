import { ok, type Result, refuse } from '../shared/result.ts';
import type { Complaint } from './model.ts';
import { type Complainant, personOf } from './person.ts';
import type { ComplaintStore } from './ports.ts';
import { referenceDigits } from './reference.ts';
import type { ComplaintNotFound } from './refusals.ts';

export interface StatusRequest extends Complainant {
  /** As keyed, or as the flow kept it; undefined asks for the caller's newest complaint. */
  readonly reference: string | undefined;
}

/** Where a complaint stands, from one read. Whoever has the reference may ask: it says nothing about the person. */
export const complaintStatus =
  ({ complaints }: { readonly complaints: ComplaintStore }) =>
  async (request: StatusRequest): Promise<Result<Complaint, ComplaintNotFound>> => {
    const complaint = await find(complaints, request);
    return complaint === undefined ? refuse({ code: 'complaint.not-found' }) : ok(complaint);
  };

const find = async (complaints: ComplaintStore, request: StatusRequest): Promise<Complaint | undefined> => {
  if (request.reference !== undefined) {
    const digits = referenceDigits(request.reference);
    return digits === undefined ? undefined : complaints.findByReference(digits);
  }
  const person = personOf(request);
  return person === undefined ? undefined : complaints.findNewest(person);
};
