import { describe, expect, it } from 'vitest';
import { NoReferenceLeft } from '../../../domain/complaint/faults.ts';
import { logComplaint } from '../../../domain/complaint/log-complaint.ts';
import { complaintCategories } from '../../../domain/complaint/model.ts';
import { aComplaint, aRequest, now, ports } from './complaints.ts';

describe('logging a complaint', () => {
  it('gives a reference that the caller can key and promises an answer in working days', async () => {
    const logged = await logComplaint(ports())(aRequest({ category: 'delivery' }));

    expect(logged).toMatchObject({
      ok: true,
      value: {
        news: 'logged',
        complaint: {
          reference: expect.stringMatching(/^K\d{6}$/),
          status: 'received',
          loggedAt: now,
          answerDueAt: new Date('2026-11-27T17:00:00+01:00'),
        },
      },
    });
  });

  it('announces it on the card of the number it came from, and only there', async () => {
    const memory = ports();

    const logged = await logComplaint(memory)(aRequest());
    await logComplaint(memory)(aRequest({ contactId: 'contact-2', callerNumber: '+32475123456' }));

    const reference = logged.ok ? logged.value.complaint.reference : '';
    expect(memory.cards.announced).toEqual(new Map([['+3225550123', new Set([reference])]]));
  });

  it('says the same reference when the caller rings again about the same thing', async () => {
    const log = logComplaint(ports());
    const first = await log(aRequest({ contactId: 'contact-1' }));

    const second = await log(aRequest({ contactId: 'contact-2', callerNumber: '+32475123456' }));

    expect(second).toEqual({
      ok: true,
      value: { news: 'already-open', complaint: first.ok && first.value.complaint },
    });
  });

  it('takes the same contact asking again for a retry', async () => {
    const log = logComplaint(ports());

    const first = await log(aRequest());

    expect(await log(aRequest())).toEqual(first);
  });

  it('takes another category, and another person, for another complaint', async () => {
    const log = logComplaint(ports());
    const requests = [
      ...complaintCategories.map((category) => aRequest({ category })),
      aRequest({ contactId: 'contact-2', customerId: undefined }),
      aRequest({ contactId: 'contact-3', customerId: 'guest', callerNumber: '+32475123456' }),
    ];

    const logged = await Promise.all(requests.map((request) => log(request)));

    const references = logged.map((one) => (one.ok ? one.value.complaint.reference : 'none'));
    expect(new Set(references).size).toBe(requests.length);
    expect(logged.every((one) => one.ok && one.value.news === 'logged')).toBe(true);
  });

  it.each(['answered', 'closed'] as const)('opens a new one when the earlier was %s', async (status) => {
    const log = logComplaint(ports([aComplaint({ status })]));

    const logged = await log(aRequest());

    expect(logged).toMatchObject({ ok: true, value: { news: 'logged' } });
    expect(logged.ok && logged.value.complaint.reference).not.toBe('K472913');
  });

  it('knows a caller who is in no file by the number', async () => {
    const log = logComplaint(ports());
    const guest = { customerId: 'guest', callerNumber: '+32475123456' };
    await log(aRequest({ ...guest, contactId: 'contact-1' }));

    const again = await log(aRequest({ ...guest, contactId: 'contact-2' }));

    expect(again).toMatchObject({
      ok: true,
      value: { news: 'already-open', complaint: { customerId: undefined, person: 'NUMBER#+32475123456' } },
    });
  });

  it('refuses when nobody is known to answer', async () => {
    const logged = await logComplaint(ports())(aRequest({ customerId: undefined, callerNumber: undefined }));

    expect(logged).toEqual({ ok: false, error: { code: 'complaint.no-identity' } });
  });

  it('gives the next candidate when another complaint has the reference', async () => {
    const memory = ports([aComplaint({ reference: 'K100000', person: 'CUSTOMER#grace' })], {
      references: (_contactId, _category, attempt) => `K${100_000 + attempt}`,
    });

    const logged = await logComplaint(memory)(aRequest());

    expect(logged).toMatchObject({ ok: true, value: { complaint: { reference: 'K100001' } } });
    expect(await memory.complaints.findNewest('CUSTOMER#ada')).toMatchObject({ reference: 'K100001' });
    expect(await memory.complaints.findByReference('100000')).toMatchObject({ person: 'CUSTOMER#grace' });
  });

  it('is a fault, not a wrong reference, when no candidate is free', async () => {
    const memory = ports([aComplaint({ reference: 'K100000', person: 'CUSTOMER#grace' })], {
      references: () => 'K100000',
    });

    await expect(logComplaint(memory)(aRequest())).rejects.toThrow(NoReferenceLeft);
  });
});
