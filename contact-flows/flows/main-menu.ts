import { check, checkHours } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeModule } from '../language/integrate.ts';
import { askSpeech, menu, say } from '../language/interact.ts';
import { setAttributes } from '../language/set.ts';
import { hangUp, transferToFlow } from '../language/terminate.ts';
import { attribute, setting } from '../language/text.ts';
import { threeTries } from './compose.ts';

/** Which need a caller chose, and with it the team that serves it. A module that comes back early leads to an agent. */
const chose = <const L extends string>(
  need: 'appointment' | 'complaint' | 'information' | 'commercial-question' | 'agent',
  team: 'service' | 'appointments' | 'complaints' | 'sales',
  next: L,
) => setAttributes({ need, team, nextStep: 'agent' }, { next, onError: next });

const inOwnWords = askSpeech('menu.speech', {
  intents: {
    appointment: 'appointment',
    complaint: 'complaint',
    'complaint-status': 'complaint',
    information: 'information',
    'commercial-question': 'commercial-question',
    agent: 'agent',
  },
  onOther: 'menu',
  onError: 'menu',
});

/** What the caller needs, by keypad; with a Lex bot in the settings also in their own words, the keypad being the second try. */
export const mainMenuFlow = ({ speech }: { readonly speech: boolean }): Flow =>
  defineFlow('main-menu', {
    type: 'CONTACT_FLOW',
    description:
      'Announces what is open for the caller, asks what they need, serves it or passes them on to a team.',
    spoken: 'each-language',
    start: 'has-appointment',
    blocks: {
      'has-appointment': check(attribute('appointmentId'), {
        when: { none: 'has-complaint' },
        otherwise: 'say-appointment',
      }),
      'say-appointment': say('menu.appointment-announced', {
        with: { appointment: attribute('appointmentSpoken') },
        next: 'has-complaint',
      }),
      'has-complaint': check(attribute('complaintReference'), {
        when: { none: 'hours' },
        otherwise: 'say-complaint',
      }),
      'say-complaint': say('menu.complaint-announced', {
        with: { reference: attribute('complaintSpoken') },
        next: 'hours',
      }),
      hours: checkHours({
        team: 'service',
        open: speech ? ('ask' as const) : ('menu' as const),
        closed: 'closed',
        onError: 'menu',
      }),
      // Without a bot the block is not there and nothing points to it.
      ...((speech ? { ask: inOwnWords } : {}) as { readonly ask: typeof inOwnWords }),
      menu: menu('menu.main', {
        keys: {
          '1': 'appointment',
          '2': 'complaint',
          '3': 'information',
          '4': 'commercial-question',
          '5': 'directory',
          '0': 'agent',
        },
        onTimeout: 'menu-not-understood',
        onOtherKey: 'menu-not-understood',
        onError: 'to-a-person',
      }),
      ...threeTries('menu', { person: 'to-a-person' }),
      closed: menu('menu.closed', {
        keys: { '1': 'appointment', '2': 'complaint', '3': 'information', '4': 'agent' },
        onTimeout: 'closed-not-understood',
        onOtherKey: 'closed-not-understood',
        onError: 'to-team',
      }),
      ...threeTries('closed', { person: 'to-team' }),
      appointment: chose('appointment', 'appointments', 'appointments'),
      appointments: invokeModule('appointments', { next: 'next-step', onError: 'technical-problem' }),
      complaint: chose('complaint', 'complaints', 'complaints'),
      complaints: invokeModule('complaints', { next: 'next-step', onError: 'technical-problem' }),
      information: chose('information', 'service', 'say-information'),
      'say-information': say('menu.information', {
        with: { information: setting('information') },
        next: 'anything-else',
      }),
      'commercial-question': chose('commercial-question', 'sales', 'to-team'),
      directory: chose('agent', 'service', 'look-up'),
      'look-up': invokeModule('directory', { next: 'next-step', onError: 'technical-problem' }),
      agent: chose('agent', 'service', 'to-team'),
      'next-step': check(attribute('nextStep'), {
        when: { closing: 'anything-else', menu: 'hours' },
        otherwise: 'to-team',
      }),
      'anything-else': menu('menu.anything-else', {
        keys: { '1': 'hours', '2': 'to-closing', '0': 'to-team' },
        onTimeout: 'to-closing',
        onOtherKey: 'to-closing',
        onError: 'to-closing',
      }),
      'technical-problem': say('menu.technical-problem', { next: 'to-team' }),
      'to-a-person': say('menu.to-a-person', { next: 'to-team' }),
      'to-team': transferToFlow('to-team', { onError: 'lost' }),
      'to-closing': transferToFlow('closing', { onError: 'goodbye' }),
      goodbye: say('closing.goodbye', { next: 'end' }),
      lost: say('callback.impossible', { next: 'end' }),
      end: hangUp(),
    },
  });

export const mainMenu: Flow = mainMenuFlow({ speech: false });
