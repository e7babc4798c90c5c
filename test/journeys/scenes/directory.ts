import { describe, expect, it } from 'vitest';
import { deadNumber, silentNumber } from '../support/outside.ts';
import { expectHeard, type Stage, talked } from '../support/stage.ts';

export const directory = (stage: () => Stage): void => {
  describe('the directory', () => {
    it('connects the caller to an outside number, and closes when they come back', async () => {
      const { customer, world, language } = stage();
      const code = await world.addDirectoryEntry({ number: '+3225880196' });

      const call = await customer(['5', `${code}#`, '2']);

      expectHeard(call, language, [
        'directory.ask-code',
        'directory.connecting',
        'menu.anything-else',
        'closing.goodbye',
      ]);
      expect(
        call.events.some((event) => event.type === 'third-party-dialled' && event.result === 'connected'),
      ).toBe(true);
    });

    it.each([silentNumber, deadNumber])(
      'brings the caller to an agent when %s does not answer',
      async (number) => {
        const { customer, world, language } = stage();
        const code = await world.addDirectoryEntry({ number });

        const call = await customer(['5', `${code}#`]);

        expectHeard(call, language, ['directory.connecting', 'directory.no-answer', 'waiting.transfer']);
        expect(talked(call)).toBe(true);
      },
    );

    it.each(['service', 'appointments', 'complaints', 'sales'] as const)(
      'brings the caller to the team %s',
      async (team) => {
        const { customer, world, language } = stage();
        const code = await world.addDirectoryEntry({ team });

        const call = await customer(['5', `${code}#`]);

        expectHeard(call, language, ['directory.connecting', 'waiting.transfer']);
        expect(talked(call)).toBe(true);
      },
    );

    it('says when a service that is closed opens again, and goes back to the menu', async () => {
      const { customer, world, language } = stage();
      const code = await world.addDirectoryEntry({ number: '+3225880196', closed: true });

      const call = await customer(['5', `${code}#`, '3', '2']);

      expectHeard(call, language, ['directory.closed', 'menu.main', 'menu.information', 'closing.goodbye']);
    });

    it('brings the caller to an agent after three codes that are not there', async () => {
      const { customer, language } = stage();

      const call = await customer(['5', '999999', 'nothing', '999998']);

      expectHeard(call, language, ['directory.not-found', 'directory.not-found', 'waiting.transfer']);
      expect(talked(call)).toBe(true);
    });
  });
};
