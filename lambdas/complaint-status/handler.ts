import { complaintStatus } from '../../domain/complaint/complaint-status.ts';
import type { ComplaintStore } from '../../domain/complaint/ports.ts';
import { spokenDueDay } from '../../domain/complaint/spoken-due-day.ts';
import { spokenReference } from '../../domain/shared/spoken.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { complaintStatus as contract } from './contract.ts';

export interface ComplaintStatusPorts {
  readonly complaints: ComplaintStore;
  /** IANA zone in which the day of the answer is spoken. */
  readonly timeZone: string;
}

export const createHandler = ({ complaints, timeZone }: ComplaintStatusPorts, frame?: Frame) => {
  const statusOf = complaintStatus({ complaints });
  return flowHandler(
    contract,
    async ({ customerId, reference, language }, { callerNumber }) => {
      const found = await statusOf({ customerId, callerNumber, reference });
      if (!found.ok) return { outcome: 'not-found' };
      const { status, ...complaint } = found.value;
      const answer = {
        reference: complaint.reference,
        referenceSpoken: spokenReference(complaint.reference),
      };
      switch (status) {
        case 'received':
        case 'in-progress':
          return { outcome: status, ...answer, answerDueSpoken: spokenDueDay(complaint, timeZone, language) };
        default:
          return { outcome: status, ...answer };
      }
    },
    frame,
  );
};
