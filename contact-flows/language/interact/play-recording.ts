import type { Block } from '../flow.ts';
import { errorsTo } from '../targets.ts';
import type { Path } from '../text.ts';

/** Play prompt, from the library of prompts (`prompt`: its ARN or a path) or from a file in S3. Voice only; whispers take no file. */
export const playRecording = <const L extends string>(
  recording: { readonly prompt: string | Path } | { readonly file: string | Path },
  options: { readonly next: L; readonly onError: L },
): Block<L> => ({
  Type: 'MessageParticipant',
  Parameters:
    'prompt' in recording
      ? { PromptId: recording.prompt }
      : { Media: { Uri: recording.file, SourceType: 'S3', MediaType: 'Audio' } },
  Transitions: { NextAction: options.next, Errors: errorsTo({ NoMatchingError: options.onError }) },
});
