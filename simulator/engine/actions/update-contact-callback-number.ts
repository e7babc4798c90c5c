import { type Action, failed, next } from '../outcome.ts';
import { readPhoneNumber } from '../phone-number.ts';

/** Set callback number, for CreateCallbackContact. Its two errors are its own: there is no NoMatchingError. */
export const updateContactCallbackNumber: Action = {
  simulated: true,
  run: (line) => {
    if (line.contact.channel !== 'VOICE') {
      return failed(`a ${line.contact.channel} contact has no callback number`, 'InvalidCallbackNumber');
    }
    const given = line.whole('CallbackNumber');
    const number = given?.startsWith('+') ? readPhoneNumber(given, undefined) : undefined;
    if (number === undefined) return failed('that is no number in E.164', 'InvalidCallbackNumber');
    if (!line.services.isDialable(number)) {
      return failed('that number cannot be dialled from here', 'CallbackNumberNotDialable');
    }
    line.contact.callbackNumber = number;
    return next;
  },
};
