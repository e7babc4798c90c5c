import { describe, expect, it } from 'vitest';
import { inMemoryComplaints } from '../../../domain/complaint/in-memory-complaints.ts';
import type { ComplaintStatus } from '../../../domain/complaint/model.ts';
import { createHandler } from '../../../lambdas/complaint-status/handler.ts';
import { aComplaint } from '../../domain/complaint/complaints.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

const handlerWith = (status: ComplaintStatus) =>
  createHandler({ complaints: inMemoryComplaints([aComplaint({ status })]), timeZone: 'Europe/Brussels' });
const reference = { reference: 'K472913', referenceSpoken: 'K, 4, 7, 2, 9, 1, 3' };

describe('complaint-status', () => {
  it.each(['received', 'in-progress'] as const)(
    'answers a complaint that is %s with the day of the answer, by the digits keyed',
    async (status) => {
      const event = aFlowEvent({ callerNumber: null, parameters: { reference: '472913', language: 'nl' } });

      expect(await handlerWith(status)(event)).toEqual({
        outcome: status,
        ...reference,
        answerDueSpoken: 'woensdag 25 november',
      });
    },
  );

  it.each(['answered', 'closed'] as const)(
    'answers a complaint that is %s without a day, from the caller alone',
    async (status) => {
      const event = aFlowEvent({ parameters: { customerId: 'ada', reference: 'none', language: 'fr' } });

      expect(await handlerWith(status)(event)).toEqual({ outcome: status, ...reference });
    },
  );

  it('answers that there is none for other digits', async () => {
    const event = aFlowEvent({ parameters: { customerId: 'ada', reference: '000000', language: 'fr' } });

    expect(await handlerWith('received')(event)).toEqual({ outcome: 'not-found' });
  });
});
