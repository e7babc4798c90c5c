import { type ActionType, copyOf, errors, failing, isWord, success } from './action-type.ts';
import { talkingMaybeOutbound, voiceOnly } from './allowed-in.ts';
import { message, messageKinds } from './message.ts';
import { flag, id, integer, object, staticText, word, written } from './parameter-rule.ts';

const input = {
  required: { InputTimeLimitSeconds: integer(1) },
  optional: {
    ...message,
    StoreInput: flag,
    SkipWhenDTMFBufferEnabled: flag,
    EnableDTMFBuffer: flag,
    DTMFConfiguration: object(
      {},
      {
        InputTerminationSequence: written(/^[0-9#*]{1,5}$/, 'one to five of 0-9 # *'),
        DisableCancelKey: flag,
        InterdigitTimeLimitSeconds: integer(1, 20),
        // not established: its exact place; seen in the console's newer block.
        EnableDTMFBuffer: flag,
      },
    ),
  },
};
const storing = (parameters: Readonly<Record<string, unknown>>) => isWord(parameters['StoreInput'], 'True');
const phoneNumber = (parameters: Readonly<Record<string, unknown>>) =>
  typeof parameters['InputValidation'] === 'object' &&
  parameters['InputValidation'] !== null &&
  'PhoneNumberValidation' in parameters['InputValidation'];

/** One type, two blocks of the console, with rules that have nothing in common. */
export const customerInput: ActionType = {
  type: 'GetParticipantInput',
  group: 'interact',
  block: 'Get customer input; Store customer input',
  source: 'participant-actions-getparticipantinput, and the API’s refusals',
  forms: [
    {
      name: 'store a phone number',
      when: (parameters) => storing(parameters) && phoneNumber(parameters),
      parameters: object(
        {
          ...input.required,
          InputValidation: object({
            PhoneNumberValidation: object(
              { NumberFormat: word('Local', 'E164') },
              { CountryCode: staticText },
            ),
          }),
        },
        input.optional,
        { atMostOne: [messageKinds] },
      ),
      errors: errors(['NoMatchingError', 'InvalidPhoneNumber']),
    },
    {
      name: 'store digits',
      when: storing,
      parameters: object(
        {
          ...input.required,
          InputValidation: object({ CustomValidation: object({ MaximumLength: integer(1) }) }),
        },
        { ...input.optional, InputEncryption: object({ EncryptionKeyId: id, Key: staticText }) },
        { atMostOne: [messageKinds] },
      ),
      errors: failing,
    },
    {
      name: 'menu',
      next: copyOf('NoMatchingCondition'),
      parameters: object(input.required, input.optional, { atMostOne: [messageKinds] }),
      conditions: {
        operators: ['Equals'],
        operands: { pattern: /^[0-9*#]$/, form: 'one of 0-9 * #' },
        required: [],
      },
      errors: errors(['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError']),
    },
  ],
  next: success,
  flowTypes: talkingMaybeOutbound,
  channels: voiceOnly,
};
