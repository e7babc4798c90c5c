import { describe, expect, it } from 'vitest';
import { expectHeard, type Stage, said, talked } from '../support/stage.ts';

/** Agents who are there and do not answer: the caller waits. */
const nobodyAnswers = ({ world }: Stage): void =>
  world.centre.staff({ pickUpSeconds: 60, recoverSeconds: undefined });
const everybodyAnswers = ({ world }: Stage): void => world.centre.staff();

export const waiting = (stage: () => Stage): void => {
  describe('waiting in the queue', () => {
    it('tells the place in the queue, offers a callback at 150 s, and the agent then rings the caller, keeping the place', async () => {
      const { customer, newCustomer, world, language } = stage();
      const caller = await newCustomer();
      nobodyAnswers(stage());

      const call = await customer(['0', '1'], caller);
      const queuedAt = call.events.find(({ type }) => type === 'queued')?.at ?? 0;
      const offer = call.events.find(
        (event) => event.type === 'arrow-followed' && event.to === 'offer' && event.from === 'second-wait',
      );
      everybodyAnswers(stage());
      const before = world.centre.center.calls.length;
      await world.centre.clock.advance(300_000);

      expectHeard(call, language, [
        'waiting.transfer',
        'waiting.patience',
        'waiting.position',
        'waiting.offer-callback',
        'waiting.callback-noted',
      ]);
      expect(((offer?.at ?? 0) - queuedAt) / 1000).toBeGreaterThan(145);
      expect(((offer?.at ?? 0) - queuedAt) / 1000).toBeLessThan(155);
      const callback = world.centre.center.calls.slice(before - 1).flatMap(({ events }) => events);
      expect(
        callback.some((event) => event.type === 'customer-dialled' && event.number === caller.number),
      ).toBe(true);
      expect(
        callback.some(
          (event) =>
            event.type === 'prompt-heard' && said(language, 'talk.outbound-whisper').test(event.text),
        ),
      ).toBe(true);
    });

    it('calls back at another number when the caller keys one, and asks again when it cannot be called', async () => {
      const { customer, world, language } = stage();
      nobodyAnswers(stage());

      const call = await customer(['0', '2', '12#', '0470998877#']);
      everybodyAnswers(stage());
      await world.centre.clock.advance(300_000);

      expectHeard(call, language, [
        'waiting.offer-callback',
        'callback.ask-number',
        'callback.number-not-callable',
        'waiting.callback-noted',
      ]);
      expect(
        world.centre.center.events.some(
          (event) => event.type === 'customer-dialled' && event.number === '+32470998877',
        ),
      ).toBe(true);
    });

    it.each([
      ['appointments', ['1', '0', '1']],
      ['complaints', ['2', '0', '1']],
      ['sales', ['4', '1']],
    ] as const)('puts the callback in the queue of the team %s', async (_, words) => {
      const { customer, language } = stage();
      nobodyAnswers(stage());

      const call = await customer(words);
      everybodyAnswers(stage());

      expectHeard(call, language, ['waiting.offer-callback', 'waiting.callback-noted']);
    });

    it('goes on waiting after three numbers that cannot be called', async () => {
      const { customer, language } = stage();
      nobodyAnswers(stage());
      const staffed = async () => {
        everybodyAnswers(stage());
        return '14#';
      };

      const call = await customer(['0', '2', '12#', '13#', staffed]);

      expectHeard(call, language, [
        'callback.number-not-callable',
        'callback.number-not-callable',
        'waiting.patience',
      ]);
      expect(talked(call)).toBe(true);
    });

    it('asks a caller with a withheld number for one', async () => {
      const { withheld, language } = stage();
      nobodyAnswers(stage());

      const call = await withheld(['0', '1', 'nothing', '1', '0470998866#']);
      everybodyAnswers(stage());

      expectHeard(call, language, ['waiting.offer-callback', 'callback.ask-number']);
    });

    it('lets the caller go on waiting, and an agent comes', async () => {
      const { customer, language, world } = stage();
      nobodyAnswers(stage());
      const later = async () => {
        everybodyAnswers(stage());
        return 'nothing';
      };

      const call = await customer(['0', 'nothing', later]);

      expectHeard(call, language, ['waiting.offer-callback', 'waiting.patience']);
      expect(talked(call)).toBe(true);
      expect(world.centre.center.agents.all.length).toBeGreaterThan(0);
    });

    it('promises a callback at once when nobody is at work', async () => {
      const { customer, world, language } = stage();
      world.centre.sendHome();

      const call = await customer(['0']);
      everybodyAnswers(stage());

      expectHeard(call, language, [
        'callback.introduction',
        'callback.promised',
        'closing.callback',
        'closing.goodbye',
      ]);
    });
  });
};
