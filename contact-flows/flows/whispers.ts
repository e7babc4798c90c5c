import { check } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { flowLanguage } from '../language/integrate.ts';
import { loopPromptsUntilTaken, say } from '../language/interact.ts';
import { setAttributes, setEventFlow, setRecording, setVoice } from '../language/set.ts';
import { endFlow } from '../language/terminate.ts';
import { attribute, setting } from '../language/text.ts';
import { unknownCaller } from './compose.ts';

export const agentWhisper: Flow = defineFlow('agent-whisper', {
  type: 'AGENT_WHISPER',
  description: 'Tells the agent in one word what the caller needs.',
  spoken: 'each-language',
  start: 'need',
  blocks: {
    need: check(attribute('need'), {
      when: {
        appointment: 'appointment',
        complaint: 'complaint',
        'complaint-status': 'complaint',
        information: 'information',
        'commercial-question': 'commercial-question',
      },
      otherwise: 'other',
    }),
    appointment: say('talk.agent-whisper-appointment', { next: 'end' }),
    complaint: say('talk.agent-whisper-complaint', { next: 'end' }),
    information: say('talk.agent-whisper-information', { next: 'end' }),
    'commercial-question': say('talk.agent-whisper-commercial-question', { next: 'end' }),
    other: say('talk.agent-whisper-other', { next: 'end' }),
    end: endFlow(),
  },
});

export const customerWhisper: Flow = defineFlow('customer-whisper', {
  type: 'CUSTOMER_WHISPER',
  description: 'Tells the caller that somebody is there.',
  spoken: 'each-language',
  start: 'say',
  blocks: { say: say('talk.customer-whisper', { next: 'end' }), end: endFlow() },
});

/** Connect would say the name of the queue, or beep: in a call that we placed, both join without a word. */
export const noAgentWhisper: Flow = defineFlow('no-agent-whisper', {
  type: 'AGENT_WHISPER',
  description: 'Nothing is said to the agent: in a call that we placed the customer is waiting.',
  spoken: 'once',
  start: 'end',
  blocks: { end: endFlow() },
});
export const noCustomerWhisper: Flow = defineFlow('no-customer-whisper', {
  type: 'CUSTOMER_WHISPER',
  description: 'Nothing is said to the customer, who has been greeted and told of the recording.',
  spoken: 'once',
  start: 'end',
  blocks: { end: endFlow() },
});

/**
 * A callback goes on with the conversation in which it was promised, so it keeps what that has set; a call that an agent places begins one.
 *
 * Not established: whether Connect starts a guide that is named this late, when the agent is on the line already. The wrap-up comes at the end.
 */
export const outboundWhisper: Flow = defineFlow('outbound-whisper', {
  type: 'OUTBOUND_WHISPER',
  description:
    'The first words of an outbound call: who is calling, why, that the talk is recorded; recording begins after them.',
  spoken: 'each-language',
  start: 'direction',
  blocks: {
    direction: check(attribute('direction'), {
      when: { inbound: 'voice', outbound: 'call-voice' },
      otherwise: 'begin',
    }),
    begin: setAttributes(
      { ...unknownCaller, language: flowLanguage, direction: 'outbound', callbackNumber: 'none' },
      { next: 'guide', onError: 'guide' },
    ),
    guide: setEventFlow('DefaultAgentUI', 'guide', { next: 'wrap-up', onError: 'wrap-up' }),
    'wrap-up': setEventFlow('DisconnectAgentUI', 'wrap-up', { next: 'call-voice', onError: 'call-voice' }),
    // The agent says why; only who is called back has asked for it.
    'call-voice': setVoice({ next: 'call-say' }),
    'call-say': say('talk.outbound-call', { with: { company: setting('companyName') }, next: 'record' }),
    voice: setVoice({ next: 'say' }),
    say: say('talk.outbound-whisper', { with: { company: setting('companyName') }, next: 'record' }),
    record: setRecording(['Agent', 'Customer'], { next: 'end' }),
    end: endFlow(),
  },
});

export const customerHold: Flow = defineFlow('customer-hold', {
  type: 'CUSTOMER_HOLD',
  description: 'What the caller hears on hold.',
  spoken: 'each-language',
  start: 'hold',
  blocks: { hold: loopPromptsUntilTaken(['talk.customer-hold', 'waiting.music']) },
});

export const agentHold: Flow = defineFlow('agent-hold', {
  type: 'AGENT_HOLD',
  description: 'What the agent hears on hold.',
  spoken: 'each-language',
  start: 'hold',
  blocks: { hold: loopPromptsUntilTaken(['talk.agent-hold', 'waiting.music']) },
});
