import { readPhoneNumber } from '../phone-number/read-phone-number.ts';
import { type Result, refuse } from '../shared/result.ts';
import type { PromiseRefusal } from './refusals.ts';

/** A keyed number that cannot be read is asked for again: the caller did not mean the one they call from. */
export const numberToCall = ({
  keyedNumber,
  callerNumber,
}: {
  readonly callerNumber: string | undefined;
  readonly keyedNumber: string | undefined;
}): Result<string, PromiseRefusal> => {
  const number = keyedNumber ?? callerNumber;
  if (number === undefined) {
    return refuse({ code: 'promise.number-needed' });
  }
  const read = readPhoneNumber(number);
  if (read.ok) {
    return read;
  }
  return read.error.code === 'phone-number.not-callable'
    ? refuse({ code: 'promise.number-not-callable' })
    : refuse({ code: 'promise.number-needed' });
};
