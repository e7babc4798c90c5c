import type { Placeholders, Prompt } from '../language/prompt.ts';
import { appointment } from './appointment.ts';
import { callback } from './callback.ts';
import { chat } from './chat.ts';
import { closing } from './closing.ts';
import { complaint } from './complaint.ts';
import { directory } from './directory.ts';
import { greeting } from './greeting.ts';
import { language } from './language.ts';
import { menuPrompts } from './menu.ts';
import { outbound } from './outbound.ts';
import { reminder } from './reminder.ts';
import { talk } from './talk.ts';
import { waiting } from './waiting.ts';
import { welcome } from './welcome.ts';

/** Everything that callers hear, by name. One line a file. */
export const prompts = {
  ...language,
  ...greeting,
  ...welcome,
  ...menuPrompts,
  ...appointment,
  ...complaint,
  ...directory,
  ...callback,
  ...waiting,
  ...talk,
  ...outbound,
  ...reminder,
  ...closing,
  ...chat,
};
export type PromptName = keyof typeof prompts;
export type PromptPlaceholders<Name extends PromptName> = (typeof prompts)[Name] extends {
  readonly fr: infer Text extends string;
}
  ? Placeholders<Text>
  : never;
export const promptNamed = (name: string): Prompt | undefined => (prompts as Record<string, Prompt>)[name];
