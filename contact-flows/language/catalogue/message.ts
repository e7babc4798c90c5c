import { id, object, type ParameterRule, text, word } from './parameter-rule.ts';

/** Text that is spoken holds 6 000 characters at most, of which 3 000 are billed. */
const spokenText = text(6000);
const media = object({ Uri: text(), SourceType: word('S3'), MediaType: word('Audio') });
/** What is played or sent: one of these. */
export const message: Readonly<Record<string, ParameterRule>> = {
  PromptId: id,
  Text: spokenText,
  SSML: spokenText,
  Media: media,
};
export const messageKinds = Object.keys(message);
