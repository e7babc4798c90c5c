import { describe, expect, it } from 'vitest';
import { changeComplaintStatus } from '../../../domain/complaint/change-complaint-status.ts';
import { logComplaint } from '../../../domain/complaint/log-complaint.ts';
import { aComplaint, aRequest, ports } from './complaints.ts';

describe('moving a complaint on', () => {
  it('lets the person complain anew once it is answered, and announces it no more', async () => {
    const memory = ports();
    const first = await logComplaint(memory)(aRequest());
    const reference = first.ok ? first.value.complaint.reference : '';

    const changed = await changeComplaintStatus(memory)(reference, 'answered');
    const second = await logComplaint(memory)(aRequest({ contactId: 'contact-2' }));

    expect(changed).toMatchObject({ ok: true, value: { reference, status: 'answered' } });
    expect(await memory.complaints.findByReference(reference.slice(1))).toMatchObject({ status: 'answered' });
    expect(second).toMatchObject({ ok: true, value: { news: 'logged' } });
    expect(memory.cards.announced.get('+3225550123')).not.toContain(reference);
  });

  it('keeps it open while it is being worked on', async () => {
    const memory = ports([aComplaint()]);

    await changeComplaintStatus(memory)('K472913', 'in-progress');

    expect(await logComplaint(memory)(aRequest())).toMatchObject({
      ok: true,
      value: { news: 'already-open', complaint: { status: 'in-progress' } },
    });
  });

  it('can be asked twice, and never goes back', async () => {
    const change = changeComplaintStatus(ports([aComplaint({ status: 'answered' })]));

    expect(await change('472913', 'answered')).toMatchObject({ ok: true });
    expect(await change('472913', 'received')).toEqual({
      ok: false,
      error: { code: 'complaint.status-past', status: 'answered' },
    });
  });

  it.each(['111111', 'nothing'])('finds no complaint under %s', async (reference) => {
    const change = changeComplaintStatus(ports([aComplaint()]));

    expect(await change(reference, 'closed')).toEqual({ ok: false, error: { code: 'complaint.not-found' } });
  });
});
