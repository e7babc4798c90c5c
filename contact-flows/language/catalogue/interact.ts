import { type ActionType, anyWord, copyOf, equals, errors, form, mayFail, success } from './action-type.ts';
import { everyChannel, exceptHolds, guides, queueAndHolds, talking, voiceOnly } from './allowed-in.ts';
import { customerInput } from './customer-input.ts';
import { message, messageKinds } from './message.ts';
import {
  flag,
  id,
  integer,
  json,
  list,
  map,
  object,
  type ParameterRule,
  staticText,
  text,
  word,
} from './parameter-rule.ts';

const lex = (
  optional: Readonly<Record<string, ParameterRule>>,
  required: Readonly<Record<string, ParameterRule>> = {},
) =>
  object(
    required,
    {
      ...message,
      LexV2Bot: object({ AliasArn: id }),
      LexBot: object({ Name: id, Region: id, Alias: id }),
      LexInitializationData: object({ InitialMessage: text() }),
      LexSessionAttributes: map(text()),
      ...optional,
    },
    { exactlyOne: [['LexV2Bot', 'LexBot']], atMostOne: [[...messageKinds, 'LexInitializationData']] },
  );

export const interact: readonly ActionType[] = [
  {
    type: 'MessageParticipant',
    group: 'interact',
    block: 'Play prompt',
    source: 'participant-actions-messageparticipant',
    forms: form(
      object({}, { ...message, SkipWhenDTMFBufferEnabled: flag }, { exactlyOne: [messageKinds] }),
      mayFail,
    ),
    next: success,
    flowTypes: exceptHolds,
    channels: { chat: 'works', task: 'ignored', email: 'ignored' },
  },
  customerInput,
  {
    type: 'MessageParticipantIteratively',
    group: 'interact',
    block: 'Loop prompts; Customer hold; Agent hold',
    source: 'participant-actions-messageparticipantiteratively',
    forms: [
      {
        name: 'interrupted',
        when: (parameters) => 'InterruptFrequencySeconds' in parameters,
        parameters: object(
          {
            Messages: list(object({}, message, { exactlyOne: [messageKinds] }), 1),
            InterruptFrequencySeconds: integer(1),
          },
          { ContinueMessagingDuringInterrupt: flag },
        ),
        conditions: equals('MessagesInterrupted'),
        errors: mayFail,
      },
      {
        name: 'endless',
        parameters: object(
          { Messages: list(object({}, message, { exactlyOne: [messageKinds] }), 1) },
          { ContinueMessagingDuringInterrupt: flag },
        ),
        errors: mayFail,
      },
    ],
    next: { is: 'optional' },
    flowTypes: queueAndHolds,
    channels: voiceOnly,
  },
  {
    type: 'ConnectParticipantWithLexBot',
    group: 'interact',
    block: 'Get customer input, Amazon Lex',
    source: 'participant-actions-connectparticipantwithlexbot',
    forms: [
      {
        name: 'with a time limit (chat)',
        when: (parameters) => 'LexTimeoutSeconds' in parameters,
        parameters: lex({}, { LexTimeoutSeconds: object({ Text: integer(60, 604_800) }) }),
        conditions: anyWord,
        errors: errors(['NoMatchingCondition', 'NoMatchingError', 'InputTimeLimitExceeded']),
      },
      {
        name: 'plain',
        parameters: lex({}),
        conditions: anyWord,
        errors: errors(['NoMatchingCondition', 'NoMatchingError']),
      },
    ],
    next: copyOf('NoMatchingError'),
    flowTypes: talking,
    channels: { chat: 'works', task: 'works', email: 'not-established' },
  },
  {
    type: 'ShowView',
    group: 'interact',
    block: 'Show view',
    source: 'participant-actions-showview',
    forms: form(
      object(
        {
          ViewResource: object({ Id: id }, { Version: staticText }),
          // not established: the bounds; 30 to 59 940 seen.
          InvocationTimeLimitSeconds: integer(1, Number.POSITIVE_INFINITY, 'whole'),
        },
        {
          ViewData: map(json),
          SensitiveDataConfiguration: object({ HideResponseOn: list(word('TRANSCRIPT')) }),
        },
      ),
      errors(['NoMatchingCondition', 'NoMatchingError', 'TimeLimitExceeded']),
      anyWord,
    ),
    next: copyOf('NoMatchingError'),
    flowTypes: guides,
    channels: { chat: 'only-channel', task: 'error-branch', email: 'error-branch' },
  },
  {
    type: 'CreatePersistentContactAssociation',
    group: 'interact',
    block: 'Create persistent contact association',
    source: 'a single public project',
    forms: form(
      object({ RehydrationType: word('ENTIRE_PAST_SESSION', 'FROM_SEGMENT'), SourceContactId: id }),
    ),
    next: success,
    channels: { ...everyChannel, chat: 'only-channel' },
  },
];
