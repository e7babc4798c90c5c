import {
  holdOther,
  resumeContact,
  setAgentQueue,
  setContactData,
} from '../../../../contact-flows/language/set/contact-data.ts';
import { setFlowAttributes } from '../../../../contact-flows/language/set/flow-attributes.ts';
import {
  processMessages,
  setChatAnalytics,
  setRecordingAndAnalytics,
  streamMedia,
} from '../../../../contact-flows/language/set/recording.ts';
import { setRoutingCriteria } from '../../../../contact-flows/language/set/routing-criteria.ts';
import { tag, untag } from '../../../../contact-flows/language/set/tags.ts';
import {
  setAttributes,
  setCallbackNumber,
  setEventFlow,
  setLanguage,
  setLogging,
  setQueue,
  setRecording,
  setRouting,
  setVoice,
} from '../../../../contact-flows/language/set.ts';
import { attribute, system } from '../../../../contact-flows/language/text.ts';
import { inbound, type MadeBlock, nextOrError, number } from './made-block.ts';

export const set: readonly MadeBlock[] = [
  inbound('setAttributes', (to) =>
    setAttributes({ need: 'agent', customerName: system.queueName }, nextOrError(to)),
  ),
  inbound('setFlowAttributes', (to) => setFlowAttributes({ tries: '1' }, nextOrError(to))),
  inbound('setContactData', (to) =>
    setContactData({ name: 'A call', customerId: attribute('customerId') }, nextOrError(to)),
  ),
  inbound('setQueue', (to) => setQueue('service', nextOrError(to))),
  inbound('setAgentQueue', (to) => setAgentQueue(attribute('team'), nextOrError(to))),
  inbound('setVoice', (to) => setVoice({ next: to(0) })),
  inbound('setLanguage', (to) => setLanguage(nextOrError(to))),
  inbound('setEventFlow', (to) => setEventFlow('CustomerQueue', 'waiting', nextOrError(to))),
  inbound('setRecording', (to) => setRecording(['Agent', 'Customer'], { flow: 'Enabled', next: to(0) })),
  inbound('setRecordingAndAnalytics', (to) =>
    setRecordingAndAnalytics(
      { voice: { VoiceRecordingBehavior: {} } },
      { onOtherChannel: to(2), ...nextOrError(to) },
    ),
  ),
  inbound('setChatAnalytics', (to) =>
    setChatAnalytics(
      { Enabled: 'True' },
      { onOtherChannel: to(2), onRedactionFailed: to(3), ...nextOrError(to) },
    ),
  ),
  inbound('processMessages', (to) =>
    processMessages({ deliverUnprocessed: true }, { onOtherChannel: to(2), ...nextOrError(to) }),
  ),
  inbound('streamMedia', (to) => streamMedia('Enabled', nextOrError(to))),
  inbound('setRouting', (to) => setRouting({ priority: 3 }, { next: to(0) })),
  inbound('setRouting, age', (to) => setRouting({ olderBySeconds: -30 }, { next: to(0) })),
  inbound('setRoutingCriteria', (to) =>
    setRoutingCriteria(
      [
        { all: [{ agents: [attribute('team')] }], forSeconds: 60 },
        {
          all: [
            { attribute: 'Dutch', value: 'yes', level: 3 },
            { attribute: 'Sales', value: 'yes', level: 1 },
          ],
        },
      ],
      nextOrError(to),
    ),
  ),
  inbound('setCallbackNumber', (to) =>
    setCallbackNumber(number, { next: to(0), onInvalid: to(1), onNotDialable: to(2) }),
  ),
  inbound('setLogging', (to) => setLogging('Disabled', { next: to(0) })),
  inbound('holdOther', (to) => holdOther('AgentOnHold', nextOrError(to))),
  inbound('resumeContact', (to) => resumeContact(nextOrError(to))),
  inbound('tag', (to) => tag({ team: attribute('team') }, nextOrError(to))),
  inbound('untag', (to) => untag(['team'], nextOrError(to))),
];
