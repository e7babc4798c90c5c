import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../lambdas/sweep-slots/handler.ts';
import { holderOfSlot, nine, now, office, officePorts, ten } from '../../support/appointments.ts';

describe('sweep-slots', () => {
  it('frees a claim that is older than ten minutes and that no card knows, and reports it', async () => {
    const ports = await officePorts();
    const claim = { number: '+3225550101', customerId: 'guest', version: 1 };
    const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
    await ports.slots.claim(nine, { ...claim, appointmentId: 'office-old', claimedAt: minutesAgo(10) });
    await ports.slots.claim(ten, { ...claim, appointmentId: 'office-new', claimedAt: minutesAgo(9) });

    const report = await createHandler({ ...ports, calendars: [office] })();

    expect(report).toEqual({ compared: 1, freed: 1 });
    expect(await holderOfSlot(ports, nine)).toBeUndefined();
    expect(await holderOfSlot(ports, ten)).toBe('office-new');
  });
});
