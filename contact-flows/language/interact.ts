import type { Language } from '../../domain/shared/language.ts';
import type { PromptName } from '../prompts/index.ts';
import type { Block } from './flow.ts';
import type { Reference } from './reference.ts';
import { promptReference, type Say } from './text.ts';

const errors = <L extends string>(all: Readonly<Record<string, L>>) =>
  Object.entries(all).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction }));

/** Play prompt. */
export const say = <Name extends PromptName, const L extends string>(
  prompt: Name,
  options: Say<Name> & { readonly next: L; readonly onError?: L },
): Block<L> => ({
  Type: 'MessageParticipant',
  Parameters: { Text: promptReference(prompt, options) },
  Transitions: {
    NextAction: options.next,
    Errors: errors({ NoMatchingError: options.onError ?? options.next }),
  },
});

type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

/** Get customer input, menu: one key decides. */
export const menu = <Name extends PromptName, const L extends string>(
  prompt: Name,
  options: Say<Name> & {
    readonly keys: Readonly<Partial<Record<Key, L>>>;
    readonly waitSeconds?: number;
    readonly onTimeout: L;
    readonly onOtherKey: L;
    readonly onError: L;
  },
): Block<L> => ({
  Type: 'GetParticipantInput',
  Parameters: {
    Text: promptReference(prompt, options),
    InputTimeLimitSeconds: String(options.waitSeconds ?? 6),
    StoreInput: 'False',
  },
  Transitions: {
    NextAction: options.onOtherKey,
    Conditions: Object.entries(options.keys).map(([key, NextAction]) => ({
      NextAction: NextAction as L,
      Condition: { Operator: 'Equals', Operands: [key] },
    })),
    Errors: errors({
      InputTimeLimitExceeded: options.onTimeout,
      NoMatchingCondition: options.onOtherKey,
      NoMatchingError: options.onError,
    }),
  },
});

/** Store customer input: digits, kept in `$.StoredCustomerInput`; the word `Timeout` when none came. */
export const askDigits = <Name extends PromptName, const L extends string>(
  prompt: Name,
  options: Say<Name> & {
    readonly maximumLength: number;
    readonly terminator?: string;
    readonly waitSeconds?: number;
    readonly next: L;
    readonly onError: L;
  },
): Block<L> => ({
  Type: 'GetParticipantInput',
  Parameters: {
    Text: promptReference(prompt, options),
    InputTimeLimitSeconds: String(options.waitSeconds ?? 8),
    StoreInput: 'True',
    InputValidation: { CustomValidation: { MaximumLength: String(options.maximumLength) } },
    DTMFConfiguration: {
      InputTerminationSequence: options.terminator ?? '#',
      DisableCancelKey: 'False',
      InterdigitTimeLimitSeconds: '5',
    },
  },
  Transitions: { NextAction: options.next, Errors: errors({ NoMatchingError: options.onError }) },
});

/** Store customer input, phone number: Connect checks it; national numbers get the country's code. */
export const askPhoneNumber = <Name extends PromptName, const L extends string>(
  prompt: Name,
  options: Say<Name> & {
    readonly country: string;
    readonly waitSeconds?: number;
    readonly next: L;
    readonly onInvalid: L;
    readonly onError: L;
  },
): Block<L> => ({
  Type: 'GetParticipantInput',
  Parameters: {
    Text: promptReference(prompt, options),
    InputTimeLimitSeconds: String(options.waitSeconds ?? 10),
    StoreInput: 'True',
    InputValidation: { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: options.country } },
    DTMFConfiguration: {
      InputTerminationSequence: '#',
      DisableCancelKey: 'False',
      InterdigitTimeLimitSeconds: '5',
    },
  },
  Transitions: {
    NextAction: options.next,
    Errors: errors({ NoMatchingError: options.onError, InvalidPhoneNumber: options.onInvalid }),
  },
});

/** Get customer input through the Lex bot of the settings: an intent a branch. */
export const askSpeech = <Name extends PromptName, const L extends string>(
  prompt: Name,
  options: Say<Name> & {
    readonly intents: Readonly<Record<string, L>>;
    readonly onOther: L;
    readonly onError: L;
  },
): Block<L> => ({
  Type: 'ConnectParticipantWithLexBot',
  Parameters: { Text: promptReference(prompt, options), LexV2Bot: { AliasArn: { ref: 'lex-bot' } } },
  Transitions: {
    NextAction: options.onError,
    Conditions: Object.entries(options.intents).map(([intent, NextAction]) => ({
      NextAction: NextAction as L,
      Condition: { Operator: 'Equals', Operands: [intent] },
    })),
    Errors: errors({ NoMatchingCondition: options.onOther, NoMatchingError: options.onError }),
  },
});

/** Loop prompts: plays in turn until somebody takes the contact, or the interrupt time elapses and the flow goes on. */
export const loopPrompts = <const L extends string>(
  names: readonly [PromptName, ...PromptName[]],
  options: {
    readonly interruptSeconds?: number;
    readonly onInterrupt: L;
    readonly onError: L;
    readonly in?: Language;
  },
): Block<L> => ({
  Type: 'MessageParticipantIteratively',
  Parameters: {
    Messages: names.map((name): { Text: Reference } => ({
      Text: promptReference(name, options.in ? { in: options.in } : {}),
    })),
    InterruptFrequencySeconds: String(options.interruptSeconds ?? 30),
  },
  Transitions: {
    NextAction: options.onInterrupt,
    Conditions: [
      {
        NextAction: options.onInterrupt,
        Condition: { Operator: 'Equals', Operands: ['MessagesInterrupted'] },
      },
    ],
    Errors: errors({ NoMatchingError: options.onError }),
  },
});

/** Loop prompts with no interrupt: until somebody takes the contact off hold. The only thing a hold flow does. */
export const loopPromptsUntilTaken = (
  names: readonly [PromptName, ...PromptName[]],
  options: { readonly in?: Language } = {},
): Block<never> => ({
  Type: 'MessageParticipantIteratively',
  Parameters: {
    Messages: names.map((name): { Text: Reference } => ({ Text: promptReference(name, options) })),
  },
  Transitions: {},
});
