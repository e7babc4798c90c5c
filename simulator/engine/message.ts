import type { Line } from './line.ts';
import type { Prompt } from './prompt.ts';
import { asObject, resolveText, resolveWhole } from './resolve.ts';
import { breakMilliseconds, recordingMilliseconds, speakingMilliseconds, wordsOfSsml } from './speech.ts';

/** What a block has to say: nothing at all, a prompt, or the reason why it cannot be said. */
export type Message =
  | { readonly kind: 'none' }
  | { readonly kind: 'prompt'; readonly prompt: Prompt }
  | { readonly kind: 'unplayable'; readonly reason: string };

const prompt = (line: Line, text: string, milliseconds: number): Message => ({
  kind: 'prompt',
  prompt: {
    text,
    language: line.contact.languageCode,
    voice: line.contact.textToSpeechVoice,
    milliseconds: line.contact.channel === 'VOICE' ? milliseconds : 0,
  },
});

const spoken = (line: Line, text: string): Message => {
  const isSsml = text.trimStart().startsWith('<speak');
  const words = isSsml ? wordsOfSsml(text) : text;
  // Not established: what the service does with a text that comes out empty. Saying nothing would hide a missing value.
  if (words.trim() === '') return { kind: 'unplayable', reason: 'there is nothing left to say in its text' };
  return prompt(line, words, speakingMilliseconds(words) + (isSsml ? breakMilliseconds(text) : 0));
};

const recording = (line: Line, id: string): Message => {
  const found = line.services.definition.prompts.find(
    ({ arn, name }) => arn === id || name === id || arn.endsWith(`/${id}`),
  );
  return found
    ? prompt(line, `[${found.name}]`, recordingMilliseconds)
    : { kind: 'unplayable', reason: `there is no prompt "${id}"` };
};

/** Reads `Text`, `SSML`, `PromptId` or `Media` of a block or of one message of a list. Recordings and SSML are for voice only. */
export const readMessage = (line: Line, from: Readonly<Record<string, unknown>>): Message => {
  if (from['Text'] !== undefined) return spoken(line, resolveText(line, from['Text']));
  const isVoice = line.contact.channel === 'VOICE';
  const voiceOnly: Message = {
    kind: 'unplayable',
    reason: `a ${line.contact.channel} contact cannot play SSML or a recording`,
  };
  if (from['SSML'] !== undefined) {
    const ssml = resolveText(line, from['SSML']);
    return isVoice
      ? spoken(line, ssml.trimStart().startsWith('<speak') ? ssml : `<speak>${ssml}</speak>`)
      : voiceOnly;
  }
  if (from['PromptId'] !== undefined) {
    const id = resolveWhole(line, from['PromptId']);
    if (!isVoice) return voiceOnly;
    return id === undefined ? { kind: 'unplayable', reason: 'its PromptId is empty' } : recording(line, id);
  }
  if (from['Media'] !== undefined) {
    const uri = resolveText(line, asObject(from['Media'])['Uri']);
    return isVoice ? prompt(line, `[${uri}]`, recordingMilliseconds) : voiceOnly;
  }
  return { kind: 'none' };
};
