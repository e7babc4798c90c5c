import { type ActionType, anyWord, copyOf, failing, form, success } from './action-type.ts';
import { everywhere, voiceOnly } from './allowed-in.ts';
import { none, object, staticText } from './parameter-rule.ts';

/** Voice ID ended on 20 May 2026; old flows still hold these. */
export const retired: readonly ActionType[] = [
  {
    type: 'CheckVoiceId',
    group: 'branch',
    block: 'Check Voice ID',
    source: 'exports of the console',
    forms: form(object({ CheckVoiceIdOption: staticText }), failing, anyWord),
    next: copyOf('NoMatchingError'),
    flowTypes: everywhere,
    channels: voiceOnly,
  },
  {
    type: 'StartVoiceIdStream',
    group: 'set',
    block: 'Set Voice ID',
    source: 'exports of the console',
    forms: form(none),
    next: success,
    flowTypes: everywhere,
    channels: voiceOnly,
  },
];
export const retiredTypes: readonly string[] = retired.map(({ type }) => type);
