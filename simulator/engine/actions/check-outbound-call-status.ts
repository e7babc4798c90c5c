import { type Action, branch, failed } from '../outcome.ts';

/** From the contact's answering machine detection to the branch of the block. Inferred from the names. */
const branches: Readonly<Record<string, string>> = {
  HUMAN_ANSWERED: 'CallAnswered',
  VOICEMAIL_BEEP: 'VoicemailBeep',
  VOICEMAIL_NO_BEEP: 'VoicemailNoBeep',
  AMD_UNRESOLVED: 'NotDetected',
  AMD_UNRESOLVED_SILENCE: 'NotDetected',
};

/** Check call progress: only calls dialled with answering machine detection have one. Not established: that others take the error branch. */
export const checkOutboundCallStatus: Action = {
  simulated: true,
  run: (line) => {
    if (line.contact.channel !== 'VOICE')
      return failed(`a ${line.contact.channel} contact has no call progress`);
    const status = line.contact.answeringMachineDetectionStatus;
    const name = status === undefined ? undefined : branches[status];
    return name === undefined
      ? failed(`the call has no answering machine detection to look at (${status ?? 'not asked for'})`)
      : branch(name);
  },
};
