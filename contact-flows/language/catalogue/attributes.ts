import { type ActionType, form, success } from './action-type.ts';
import { everyChannel, everywhere } from './allowed-in.ts';
import { flag, id, integer, list, map, object, staticText, text, word } from './parameter-rule.ts';

const voiceId = {
  IsVoiceIdStreamingEnabled: flag,
  IsVoiceAuthenticationEnabled: flag,
  IsFraudDetectionEnabled: flag,
  VoiceAuthenticationThreshold: integer(0, 100),
  VoiceAuthenticationResponseTime: integer(1),
  FraudDetectionThreshold: integer(0, 100),
};
const contactData = {
  Name: text(),
  Description: text(),
  LanguageCode: text(),
  CustomerId: text(),
  WisdomSessionArn: id,
  WatchlistId: id,
};

/** Keys are read as `$.Attributes.<key>`: neither `$` nor `.` may be in them. */
const attributeKey = /^[^$.]+$/;

/** What a contact or a flow remembers. */
export const attributeTypes: readonly ActionType[] = [
  {
    type: 'UpdateContactAttributes',
    group: 'set',
    block: 'Set contact attributes',
    source: 'contact-actions-updatecontactattributes',
    forms: form(object({ Attributes: map(text(), 1) }, { TargetContact: word('Current', 'Related') })),
    next: success,
    flowTypes: everywhere,
    channels: everyChannel,
  },
  {
    type: 'UpdateFlowAttributes',
    group: 'set',
    block: 'Set contact attributes, flow',
    source: 'flow-control-actions-updateflowattributes',
    forms: form(
      object({
        FlowAttributes: map(
          object({ Value: text() }, { Type: word('String') }),
          1,
          Number.POSITIVE_INFINITY,
          attributeKey,
        ),
      }),
    ),
    next: success,
    flowTypes: everywhere,
    channels: everyChannel,
  },
  {
    type: 'UpdateContactData',
    group: 'set',
    block: 'Set contact attributes, system; Set Voice ID',
    source: 'contact-actions-updatecontactdata',
    forms: form(
      object(
        {},
        { ...contactData, ...voiceId, TargetContact: word('Current', 'Related') },
        { atLeastOne: [[...Object.keys(contactData), ...Object.keys(voiceId)]] },
      ),
    ),
    next: success,
    flowTypes: everywhere,
    channels: everyChannel,
  },
  {
    type: 'TagContact',
    group: 'set',
    block: 'Contact tags',
    source: 'contact-actions-tagcontact, and the API’s refusals',
    forms: form(object({ Tags: map(text(), 1, 6, /^(?!aws:)/) })),
    next: success,
    flowTypes: everywhere,
    channels: everyChannel,
  },
  {
    type: 'UntagContact',
    group: 'set',
    block: 'Contact tags',
    source: 'contact-actions-untagcontact, and the API’s refusals',
    forms: form(object({ TagKeys: list(staticText, 1) })),
    next: success,
    flowTypes: everywhere,
    channels: everyChannel,
  },
];
