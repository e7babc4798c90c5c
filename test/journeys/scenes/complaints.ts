import { describe, expect, it } from 'vitest';
import { complaintStatuses } from '../../../domain/complaint/model.ts';
import { expectHeard, type Stage, talked } from '../support/stage.ts';

const categories = { delivery: '1', product: '2', invoice: '3', staff: '4', other: '5' } as const;

export const complaints = (stage: () => Stage): void => {
  describe('complaints', () => {
    it.each(Object.entries(categories))('takes one about %s and reads the reference back', async (_, key) => {
      const { customer, language } = stage();

      const call = await customer(['2', '1', key, '2']);

      expectHeard(call, language, [
        'complaint.menu',
        'complaint.category',
        'complaint.logged',
        'closing.complaint',
      ]);
    });

    it('takes one from a caller whom nobody knows', async () => {
      const { stranger, language } = stage();

      expectHeard(await stranger(['2', '1', '1', '2']), language, ['complaint.logged', 'closing.complaint']);
    });

    it('logs it once, though the caller rings twice, and announces it on the second call', async () => {
      const { customer, newCustomer, language, attribute } = stage();
      const caller = await newCustomer();
      await customer(['2', '1', '2', '2'], caller);
      const first = attribute('complaintReference');

      const second = await customer(['2', '1', '2', '2'], caller);

      expectHeard(second, language, ['menu.complaint-announced', 'complaint.already-open']);
      expect(attribute('complaintReference')).toBe(first);
    });

    it('says where the caller’s own complaint stands', async () => {
      const { customer, newCustomer, world, language } = stage();
      const caller = await newCustomer();
      await world.addComplaint({ ...caller, language, category: 'invoice' });

      expectHeard(await customer(['2', '2', '2'], caller), language, [
        'menu.complaint-announced',
        'complaint.received',
      ]);
    });

    it.each(complaintStatuses)('says where a complaint stands by its six digits: %s', async (status) => {
      const { stranger, world, language } = stage();
      const number = world.freshNumber();
      const reference = await world.addComplaint({ number, language, category: 'product', status });

      const call = await stranger(['2', '2', reference.replace(/\D/g, ''), '2']);

      expectHeard(call, language, ['complaint.ask-reference', `complaint.${status}`, 'menu.anything-else']);
    });

    it('brings the caller to an agent after three references that are not there', async () => {
      const { stranger, language } = stage();

      const call = await stranger(['2', '2', '000000', 'nothing', '000001']);

      expectHeard(call, language, [
        'complaint.not-found',
        'complaint.ask-reference',
        'complaint.not-found',
        'waiting.transfer',
      ]);
      expect(talked(call)).toBe(true);
    });

    it('lets an agent take it when nobody can say whose it is', async () => {
      const { withheld, language } = stage();

      const call = await withheld(['2', '1', '4']);

      expectHeard(call, language, ['complaint.person-needed', 'waiting.transfer']);
      expect(talked(call)).toBe(true);
    });

    it('lets the caller ask for an agent instead', async () => {
      expect(talked(await stage().customer(['2', '0']))).toBe(true);
    });
  });
};
