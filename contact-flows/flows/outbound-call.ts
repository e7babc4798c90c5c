import { compare } from '../language/branch/compare.ts';
import { checkCallProgress } from '../language/branch/metrics.ts';
import { check, checkOutcome } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeLambda } from '../language/integrate.ts';
import { loopPrompts, say } from '../language/interact.ts';
import { setAgentQueue } from '../language/set/contact-data.ts';
import {
  setAttributes,
  setEventFlow,
  setLanguage,
  setQueue,
  setRecording,
  setRouting,
  setVoice,
} from '../language/set.ts';
import { hangUp, transferToQueue } from '../language/terminate.ts';
import { answered, attribute, setting, system } from '../language/text.ts';
import { keepLanguage } from './compose.ts';
import { nobodyFree } from './nobody-free.ts';
import { broughtByCall, eventFlows, unknownOfCall } from './talk-hooks.ts';

const company = { with: { company: setting('companyName') } } as const;

/**
 * A call that we placed (StartOutboundVoiceContact), from the moment somebody answers: progressive for an agent of the team who is free, or for
 * the one agent who has asked for it and waits. Who is calling is the first thing that is heard; what takes a moment (script, event flows)
 * lies between that sentence and the recording notice, so that nobody hears silence after the greeting.
 */
export const outboundCall: Flow = defineFlow('outbound-call', {
  type: 'CONTACT_FLOW',
  description:
    'A call that we placed and somebody answered: who is calling, recording notice, script, then the agent who waits or the team.',
  spoken: 'each-language',
  receives: broughtByCall,
  lastResort: {
    block: 'machine',
    why: 'a machine has answered: nothing is left on it, neither a message nor a promise nor our voice. The attempt is counted as `machine`.',
  },
  start: 'voice',
  blocks: {
    voice: setVoice({ next: 'call-progress' }),
    // Without answering machine detection this takes the error branch, and nobody knows a machine from a person before the agent does.
    'call-progress': checkCallProgress({
      answered: 'why',
      voicemailAfterBeep: 'machine',
      voicemailWithoutBeep: 'machine',
      notDetected: 'why',
      onError: 'why',
    }),
    machine: hangUp(),
    why: compare(attribute('attemptId'), {
      tests: [{ is: 'TextStartsWith', than: 'callback.', next: 'greet-callback' }],
      otherwise: 'greet',
    }),
    greet: say('outbound.greeting', { ...company, next: 'defaults' }),
    'greet-callback': say('outbound.greeting-callback', { ...company, next: 'after-talk' }),
    // Who asked to be called is also asked how it was.
    'after-talk': setEventFlow('CustomerRemaining', 'after-talk', { next: 'defaults', onError: 'defaults' }),
    defaults: setAttributes(
      { ...unknownOfCall, direction: 'outbound' },
      { next: 'conversation', onError: 'conversation' },
    ),
    // A callback goes on with the conversation in which it was asked for; the id of a contact has hyphens, `none` has not.
    conversation: compare(attribute('conversationId'), {
      tests: [{ is: 'TextContains', than: '-', next: 'language' }],
      otherwise: 'own-conversation',
    }),
    'own-conversation': setAttributes(
      { conversationId: system.initialContactId },
      { next: 'language', onError: 'language' },
    ),
    language: setLanguage({ next: 'keep-language', onError: 'keep-language' }),
    'keep-language': keepLanguage({ next: 'CustomerQueue', onError: 'CustomerQueue' }),
    ...eventFlows(
      [
        ['CustomerQueue', 'outbound-waiting'],
        // The agent has the file on the screen, and the customer has heard who is calling: both join at once.
        ['AgentWhisper', 'no-agent-whisper'],
        ['CustomerWhisper', 'no-customer-whisper'],
        ['CustomerHold', 'customer-hold'],
        ['AgentHold', 'agent-hold'],
        ['DefaultAgentUI', 'guide'],
        ['DisconnectAgentUI', 'wrap-up'],
      ],
      'script',
    ),
    script: invokeLambda('select-script', {
      send: {
        direction: 'outbound',
        need: attribute('need'),
        segment: attribute('segment'),
        campaign: attribute('campaign'),
      },
      next: 'script-outcome',
      onError: 'notice',
    }),
    'script-outcome': checkOutcome('select-script', {
      when: { selected: 'keep-script', 'no-script': 'notice' },
      otherwise: 'notice',
    }),
    'keep-script': setAttributes(
      {
        scriptId: answered('select-script', 'scriptId'),
        scriptVersion: answered('select-script', 'scriptVersion'),
      },
      { next: 'notice', onError: 'notice' },
    ),
    notice: say('outbound.recording-notice', { next: 'record' }),
    record: setRecording(['Agent', 'Customer'], { next: 'first-in-line' }),
    // Who was called does not wait behind who rang in.
    'first-in-line': setRouting({ priority: 1 }, { next: 'agent' }),
    agent: check(attribute('agentId'), { when: { none: 'team' }, otherwise: 'agent-queue' }),
    'agent-queue': setAgentQueue(attribute('agentId'), { next: 'to-agent', onError: 'team' }),
    'to-agent': transferToQueue({ atCapacity: 'team', onError: 'team' }),
    team: check(attribute('team'), {
      when: {
        service: 'queue-service',
        appointments: 'queue-appointments',
        complaints: 'queue-complaints',
        sales: 'queue-sales',
      },
      otherwise: 'queue-campaigns',
    }),
    'queue-service': setQueue('service', { next: 'queue', onError: 'queue-campaigns' }),
    'queue-appointments': setQueue('appointments', { next: 'queue', onError: 'queue-campaigns' }),
    'queue-complaints': setQueue('complaints', { next: 'queue', onError: 'queue-campaigns' }),
    'queue-sales': setQueue('sales', { next: 'queue', onError: 'queue-campaigns' }),
    'queue-campaigns': setQueue('campaigns', { next: 'queue', onError: 'nobody' }),
    queue: transferToQueue({ atCapacity: 'nobody', onError: 'nobody' }),
    ...nobodyFree,
  },
});

/**
 * What the called person hears until the agent is there. Nobody within two seconds of the completed greeting: the safe message, and the call
 * is over (counted as abandoned, because no agent was ever connected). An agent who has asked for this very call has twenty.
 *
 * Approximate: Connect interrupts a loop of prompts after whole seconds, counted from when the contact is in the queue; the service advises
 * longer ones, and how exact two seconds are is not established. Agents of campaigns therefore accept automatically. An agent who rings when
 * the message begins may still accept: the message stops, and they are joined.
 */
export const outboundWaiting: Flow = defineFlow('outbound-waiting', {
  type: 'CUSTOMER_QUEUE',
  description:
    'The moment between greeting and agent in a call that we placed; nobody free: the safe message.',
  spoken: 'each-language',
  start: 'for-whom',
  blocks: {
    'for-whom': check(attribute('agentId'), { when: { none: 'for-anybody' }, otherwise: 'for-one-agent' }),
    'for-anybody': loopPrompts(['outbound.one-moment', 'waiting.music'], {
      interruptSeconds: 2,
      onInterrupt: 'nobody',
      onError: 'nobody',
    }),
    'for-one-agent': loopPrompts(['outbound.connecting', 'waiting.music'], {
      interruptSeconds: 20,
      onInterrupt: 'nobody',
      onError: 'nobody',
    }),
    ...nobodyFree,
  },
});
