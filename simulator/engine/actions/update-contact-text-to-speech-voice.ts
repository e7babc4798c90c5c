import { type Action, failed, next } from '../outcome.ts';

/** Set voice. Ignored, with success, on channels that do not speak. The language is another block's, UpdateContactData. */
export const updateContactTextToSpeechVoice: Action = {
  simulated: true,
  run: (line) => {
    if (line.contact.channel !== 'VOICE') return next;
    const voice = line.whole('TextToSpeechVoice');
    if (voice === undefined)
      return failed(`its voice ${line.parameter('TextToSpeechVoice')} leads to nothing`);
    line.contact.textToSpeechVoice = voice;
    line.contact.textToSpeechEngine = line.whole('TextToSpeechEngine');
    return next;
  },
};
