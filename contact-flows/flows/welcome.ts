import { check } from '../language/branch.ts';
import { defineFlow, type Flow } from '../language/flow.ts';
import { invokeModule } from '../language/integrate.ts';
import { say } from '../language/interact.ts';
import { setEventFlow, setLanguage, setRecording, setVoice } from '../language/set.ts';
import { hangUp, transferToFlow } from '../language/terminate.ts';
import { attribute, setting } from '../language/text.ts';
import { keepLanguage } from './compose.ts';

/** Greets in the caller's language, says that the talk is recorded before anything is, and finds out which customer it is. */
export const welcome: Flow = defineFlow('welcome', {
  type: 'CONTACT_FLOW',
  description:
    'Greets the caller, gives the recording notice, sets what is heard while waiting, on hold and after the talk, and what guides the agent.',
  spoken: 'each-language',
  start: 'voice',
  blocks: {
    voice: setVoice({ next: 'language' }),
    language: setLanguage({ next: 'keep-language', onError: 'keep-language' }),
    'keep-language': keepLanguage({ next: 'while-waiting', onError: 'while-waiting' }),
    'while-waiting': setEventFlow('CustomerQueue', 'waiting', {
      next: 'agent-whisper',
      onError: 'agent-whisper',
    }),
    'agent-whisper': setEventFlow('AgentWhisper', 'agent-whisper', {
      next: 'customer-whisper',
      onError: 'customer-whisper',
    }),
    'customer-whisper': setEventFlow('CustomerWhisper', 'customer-whisper', {
      next: 'customer-hold',
      onError: 'customer-hold',
    }),
    'customer-hold': setEventFlow('CustomerHold', 'customer-hold', {
      next: 'agent-hold',
      onError: 'agent-hold',
    }),
    'agent-hold': setEventFlow('AgentHold', 'agent-hold', { next: 'after-talk', onError: 'after-talk' }),
    'after-talk': setEventFlow('CustomerRemaining', 'after-talk', { next: 'guide', onError: 'guide' }),
    guide: setEventFlow('DefaultAgentUI', 'guide', { next: 'wrap-up', onError: 'wrap-up' }),
    'wrap-up': setEventFlow('DisconnectAgentUI', 'wrap-up', { next: 'greet', onError: 'greet' }),
    greet: check(attribute('callerState'), { when: { known: 'greet-known' }, otherwise: 'greet-unknown' }),
    'greet-known': say('greeting.welcome-known', {
      with: { name: attribute('customerName'), company: setting('companyName') },
      next: 'recording-notice',
    }),
    'greet-unknown': say('greeting.welcome', {
      with: { company: setting('companyName') },
      next: 'recording-notice',
    }),
    'recording-notice': say('welcome.recording-notice', { next: 'record' }),
    record: setRecording(['Agent', 'Customer'], { next: 'several' }),
    several: check(attribute('callerState'), { when: { several: 'identify' }, otherwise: 'to-menu' }),
    identify: invokeModule('identify', { next: 'to-menu', onError: 'to-menu' }),
    'to-menu': transferToFlow('main-menu', { onError: 'lost' }),
    lost: say('callback.impossible', { next: 'end' }),
    end: hangUp(),
  },
});
