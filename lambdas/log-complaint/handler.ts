import { logComplaint } from '../../domain/complaint/log-complaint.ts';
import type { ComplaintPorts } from '../../domain/complaint/ports.ts';
import { spokenDueDay } from '../../domain/complaint/spoken-due-day.ts';
import { spokenReference } from '../../domain/shared/spoken.ts';
import { flowHandler } from '../shared/flow-handler.ts';
import type { Frame } from '../shared/log.ts';
import { logComplaint as contract } from './contract.ts';

export const createHandler = (ports: ComplaintPorts, frame?: Frame) => {
  const log = logComplaint(ports);
  return flowHandler(
    contract,
    async ({ customerId, category, language }, { contactId, callerNumber }) => {
      const logged = await log({ contactId, customerId, callerNumber, category, language });
      if (!logged.ok) return { outcome: 'no-identity' };
      const { news, complaint } = logged.value;
      return {
        outcome: news,
        reference: complaint.reference,
        referenceSpoken: spokenReference(complaint.reference),
        answerDueSpoken: spokenDueDay(complaint, ports.workingTime.timeZone, language),
      };
    },
    frame,
  );
};
