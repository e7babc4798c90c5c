import {
  inMemoryComplaintCards,
  inMemoryComplaints,
} from '../../../domain/complaint/in-memory-complaints.ts';
import type { ComplaintRequest } from '../../../domain/complaint/log-complaint.ts';
import type { Complaint } from '../../../domain/complaint/model.ts';
import type { ComplaintPorts } from '../../../domain/complaint/ports.ts';
import { officeHours } from '../working-time/working-times.ts';

/** A Tuesday morning. */
export const now = new Date('2026-11-24T10:00:00+01:00');

export const aRequest = (more: Partial<ComplaintRequest> = {}): ComplaintRequest => ({
  contactId: 'contact-1',
  customerId: 'ada',
  callerNumber: '+3225550123',
  category: 'delivery',
  language: 'fr',
  ...more,
});

export const aComplaint = (more: Partial<Complaint> = {}): Complaint => ({
  reference: 'K472913',
  category: 'delivery',
  person: 'CUSTOMER#ada',
  customerId: 'ada',
  number: '+3225550123',
  language: 'fr',
  contactId: 'contact-0',
  status: 'received',
  loggedAt: new Date('2026-11-20T10:00:00+01:00'),
  answerDueAt: new Date('2026-11-25T17:00:00+01:00'),
  ...more,
});

export const ports = (
  complaints: readonly Complaint[] = [],
  more: Pick<ComplaintPorts, 'references'> = {},
) => ({
  clock: { now: () => now },
  workingTime: officeHours(),
  ...more,
  complaints: inMemoryComplaints(complaints),
  cards: inMemoryComplaintCards(),
});
