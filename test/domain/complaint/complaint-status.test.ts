import { describe, expect, it } from 'vitest';
import { complaintStatus } from '../../../domain/complaint/complaint-status.ts';
import { inMemoryComplaints } from '../../../domain/complaint/in-memory-complaints.ts';
import { aComplaint } from './complaints.ts';

const older = aComplaint();
const newer = aComplaint({
  reference: 'K555000',
  category: 'invoice',
  status: 'in-progress',
  loggedAt: new Date('2026-11-23T10:00:00+01:00'),
});
const status = complaintStatus({ complaints: inMemoryComplaints([newer, older]) });
const nobody = { customerId: undefined, callerNumber: undefined, reference: undefined };

describe('where a complaint stands', () => {
  it.each(['472913', 'K472913', 'k 472913', ' 472913# '])(
    'is found by the reference keyed as %j',
    async (reference) => {
      expect(await status({ ...nobody, reference })).toEqual({ ok: true, value: older });
    },
  );

  it('is told of the caller’s newest one when no reference is keyed', async () => {
    expect(await status({ ...nobody, customerId: 'ada' })).toEqual({ ok: true, value: newer });
  });

  it.each([
    ['another reference', { ...nobody, customerId: 'ada', reference: '111111' }],
    ['too few digits', { ...nobody, customerId: 'ada', reference: '47291' }],
    ['a caller without a complaint', { ...nobody, callerNumber: '+32475123456' }],
    ['a caller nobody knows', nobody],
  ])('is not found for %s', async (_, request) => {
    expect(await status(request)).toEqual({ ok: false, error: { code: 'complaint.not-found' } });
  });
});
