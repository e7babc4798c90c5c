import { it } from 'vitest';
import { expectHeard, type Stage } from '../support/stage.ts';

/** Out of hours and on public holidays: information, appointment and complaint still work; otherwise a callback is promised. */
export const closed = (stage: () => Stage): void => {
  it('books an appointment', async () => {
    expectHeard(await stage().customer(['1', '1', '1', '1', '2']), stage().language, [
      'menu.closed',
      'closing.booked',
    ]);
  });

  it('takes a complaint', async () => {
    expectHeard(await stage().customer(['2', '1', '5', '2']), stage().language, [
      'menu.closed',
      'closing.complaint',
    ]);
  });

  it('gives information', async () => {
    expectHeard(await stage().customer(['3', '2']), stage().language, [
      'menu.closed',
      'menu.information',
      'closing.goodbye',
    ]);
  });

  it('promises to call back, and promises it once', async () => {
    const { customer, newCustomer, language } = stage();
    const caller = await newCustomer();

    const first = await customer(['4'], caller);
    const second = await customer(['4'], caller);

    expectHeard(first, language, [
      'menu.closed',
      'callback.introduction',
      'callback.promised',
      'closing.callback',
      'closing.goodbye',
    ]);
    expectHeard(second, language, ['callback.already-promised', 'closing.callback']);
  });

  it('calls back at the time the caller chooses, keeps, moves or cancels that', async () => {
    const { customer, newCustomer, language } = stage();
    const caller = await newCustomer();

    const chosen = await customer(['4', '2', '1'], caller);
    const kept = await customer(['4', '1'], caller);
    const moved = await customer(['4', '2', '5', '3', '2', '4', '9', '1', '1'], caller);
    const cancelled = await customer(['4', '3'], caller);

    expectHeard(chosen, language, [
      'callback.when',
      'callback.confirm',
      'callback.promised',
      'closing.callback',
    ]);
    expectHeard(kept, language, ['callback.standing', 'callback.already-promised']);
    expectHeard(moved, language, [
      'callback.standing',
      'callback.when',
      'callback.when',
      'callback.confirm',
      'callback.when',
      'callback.confirm',
      'callback.moved',
    ]);
    expectHeard(cancelled, language, ['callback.standing', 'callback.cancelled', 'closing.goodbye']);
  });

  it('asks for the number to call back when it is withheld, until it is one that can be called', async () => {
    const { withheld, language } = stage();

    const call = await withheld(['4', '12#', 'nothing', '090012345#', '0470112233#']);

    expectHeard(call, language, [
      'callback.ask-number',
      'callback.number-not-callable',
      'callback.promised',
      'closing.callback',
    ]);
  });

  it('promises a callback to a caller who wants an agent in the middle of it', async () => {
    expectHeard(await stage().customer(['1', '0']), stage().language, [
      'appointment.menu-without',
      'callback.promised',
    ]);
  });

  it('promises a callback after three choices that are none', async () => {
    expectHeard(await stage().customer(['9', '9', '9']), stage().language, [
      'menu.not-understood',
      'callback.promised',
      'closing.goodbye',
    ]);
  });
};
