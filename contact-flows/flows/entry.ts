import { check, checkOutcome, loop } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeLambda } from '../language/integrate.ts';
import { menu, say } from '../language/interact.ts';
import { setAttributes, setLogging, setVoice } from '../language/set.ts';
import { hangUp, transferToFlow } from '../language/terminate.ts';
import { answered, attribute, setting } from '../language/text.ts';
import { keepKnownCaller, unknownCaller } from './compose.ts';

const chosen = { '1': 'to-fr', '2': 'to-nl', '3': 'to-de', '4': 'to-en' } as const;

/** The flow that the number is bound to. It has no language yet: it finds it in the file, else asks in all four. */
export const entry: Flow = defineFlow('entry', {
  type: 'CONTACT_FLOW',
  description: 'Every call begins here: who is calling, in which language they are served.',
  spoken: 'once',
  start: 'defaults',
  blocks: {
    defaults: setAttributes(
      { ...unknownCaller, language: 'fr', callbackNumber: 'none' },
      { next: 'logging-off', onError: 'logging-off' },
    ),
    // What the file says about a caller stays out of the flow log.
    'logging-off': setLogging('Disabled', { next: 'look-up' }),
    'look-up': invokeLambda('look-up-caller', {
      send: { customerNumber: 'none' },
      next: 'who',
      onError: 'logging-on',
    }),
    who: checkOutcome('look-up-caller', {
      when: {
        known: 'keep-caller',
        several: 'keep-several',
        unknown: 'logging-on',
        withheld: 'keep-withheld',
      },
      otherwise: 'logging-on',
    }),
    'keep-caller': keepKnownCaller({ next: 'language-of-the-file', onError: 'logging-on' }),
    'keep-several': setAttributes(
      { callerState: 'several', language: answered('look-up-caller', 'language') },
      { next: 'language-of-the-file', onError: 'logging-on' },
    ),
    'keep-withheld': setAttributes(
      { callerState: 'withheld' },
      { next: 'logging-on', onError: 'logging-on' },
    ),
    'language-of-the-file': check(attribute('language'), {
      when: { fr: 'known-fr', nl: 'known-nl', de: 'known-de', en: 'known-en' },
      otherwise: 'logging-on',
    }),
    'known-fr': setLogging('Enabled', { next: 'to-fr' }),
    'known-nl': setLogging('Enabled', { next: 'to-nl' }),
    'known-de': setLogging('Enabled', { next: 'to-de' }),
    'known-en': setLogging('Enabled', { next: 'to-en' }),
    'logging-on': setLogging('Enabled', { next: 'welcome-voice' }),
    'welcome-voice': setVoice({ in: 'fr', next: 'welcome' }),
    welcome: say('language.welcome', {
      in: 'fr',
      with: { company: setting('companyName') },
      next: 'choose-fr',
    }),
    // Each language offers itself in its own voice; a key counts whichever of them is speaking.
    'choose-fr': menu('language.choose', {
      in: 'fr',
      keys: chosen,
      waitSeconds: 1,
      onTimeout: 'voice-nl',
      onOtherKey: 'voice-nl',
      onError: 'to-fr',
    }),
    'voice-nl': setVoice({ in: 'nl', next: 'choose-nl' }),
    'choose-nl': menu('language.choose', {
      in: 'nl',
      keys: chosen,
      waitSeconds: 1,
      onTimeout: 'voice-de',
      onOtherKey: 'voice-de',
      onError: 'to-fr',
    }),
    'voice-de': setVoice({ in: 'de', next: 'choose-de' }),
    'choose-de': menu('language.choose', {
      in: 'de',
      keys: chosen,
      waitSeconds: 1,
      onTimeout: 'voice-en',
      onOtherKey: 'voice-en',
      onError: 'to-fr',
    }),
    'voice-en': setVoice({ in: 'en', next: 'choose-en' }),
    'choose-en': menu('language.choose', {
      in: 'en',
      keys: chosen,
      waitSeconds: 5,
      onTimeout: 'tries',
      onOtherKey: 'tries',
      onError: 'to-fr',
    }),
    tries: loop(1, { again: 'voice-fr', done: 'to-fr' }),
    'voice-fr': setVoice({ in: 'fr', next: 'choose-fr' }),
    'to-fr': transferToFlow('welcome', { in: 'fr', onError: 'lost' }),
    'to-nl': transferToFlow('welcome', { in: 'nl', onError: 'lost' }),
    'to-de': transferToFlow('welcome', { in: 'de', onError: 'lost' }),
    'to-en': transferToFlow('welcome', { in: 'en', onError: 'lost' }),
    lost: say('callback.impossible', { in: 'fr', next: 'end' }),
    end: hangUp(),
  },
});
