import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../domain/shared/language.ts';
import { synthesize } from '../../lib/synth.ts';
import { settings } from '../../parloir.settings.ts';
import { expectHeard, said } from './support/stage.ts';
import { openWorld, type World } from './support/world.ts';

/** Where the settings name a Lex bot, callers may say what they need; the bot itself is stood in for by our own classification. */
describe('a caller says what they need', () => {
  const folder = resolve(import.meta.dirname, `../../dist/test-speech-${process.pid}`);
  let world: World;
  beforeAll(async () => {
    const assembly = await synthesize(folder, {
      validate: false,
      now: new Date('2026-11-25T08:00:00Z'),
      settings: {
        ...settings,
        lexBotAliasArn: 'arn:aws:lex:eu-central-1:111122223333:bot-alias/ABCDEFGHIJ/KLMNOPQRST',
      },
    });
    world = await openWorld({ at: '2026-11-25T10:00', assembly });
  });
  afterAll(async () => {
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const sentences = {
    fr: 'je voudrais prendre un rendez-vous',
    nl: 'ik wil graag een afspraak maken',
    de: 'ich möchte einen Termin vereinbaren',
    en: 'I would like to make an appointment',
  };

  it.each(languages)('in %s, and is served without the keypad menu', async (language) => {
    const number = world.freshNumber();
    await world.addCustomer({ number, language });

    const call = await world.call(number, [sentences[language], '1', '1', '1', '2']);

    expect(call.verdict.ok, call.verdict.reason).toBe(true);
    expectHeard(call, language, ['menu.speech', 'appointment.menu-without', 'closing.booked']);
    expect(call.heard.some((text) => said(language, 'menu.main').test(text))).toBe(false);
  });

  it.each(languages)('in %s, and gets the keypad when nobody understands it', async (language) => {
    const number = world.freshNumber();
    await world.addCustomer({ number, language });

    const call = await world.call(number, ['blub blub', '3', '2']);

    expectHeard(call, language, ['menu.speech', 'menu.main', 'menu.information', 'closing.goodbye']);
  });
});
