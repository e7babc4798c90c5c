import type { Team } from '../../domain/need/model.ts';
import { wait } from '../language/branch/wait.ts';
import { check, checkHours, checkOutcome } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeLambda } from '../language/integrate.ts';
import { say } from '../language/interact.ts';
import { setAttributes, setEventFlow, setLanguage, setLogging } from '../language/set.ts';
import { endFlow, hangUp, transferToFlow } from '../language/terminate.ts';
import { answered, attribute, setting, system } from '../language/text.ts';
import { keepKnownCaller, keepLanguage, unknownCaller } from './compose.ts';

/**
 * The flow that a website names in StartChatContact. It has no language yet: it takes the file's when the website vouches for who writes,
 * else the one that the first message is written in; and the need from that message too.
 */
export const chat: Flow = defineFlow('chat', {
  type: 'CONTACT_FLOW',
  description: 'Every chat begins here: who writes, in which language, and what they need.',
  spoken: 'once',
  start: 'defaults',
  receives: ['verifiedNumber'],
  blocks: {
    defaults: setAttributes(
      { ...unknownCaller, language: 'unknown', callbackNumber: 'none' },
      { next: 'keep-number', onError: 'keep-number' },
    ),
    // Empty, and so refused, when the website passes nothing on.
    'keep-number': setAttributes(
      { callbackNumber: attribute('verifiedNumber') },
      { next: 'logging-off', onError: 'logging-off' },
    ),
    // What the file says and what the customer wrote stay out of the flow log.
    'logging-off': setLogging('Disabled', { next: 'look-up' }),
    'look-up': invokeLambda('look-up-caller', {
      send: { customerNumber: 'none', verifiedNumber: attribute('verifiedNumber') },
      next: 'who',
      onError: 'read',
    }),
    who: checkOutcome('look-up-caller', {
      when: { known: 'keep-caller', several: 'read', unknown: 'read', withheld: 'read' },
      otherwise: 'read',
    }),
    'keep-caller': keepKnownCaller({ next: 'read', onError: 'read' }),
    read: invokeLambda('classify-need', {
      send: { text: system.initialMessage, language: attribute('language') },
      next: 'outcome',
      onError: 'logging-on',
    }),
    outcome: checkOutcome('classify-need', {
      when: { understood: 'keep-need', unclear: 'keep-language' },
      otherwise: 'logging-on',
    }),
    'keep-need': setAttributes(
      {
        need: answered('classify-need', 'need'),
        team: answered('classify-need', 'team'),
        language: answered('classify-need', 'language'),
      },
      { next: 'logging-on', onError: 'logging-on' },
    ),
    'keep-language': setAttributes(
      { language: answered('classify-need', 'language') },
      { next: 'logging-on', onError: 'logging-on' },
    ),
    'logging-on': setLogging('Enabled', { next: 'language' }),
    language: check(attribute('language'), {
      when: { fr: 'to-fr', nl: 'to-nl', de: 'to-de', en: 'to-en' },
      otherwise: 'to-fr',
    }),
    'to-fr': transferToFlow('chat-welcome', { in: 'fr', onError: 'lost' }),
    'to-nl': transferToFlow('chat-welcome', { in: 'nl', onError: 'lost' }),
    'to-de': transferToFlow('chat-welcome', { in: 'de', onError: 'lost' }),
    'to-en': transferToFlow('chat-welcome', { in: 'en', onError: 'lost' }),
    lost: say('callback.impossible', { in: 'fr', next: 'end' }),
    end: hangUp(),
  },
});

const whenOpen = (team: Team) => checkHours({ team, open: 'to-team', closed: 'closed', onError: 'to-team' });

export const chatWelcome: Flow = defineFlow('chat-welcome', {
  type: 'CONTACT_FLOW',
  description:
    'Greets who writes, says that the conversation is kept, sets what is read while waiting and after the talk.',
  spoken: 'each-language',
  start: 'language',
  blocks: {
    language: setLanguage({ next: 'keep-language', onError: 'keep-language' }),
    'keep-language': keepLanguage({ next: 'while-waiting', onError: 'while-waiting' }),
    'while-waiting': setEventFlow('CustomerQueue', 'chat-waiting', {
      next: 'after-talk',
      onError: 'after-talk',
    }),
    'after-talk': setEventFlow('CustomerRemaining', 'chat-over', { next: 'guide', onError: 'guide' }),
    guide: setEventFlow('DefaultAgentUI', 'guide', { next: 'wrap-up', onError: 'wrap-up' }),
    'wrap-up': setEventFlow('DisconnectAgentUI', 'wrap-up', { next: 'greet', onError: 'greet' }),
    greet: check(attribute('callerState'), { when: { known: 'greet-known' }, otherwise: 'greet-unknown' }),
    'greet-known': say('chat.welcome-known', {
      with: { name: attribute('customerName'), company: setting('companyName') },
      next: 'number',
    }),
    'greet-unknown': say('chat.welcome', { with: { company: setting('companyName') }, next: 'number' }),
    // Without a number nobody can be called back: out of hours it is better said at once.
    number: check(attribute('callbackNumber'), { when: { none: 'team' }, otherwise: 'to-team' }),
    team: check(attribute('team'), {
      when: { appointments: 'hours-appointments', complaints: 'hours-complaints', sales: 'hours-sales' },
      otherwise: 'hours-service',
    }),
    'hours-appointments': whenOpen('appointments'),
    'hours-complaints': whenOpen('complaints'),
    'hours-sales': whenOpen('sales'),
    'hours-service': whenOpen('service'),
    closed: say('chat.closed', { with: { information: setting('information') }, next: 'end' }),
    'to-team': transferToFlow('to-team', { onError: 'lost' }),
    lost: say('callback.impossible', { next: 'end' }),
    end: hangUp(),
  },
});

/** Prompts cannot be looped in a chat, so it waits and writes again; never ends by itself. */
export const chatWaiting: Flow = defineFlow('chat-waiting', {
  type: 'CUSTOMER_QUEUE',
  description: 'Waiting in a chat: a word of patience, and another one every three minutes.',
  spoken: 'each-language',
  start: 'wait',
  blocks: {
    wait: wait(60, { next: 'patience', onError: 'patience-for-good' }),
    patience: say('chat.patience', { next: 'wait-on' }),
    'wait-on': wait(180, { next: 'patience', onError: 'patience-for-good' }),
    'patience-for-good': say('chat.patience', { next: 'stay' }),
    stay: endFlow(),
  },
});

export const chatOver: Flow = defineFlow('chat-over', {
  type: 'CONTACT_FLOW',
  description: 'After the agent has ended the chat: goodbye.',
  spoken: 'each-language',
  start: 'goodbye',
  blocks: { goodbye: say('chat.goodbye', { next: 'end' }), end: hangUp() },
});
