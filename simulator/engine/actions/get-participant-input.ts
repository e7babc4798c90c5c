import { readDigits, readKey } from '../keys.ts';
import { isTrue, type Line } from '../line.ts';
import { readMessage } from '../message.ts';
import { type Action, branch, failed, next, type Outcome } from '../outcome.ts';
import type { Participant } from '../participant.ts';
import { readPhoneNumber } from '../phone-number.ts';
import type { Prompt } from '../prompt.ts';
import { asObject, resolveWhole } from '../resolve.ts';

const defaultMaximumLength = 20;
const defaultInterdigitSeconds = 5;

const menu = async (
  line: Line,
  participant: Participant,
  prompt: Prompt | undefined,
  limitSeconds: number,
): Promise<Outcome> => {
  const key = await readKey(line, participant, prompt, limitSeconds * 1000);
  return key === undefined
    ? failed(`no key within ${limitSeconds} s`, 'InputTimeLimitExceeded')
    : branch(key);
};

const store = async (
  line: Line,
  participant: Participant,
  prompt: Prompt | undefined,
  limitSeconds: number,
): Promise<Outcome> => {
  const validation = asObject(line.parameter('InputValidation'));
  const custom = asObject(validation['CustomValidation']);
  const phone = validation['PhoneNumberValidation'];
  const keys = asObject(line.parameter('DTMFConfiguration'));
  const digits = await readDigits(line, participant, prompt, {
    maximumLength: Number(resolveWhole(line, custom['MaximumLength']) ?? defaultMaximumLength),
    // Not established: which key ends the input when none is named. `#` is what callers are told everywhere.
    terminator: resolveWhole(line, keys['InputTerminationSequence']) ?? '#',
    cancelKey: !isTrue(keys['DisableCancelKey']),
    firstKeyMilliseconds: limitSeconds * 1000,
    betweenKeysMilliseconds:
      Number(resolveWhole(line, keys['InterdigitTimeLimitSeconds']) ?? defaultInterdigitSeconds) * 1000,
  });
  if (digits === undefined) {
    line.memory.storedCustomerInput = 'Timeout';
    return next;
  }
  if (phone === undefined) {
    line.memory.storedCustomerInput = digits;
    return next;
  }
  const { NumberFormat, CountryCode } = asObject(phone);
  const number = readPhoneNumber(digits, NumberFormat === 'Local' ? String(CountryCode) : undefined);
  if (number === undefined)
    return failed(`${digits.length} keys that are no phone number`, 'InvalidPhoneNumber');
  line.memory.storedCustomerInput = number;
  return next;
};

/** Get customer input by keypad (one key decides) and Store customer input (digits are kept). Voice only. */
export const getParticipantInput: Action = {
  simulated: true,
  note: 'InputEncryption is not simulated: with it the block takes its error branch.',
  run: async (line) => {
    const { participant } = line;
    if (line.contact.channel !== 'VOICE') return failed(`a ${line.contact.channel} contact has no keypad`);
    if (!participant) return failed('nobody is on the line');
    const limitSeconds = line.number('InputTimeLimitSeconds');
    if (limitSeconds === undefined) return failed('it has no InputTimeLimitSeconds');
    if (line.parameter('InputEncryption') !== undefined) {
      line.problem('InputEncryption is not simulated');
      return failed('InputEncryption is not simulated');
    }
    const message = readMessage(line, line.action.Parameters ?? {});
    if (message.kind === 'unplayable') return failed(message.reason);
    const prompt = message.kind === 'prompt' ? message.prompt : undefined;
    return line.flag('StoreInput')
      ? store(line, participant, prompt, limitSeconds)
      : menu(line, participant, prompt, limitSeconds);
  },
};
