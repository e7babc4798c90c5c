import { describe, expect, it } from 'vitest';
import { expectHeard, type Stage, talked } from '../support/stage.ts';

/** The database is gone, or slow: the real function fails for a real reason, the caller is told and reaches a person or a promise. */
export const failures = (stage: () => Stage): void => {
  describe.each(['fails', 'is slow'] as const)('a function that %s', (how) => {
    const broken = async <T>(functionName: string, during: () => Promise<T>): Promise<T> => {
      const { network } = stage().world.centre.cloud;
      if (how === 'fails') network.fail('dynamodb', 'reset', { for: functionName });
      else network.slow('dynamodb', 9_000, { for: functionName });
      try {
        return await during();
      } finally {
        network.heal();
      }
    };

    it('look-up-caller: the caller chooses the language and is served', async () => {
      const { stranger, language } = stage();

      expectHeard(await broken('look-up-caller', () => stranger(['3', '2'])), language, [
        'greeting.welcome',
        'menu.information',
      ]);
    });

    it.each([
      ['list-free-slots', ['1', '1']],
      ['book-appointment', ['1', '1', '1', '1']],
      ['log-complaint', ['2', '1', '1']],
      ['complaint-status', ['2', '2', '123456']],
      ['look-up-directory', ['5', '1#']],
    ] as const)('%s: the caller is told and reaches an agent', async (functionName, words) => {
      const { customer, language } = stage();

      const call = await broken(functionName, () => customer(words));

      expectHeard(call, language, ['menu.technical-problem', 'waiting.transfer']);
      expect(talked(call)).toBe(true);
    });

    it.each([
      ['move-appointment', ['1', '2', '1', '1']],
      ['cancel-appointment', ['1', '3', '1']],
    ] as const)('%s: the caller is told and reaches an agent', async (functionName, words) => {
      const { customer, newCustomer, world, language } = stage();
      const caller = await newCustomer();
      await world.addAppointment({ ...caller, language });

      const call = await broken(functionName, () => customer(words, caller));

      expectHeard(call, language, ['menu.technical-problem', 'waiting.transfer']);
      expect(talked(call)).toBe(true);
    });

    it('record-survey-answer: the call ends as it should', async () => {
      const { customer, language } = stage();

      const call = await broken('record-survey-answer', () => customer(['3', '2', '4']));

      expectHeard(call, language, ['closing.survey', 'closing.goodbye']);
    });

    it('promise-callback: Connect’s own callback is promised instead', async () => {
      const { customer, world, language } = stage();
      world.centre.sendHome();

      const call = await broken('promise-callback', () => customer(['0']));
      world.centre.staff();

      expectHeard(call, language, ['callback.introduction', 'callback.queued', 'closing.goodbye']);
    });
  });
};
