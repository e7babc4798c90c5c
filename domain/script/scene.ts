import type { Answer, Conversation } from '../conversation/model.ts';
import { fileWords } from '../customer/file-words.ts';
import type { Language } from '../shared/language.ts';
import type { Texts } from './document.ts';
import type { CustomerFile, FileField } from './file.ts';
import { merge } from './merge.ts';
import { own } from './own.ts';
import type { Stage } from './play.ts';
import type { Words } from './words/words.ts';
import { words } from './words.ts';

/** What is known at this moment of the conversation: of the customer, and of what was answered. */
export interface Known {
  readonly file: Readonly<Partial<Record<FileField, string | number>>>;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** A stage with the conversation on it: everything that decides what is shown. */
export interface Scene extends Stage {
  readonly conversation: Conversation;
  readonly known: Known;
  /** The text of the conversation's language, merged. */
  readonly text: (texts: Texts) => string;
  readonly words: Words;
}

export const sceneOf = (stage: Stage, conversation: Conversation): Scene => {
  const known: Known = {
    file: { ...stage.file, ...learntOf(conversation) },
    answers: conversation.answers,
  };
  return {
    ...stage,
    conversation,
    known,
    text: (texts) => merge(texts[stage.language], (name) => spoken(known, name, stage.language)),
    words: words[stage.language],
  };
};

/** What was learnt in the conversation is newer than the file, but what was not learnt takes nothing away from it. */
const learntOf = ({ learnt }: Conversation): Partial<CustomerFile> =>
  Object.fromEntries(Object.entries(learnt).filter(([, value]) => value !== undefined));

/** As it is said within a sentence; undefined when it is missing. */
const spoken = ({ file, answers }: Known, name: string, language: Language): string | undefined => {
  const answer = own(answers, name);
  if (answer !== undefined) return answer.spoken;
  const value = own<string | number | undefined>(file, name);
  if (value === undefined || value === '') return undefined;
  const isConsent = name === 'marketing' || name === 'survey' || name === 'recording';
  return isConsent ? (own(fileWords[language].consents, String(value)) ?? String(value)) : String(value);
};
