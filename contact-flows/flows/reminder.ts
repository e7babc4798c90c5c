import { checkCallProgress } from '../language/branch/metrics.ts';
import { check, checkOutcome } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeLambda, invokeModule } from '../language/integrate.ts';
import { menu, say } from '../language/interact.ts';
import { setAttributes, setLanguage, setRecording, setVoice } from '../language/set.ts';
import { hangUp, transferToFlow } from '../language/terminate.ts';
import { answered, attribute, setting, system } from '../language/text.ts';
import { keepLanguage, threeTries } from './compose.ts';
import { refusing } from './nobody-free.ts';
import { broughtByCall, eventFlows, unknownOfCall } from './talk-hooks.ts';

const which = {
  customerId: attribute('customerId'),
  appointmentId: attribute('appointmentId'),
  slotId: attribute('slotId'),
} as const;
const spoken = { with: { appointment: attribute('appointmentSpoken') } } as const;
/** What was answered, in the contact's record as well. */
const answer = <const L extends string>(reminderAnswer: string, next: L) =>
  setAttributes({ reminderAnswer }, { next, onError: next });

/**
 * An automated call the day before an appointment: confirm, move, cancel, or talk to somebody. Whoever picks up hears our name and the time, and
 * nothing else. The number is the identity, as it is for whoever rings in from it. Nothing is left on a machine.
 */
export const reminder: Flow = defineFlow('reminder', {
  type: 'CONTACT_FLOW',
  description: 'Reminds of an appointment: by keypad confirm, move, cancel, or an agent.',
  spoken: 'each-language',
  receives: broughtByCall,
  lastResort: {
    block: 'machine',
    why: 'a machine has answered: when somebody has an appointment is not left on it. The attempt is counted as `machine`.',
  },
  start: 'voice',
  blocks: {
    voice: setVoice({ next: 'call-progress' }),
    'call-progress': checkCallProgress({
      answered: 'greet',
      voicemailAfterBeep: 'machine',
      voicemailWithoutBeep: 'machine',
      notDetected: 'greet',
      onError: 'greet',
    }),
    machine: hangUp(),
    greet: say('outbound.greeting', { with: { company: setting('companyName') }, next: 'defaults' }),
    defaults: setAttributes(
      {
        ...unknownOfCall,
        direction: 'outbound',
        conversationId: system.initialContactId,
        reminderAnswer: 'none',
      },
      { next: 'language', onError: 'language' },
    ),
    language: setLanguage({ next: 'keep-language', onError: 'keep-language' }),
    'keep-language': keepLanguage({ next: 'look-up', onError: 'look-up' }),
    'look-up': invokeLambda('look-up-appointment', {
      send: which,
      next: 'stands',
      onError: 'technical-problem',
    }),
    stands: checkOutcome('look-up-appointment', {
      when: { stands: 'keep-spoken', changed: 'say-changed' },
      otherwise: 'technical-problem',
    }),
    'keep-spoken': setAttributes(
      { appointmentSpoken: answered('look-up-appointment', 'appointmentSpoken') },
      { next: 'ask', onError: 'technical-problem' },
    ),
    ask: menu('reminder.ask', {
      ...spoken,
      keys: { '1': 'confirm', '2': 'move', '3': 'cancel', '0': 'agent', '9': 'keep-refused' },
      onTimeout: 'ask-not-understood',
      onOtherKey: 'ask-not-understood',
      onError: 'agent',
    }),
    ...threeTries('ask', { person: 'unchanged' }),
    unchanged: say('reminder.unchanged', { next: 'end' }),

    confirm: invokeLambda('confirm-appointment', {
      send: which,
      next: 'confirmed',
      onError: 'technical-problem',
    }),
    confirmed: checkOutcome('confirm-appointment', {
      when: {
        confirmed: 'keep-confirmed',
        'another-time': 'say-changed',
        'no-such-appointment': 'say-changed',
        'no-identity': 'technical-problem',
      },
      otherwise: 'technical-problem',
    }),
    'keep-confirmed': answer('confirmed', 'say-confirmed'),
    'say-confirmed': say('reminder.confirmed', { ...spoken, next: 'end' }),
    'say-changed': say('reminder.changed', { next: 'end' }),

    move: setAttributes({ appointmentAsked: 'move' }, { next: 'change', onError: 'technical-problem' }),
    cancel: setAttributes({ appointmentAsked: 'cancel' }, { next: 'change', onError: 'technical-problem' }),
    change: invokeModule('appointments', { next: 'next-step', onError: 'technical-problem' }),
    'next-step': check(attribute('nextStep'), { when: { closing: 'agreed' }, otherwise: 'agent' }),
    agreed: check(attribute('appointmentAgreed'), {
      when: { moved: 'keep-moved', cancelled: 'keep-cancelled' },
      otherwise: 'goodbye',
    }),
    'keep-moved': answer('changed', 'say-moved'),
    'say-moved': say('closing.moved', { with: { what: attribute('appointmentSpoken') }, next: 'goodbye' }),
    'keep-cancelled': answer('changed', 'say-cancelled'),
    'say-cancelled': say('closing.cancelled', {
      with: { what: attribute('appointmentSpoken') },
      next: 'goodbye',
    }),
    goodbye: say('reminder.goodbye', { next: 'end' }),

    'keep-refused': answer('refused', 'refuse'),
    ...refusing,

    'technical-problem': say('menu.technical-problem', { next: 'agent' }),
    agent: setAttributes(
      { need: 'appointment', team: 'appointments', reminderAnswer: 'agent' },
      { next: 'CustomerQueue', onError: 'CustomerQueue' },
    ),
    ...eventFlows(
      [
        ['CustomerQueue', 'waiting'],
        ['AgentWhisper', 'agent-whisper'],
        ['CustomerWhisper', 'customer-whisper'],
        ['CustomerHold', 'customer-hold'],
        ['AgentHold', 'agent-hold'],
        ['CustomerRemaining', 'after-talk'],
        ['DefaultAgentUI', 'guide'],
        ['DisconnectAgentUI', 'wrap-up'],
      ],
      'notice',
    ),
    notice: say('welcome.recording-notice', { next: 'record' }),
    record: setRecording(['Agent', 'Customer'], { next: 'to-team' }),
    'to-team': transferToFlow('to-team', { onError: 'lost' }),
    lost: say('callback.impossible', { next: 'end' }),
  },
});
