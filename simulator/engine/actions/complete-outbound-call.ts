import { type Action, next } from '../outcome.ts';
import { asObject, resolveWhole } from '../resolve.ts';

/** Call phone number, in an outbound whisper flow: dials now. It has no error branch; a call that fails ends the run from outside. */
export const completeOutboundCall: Action = {
  simulated: true,
  note: 'VoiceConnector is accepted without effect.',
  run: async (line) => {
    const callerId = resolveWhole(line, asObject(line.parameter('CallerId'))['Number']);
    const timeLimitSeconds = line.number('ConnectionTimeLimitSeconds');
    await line.during(
      line.services.completeOutboundCall(line.contact, {
        ...(callerId === undefined ? {} : { callerId }),
        ...(timeLimitSeconds === undefined ? {} : { timeLimitSeconds }),
      }),
    );
    return next;
  },
};
