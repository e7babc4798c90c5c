import { describe, expect, it } from 'vitest';
import { expectHeard, languageKey, type Stage, said, talked } from '../support/stage.ts';

export const greeting = (stage: () => Stage): void => {
  describe('the greeting', () => {
    it('asks a caller whom nobody knows for the language, each in its own voice', async () => {
      const { dial, world, language } = stage();

      const call = await dial(world.freshNumber(), [
        'nothing',
        'nothing',
        'nothing',
        languageKey[language],
        '3',
        '2',
      ]);

      expect(call.heard.slice(1, 5)).toEqual([
        'Pour le français, tapez 1.',
        'Voor Nederlands, druk op 2.',
        'Für Deutsch drücken Sie bitte die 3.',
        'For English, please press 4.',
      ]);
      expectHeard(call, language, ['greeting.welcome', 'menu.main', 'closing.goodbye']);
    });

    it.each([0, 1, 2, 3])('takes the key while language %i is speaking', async (before) => {
      const { dial, world, language } = stage();
      const wrong = Array.from({ length: before }, () => '9');

      const call = await dial(world.freshNumber(), [...wrong, languageKey[language], '3', '2']);

      expectHeard(call, language, ['greeting.welcome', 'menu.main']);
    });

    it('asks which customer it is when several share the number', async () => {
      const { dial, world, language } = stage();
      const number = world.freshNumber();
      await world.addCustomer({ number, language, customerNumber: '700001' });
      await world.addCustomer({ number, language, customerNumber: '700002' });

      const call = await dial(number, ['700002#', '1', '1', '1', '1', '2']);

      expectHeard(call, language, ['greeting.welcome', 'welcome.customer-number', 'closing.booked']);
    });

    it('goes on without a file after three customer numbers that are not there', async () => {
      const { dial, world, language } = stage();
      const number = world.freshNumber();
      await world.addCustomer({ number, language, customerNumber: '710001' });
      await world.addCustomer({ number, language, customerNumber: '710002' });

      const call = await dial(number, ['1#', 'nothing', '3#', '3', '2']);

      expectHeard(call, language, ['welcome.customer-number-unknown', 'menu.main', 'menu.information']);
    });

    it('takes hash alone for "I have no customer number", and goes on', async () => {
      const { dial, world, language } = stage();
      const number = world.freshNumber();
      await world.addCustomer({ number, language, customerNumber: '730001' });
      await world.addCustomer({ number, language, customerNumber: '730002' });

      const call = await dial(number, ['#', '3', '2']);

      expectHeard(call, language, ['welcome.customer-number', 'menu.main', 'menu.information']);
      expect(call.heard.some((text) => said(language, 'welcome.customer-number-unknown').test(text))).toBe(
        false,
      );
    });

    it('asks for the language when the customers behind a number do not share one', async () => {
      const { dial, world, language } = stage();
      const number = world.freshNumber();
      await world.addCustomer({ number, language, customerNumber: '720001' });
      await world.addCustomer({
        number,
        language: language === 'fr' ? 'nl' : 'fr',
        customerNumber: '720002',
      });

      const call = await dial(number, [languageKey[language], '720001#', '3', '2']);

      expectHeard(call, language, ['greeting.welcome', 'welcome.customer-number', 'menu.main']);
    });
  });
};

export const people = (stage: () => Stage): void => {
  describe('information and people', () => {
    it('gives the information of the settings', async () => {
      const { customer, language } = stage();

      expectHeard(await customer(['3', '1', '3', '2']), language, [
        'menu.information',
        'menu.anything-else',
        'menu.information',
        'closing.goodbye',
      ]);
    });

    it('brings a commercial question to sales; the agent hears what it is, the caller is asked for a mark after the talk', async () => {
      const { customer, language } = stage();

      const call = await customer(['4', '4']);

      expectHeard(call, language, [
        'waiting.transfer',
        'talk.customer-whisper',
        'closing.survey',
        'closing.survey-thanks',
        'closing.goodbye',
      ]);
      expect(
        call.events.some(
          (event) =>
            event.type === 'prompt-heard' &&
            event.who === 'agent' &&
            said(language, 'talk.agent-whisper-commercial-question').test(event.text),
        ),
      ).toBe(true);
      const queued = call.events.find((event) => event.type === 'queued');
      expect(queued).toMatchObject({ priority: 4 });
    });

    it.each([
      ['appointment', ['1', '0'], 'talk.agent-whisper-appointment', 5],
      ['complaint', ['2', '0'], 'talk.agent-whisper-complaint', 3],
      ['complaint-status', ['2', '2', '000000', '000000', '000000'], 'talk.agent-whisper-complaint', 4],
      ['information', ['3', '0'], 'talk.agent-whisper-information', 5],
      ['agent', ['0'], 'talk.agent-whisper-other', 5],
    ] as const)('brings the need "%s" to its team at its priority', async (_, words, whisper, priority) => {
      const { customer, language } = stage();

      const call = await customer(words);

      const whispered = call.events.some(
        (event) =>
          event.type === 'prompt-heard' && event.who === 'agent' && said(language, whisper).test(event.text),
      );
      expect(whispered).toBe(true);
      expect(call.events.find((event) => event.type === 'queued')).toMatchObject({ priority });
    });

    it('chooses the script before the agent has the contact', async () => {
      const { customer, attribute } = stage();

      await customer(['0']);

      expect(attribute('scriptId')).not.toBe('none');
    });

    it('records the talk, and nothing before the notice', async () => {
      const { customer, language } = stage();

      const call = await customer(['0']);

      const notice = call.events.findIndex(
        (event) =>
          event.type === 'prompt-heard' && said(language, 'welcome.recording-notice').test(event.text),
      );
      const recording = call.events.findIndex((event) => event.type === 'recording');
      expect(notice).toBeGreaterThanOrEqual(0);
      expect(recording).toBeGreaterThan(notice);
    });

    it('says sorry three times and then brings the caller to a person', async () => {
      const { customer, language } = stage();

      const call = await customer(['9', 'nothing', '8']);

      expectHeard(call, language, [
        'menu.not-understood',
        'menu.main',
        'menu.not-understood',
        'menu.main',
        'menu.not-understood',
        'menu.to-a-person',
        'waiting.transfer',
      ]);
      expect(talked(call)).toBe(true);
    });
  });
};
