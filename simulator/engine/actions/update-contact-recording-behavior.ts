import { type Action, next } from '../outcome.ts';
import { asObject } from '../resolve.ts';

/** Set recording and analytics behaviour, recording part. The block has no error branch: on a task or an e-mail it does nothing. */
export const updateContactRecordingBehavior: Action = {
  simulated: true,
  note: 'Analytics and screen recording are accepted without effect.',
  run: (line) => {
    const { channel } = line.contact;
    if (channel === 'TASK' || channel === 'EMAIL') return next;
    const { RecordedParticipants, IVRRecordingBehavior } = asObject(line.parameter('RecordingBehavior'));
    const participants = Array.isArray(RecordedParticipants)
      ? RecordedParticipants.map(String)
      : line.contact.recording.participants;
    const ivr =
      IVRRecordingBehavior === undefined ? line.contact.recording.ivr : IVRRecordingBehavior === 'Enabled';
    line.contact.recording = { participants, ivr };
    line.emit({ type: 'recording', participants, ivr });
    return next;
  },
};
