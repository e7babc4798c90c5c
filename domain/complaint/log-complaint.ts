import type { Language } from '../shared/language.ts';
import { ok, type Result, refuse } from '../shared/result.ts';
import { answerDue } from './answer-due.ts';
import { NoReferenceLeft } from './faults.ts';
import { type Complaint, type ComplaintCategory, isOpen } from './model.ts';
import { type Complainant, customerOf, personOf } from './person.ts';
import type { ComplaintPorts } from './ports.ts';
import { type ReferenceCandidates, referenceCandidate } from './reference.ts';
import type { NoIdentity } from './refusals.ts';

export interface ComplaintRequest extends Complainant {
  readonly contactId: string;
  readonly category: ComplaintCategory;
  readonly language: Language;
}

export interface LoggedComplaint {
  /** `already-open`: it was logged in an earlier contact. */
  readonly news: 'logged' | 'already-open';
  readonly complaint: Complaint;
}

const candidates = 20;

/**
 * Logs a complaint once a person and category while one is open.
 *
 * The person's item decides and is written first; then the complaint is kept under its reference; then the card of the number it came
 * from announces it. Every step can be repeated, so a retry, or a second call about the same thing, finishes what a crash left: after the
 * first write the person is already known to have complained but has been told no reference; after the second only the announcement is
 * missing from the next call.
 */
export const logComplaint =
  (ports: ComplaintPorts) =>
  async (request: ComplaintRequest): Promise<Result<LoggedComplaint, NoIdentity>> => {
    const person = personOf(request);
    if (person === undefined) {
      return refuse({ code: 'complaint.no-identity' });
    }
    const references = ports.references ?? referenceCandidate;
    const standing = await ports.complaints.claim(newComplaint(ports, request, person, references));
    const complaint = await keepUnderReference(ports, standing, references);
    const { number, customerId } = complaint;
    if (isOpen(complaint) && customerId !== undefined && number !== undefined) {
      await ports.cards.announce(number, customerId, complaint);
    }
    return ok({ news: complaint.contactId === request.contactId ? 'logged' : 'already-open', complaint });
  };

const newComplaint = (
  { clock, workingTime }: ComplaintPorts,
  request: ComplaintRequest,
  person: string,
  references: ReferenceCandidates,
): Complaint => {
  const loggedAt = clock.now();
  return {
    reference: references(request.contactId, request.category, 0),
    category: request.category,
    person,
    customerId: customerOf(request),
    number: request.callerNumber,
    language: request.language,
    contactId: request.contactId,
    status: 'received',
    loggedAt,
    answerDueAt: answerDue(workingTime, request.category, loggedAt),
  };
};

/** Takes the next candidate while another complaint has the reference. A complaint that was renumbered keeps its later reference. */
const keepUnderReference = async (
  { complaints }: ComplaintPorts,
  standing: Complaint,
  references: ReferenceCandidates,
): Promise<Complaint> => {
  if ((await complaints.keep(standing)) === 'kept') {
    return standing;
  }
  for (let attempt = 1; attempt <= candidates; attempt += 1) {
    const reference = references(standing.contactId, standing.category, attempt);
    const renumbered = { ...standing, reference };
    if ((await complaints.keep(renumbered)) === 'kept') {
      await complaints.renumber(standing, reference);
      return renumbered;
    }
  }
  throw new NoReferenceLeft(
    `none of ${candidates} candidates for the reference of a complaint is free: references need more digits, or old complaints must expire`,
  );
};
