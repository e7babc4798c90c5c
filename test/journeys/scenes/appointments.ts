import { describe, expect, it } from 'vitest';
import { expectHeard, type Stage, said, talked } from '../support/stage.ts';

export const appointments = (stage: () => Stage): void => {
  describe('appointments', () => {
    it('books the first of three times, reads it back and says goodbye', async () => {
      const { customer, language } = stage();

      const call = await customer(['1', '1', '1', '1', '2', '5']);

      expectHeard(call, language, [
        'greeting.welcome-known',
        'welcome.recording-notice',
        'menu.main',
        'appointment.menu-without',
        'appointment.one-moment',
        'appointment.offer-three',
        'appointment.confirm',
        'appointment.booked',
        'menu.anything-else',
        'closing.booked',
        'closing.survey',
        'closing.survey-thanks',
        'closing.goodbye',
      ]);
    });

    it('books for a caller whom nobody knows, under the number', async () => {
      const { stranger, world, language } = stage();
      const number = world.freshNumber();

      await stranger(['1', '1', '2', '1', '2'], number);
      const again = await stranger(['1', '1', '0'], number);

      expect(talked(again)).toBe(true);
      expectHeard(again, language, ['greeting.welcome', 'menu.main']);
    });

    it('announces the appointment on the next call, and says it again when asked', async () => {
      const { customer, newCustomer, world, language } = stage();
      const caller = await newCustomer();
      await world.addAppointment({ ...caller, language });

      const call = await customer(['1', '1', '0'], caller);

      expectHeard(call, language, [
        'menu.appointment-announced',
        'appointment.menu-with',
        'appointment.hear',
      ]);
      expect(talked(call)).toBe(true);
    });

    it('offers other times, and lets the caller choose again after a no', async () => {
      const { customer, language } = stage();

      const call = await customer(['1', '1', '4', '3', '2', '2', '1', '2']);

      expectHeard(call, language, [
        'appointment.offer-three',
        'appointment.offer-three',
        'appointment.confirm',
        'appointment.offer-three',
        'appointment.confirm',
        'closing.booked',
      ]);
    });

    it('says so when somebody else takes the time first, and offers the next', async () => {
      const { customer, world, attribute, language } = stage();
      const lost = async () => {
        await world.takeSlot(attribute('slotId'));
        return '1';
      };

      const call = await customer(['1', '1', '1', lost, '1', '1', '2']);

      expectHeard(call, language, [
        'appointment.confirm',
        'appointment.slot-gone',
        'appointment.offer-three',
        'appointment.confirm',
        'appointment.booked',
        'closing.booked',
      ]);
    });

    it('offers one time after the other when few are left, and an agent when none is', async () => {
      const { customer, world, language } = stage();
      await world.calendar(2);

      const call = await customer(['1', '1', '4', '4']);

      expectHeard(call, language, [
        'appointment.offer-one',
        'appointment.offer-one',
        'appointment.none-free',
        'waiting.transfer',
      ]);
      expect(talked(call)).toBe(true);
      await world.calendar('usual');
    });

    it('takes the last time there is', async () => {
      const { customer, world, language } = stage();
      await world.calendar(1);

      const call = await customer(['1', '1', '1', '1', '2']);

      expectHeard(call, language, ['appointment.offer-one', 'appointment.confirm', 'closing.booked']);
      await world.calendar('usual');
    });

    it('moves an appointment', async () => {
      const { customer, newCustomer, world, language } = stage();
      const caller = await newCustomer();
      await world.addAppointment({ ...caller, language });

      const call = await customer(['1', '2', '1', '1', '2'], caller);

      expectHeard(call, language, ['menu.appointment-announced', 'appointment.offer-three', 'closing.moved']);
    });

    it('says so when the time to move to has just been taken', async () => {
      const { customer, newCustomer, world, attribute, language } = stage();
      const caller = await newCustomer();
      await world.addAppointment({ ...caller, language });
      const lost = async () => {
        await world.takeSlot(attribute('slotId'));
        return '1';
      };

      const call = await customer(['1', '2', '3', lost, '1', '1', '2'], caller);

      expectHeard(call, language, ['appointment.confirm', 'appointment.slot-gone', 'closing.moved']);
    });

    it('cancels an appointment after asking once more', async () => {
      const { customer, newCustomer, world, language } = stage();
      const caller = await newCustomer();
      await world.addAppointment({ ...caller, language });

      const call = await customer(['1', '3', '1', '2'], caller);
      const next = await customer(['3', '2'], caller);

      expectHeard(call, language, ['appointment.cancel-confirm', 'appointment.booked', 'closing.cancelled']);
      expect(next.heard.some((text) => said(language, 'menu.appointment-announced').test(text))).toBe(false);
    });

    it('keeps it when the caller thinks better of it', async () => {
      const { customer, newCustomer, world, language } = stage();
      const caller = await newCustomer();
      await world.addAppointment({ ...caller, language });

      const call = await customer(['1', '3', '2', '2'], caller);

      expectHeard(call, language, ['appointment.cancel-confirm', 'appointment.kept', 'closing.goodbye']);
    });

    it('makes a second appointment beside the first', async () => {
      const { customer, newCustomer, world, language } = stage();
      const caller = await newCustomer();
      await world.addAppointment({ ...caller, language });

      const call = await customer(['1', '4', '1', '1', '2'], caller);

      expectHeard(call, language, ['appointment.menu-with', 'appointment.offer-three', 'closing.booked']);
    });

    it('passes the caller on when the appointment is not there any more', async () => {
      const { customer, newCustomer, world, language } = stage();
      const caller = await newCustomer();
      await world.addAppointment({ ...caller, language });
      const gone = async () => {
        await world.cancelElsewhere(caller.number);
        return '1';
      };

      const move = await customer(['1', '2', '1', gone], caller);

      expectHeard(move, language, ['appointment.confirm', 'appointment.not-yours', 'waiting.transfer']);
      expect(talked(move)).toBe(true);
    });

    it('passes a caller with a withheld number on: nobody could hold the appointment', async () => {
      const { withheld, language } = stage();

      const call = await withheld(['1', '1', '1', '1']);

      expectHeard(call, language, ['appointment.confirm', 'appointment.not-yours', 'waiting.transfer']);
      expect(talked(call)).toBe(true);
    });
  });
};
