import { type Action, ends, failed, next } from '../outcome.ts';
import { asObject, resolveWhole } from '../resolve.ts';

/** Transfer to phone number: comes back when the third party has hung up, or hands the caller over for good. Voice only. */
export const transferParticipantToThirdParty: Action = {
  simulated: true,
  run: async (line) => {
    if (line.contact.channel !== 'VOICE')
      return failed(`a ${line.contact.channel} contact cannot be put through`);
    if (!line.participant) return failed('nobody is on the line');
    const number = line.whole('ThirdPartyPhoneNumber');
    if (number === undefined || !/^\+[1-9]\d{5,14}$/.test(number)) {
      return failed(`"${number ?? line.parameter('ThirdPartyPhoneNumber')}" is no number in E.164`);
    }
    const resume =
      line.parameter('ContinueFlowExecution') === undefined || line.flag('ContinueFlowExecution');
    const result = await line.during(
      line.services.dialThirdParty(line.contact, {
        number,
        timeLimitSeconds: line.number('ThirdPartyConnectionTimeLimitSeconds') ?? 30,
        resume,
        dtmf: line.whole('ThirdPartyDTMFDigits'),
        callerId: resolveWhole(line, asObject(line.parameter('CallerId'))['Number']),
      }),
    );
    if (result === 'connected') return resume ? next : ends('handed-over');
    const reason = `${number}: ${result === 'failed' ? 'the call failed' : 'nobody answered in time'}`;
    if (!resume) return failed(reason);
    return failed(reason, result === 'failed' ? 'CallFailed' : 'ConnectionTimeLimitExceeded');
  },
};
