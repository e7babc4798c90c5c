import type { Script } from '../script/document.ts';
import type { CustomerFile } from '../script/file.ts';
import type { Direction } from '../script/model.ts';
import type { Language } from '../shared/language.ts';
import type { CountableAnswers } from './countable-answers.ts';
import type { Conversation, Entry, ScriptName } from './model.ts';

export interface Conversations {
  find(id: string): Promise<Conversation | undefined>;
  /** Writes the conversation if it has the revision before this one (none, for revision 1). */
  save(conversation: Conversation): Promise<'saved' | 'conflict'>;
}

/** Who is at the other end of a contact: a guide is a contact of its own, without a number. */
export interface CustomerLines {
  /** E.164; undefined when it is withheld, or is none that can be dialled. */
  numberOf(contactId: string): Promise<string | undefined>;
}

/** The published scripts; what is published never changes. */
export interface PublishedScripts {
  find(name: ScriptName): Promise<Script | undefined>;
  /** Every script in use for a direction, so that an agent who dials can choose one. The titles are in the language, French when none is said. */
  inUse(
    direction: Direction,
    language?: Language,
  ): Promise<
    readonly { readonly name: ScriptName; readonly title: string; readonly campaign: string | undefined }[]
  >;
}

/** What is counted by script and campaign: offers, objections, agreements, ends. Each entry is kept once, however often it is given. */
export interface ScriptRecords {
  keep(
    conversation: Pick<Conversation, 'id' | 'campaign'>,
    entries: readonly Entry[],
    /** Of their answers, those that are counted. */
    answers?: CountableAnswers,
  ): Promise<void>;
}

/** The customer's file as the agent sees it first, and as the script merges it. */
export interface CustomerFiles {
  read(customer: {
    readonly customerId: string;
    readonly number: string | undefined;
    readonly language: Language;
  }): Promise<FileOnScreen>;
}

export interface FileOnScreen {
  readonly file: CustomerFile;
  /** What the agent sees: the customer, history, appointments, complaints, promises, consents; empty lists are shown as such. */
  readonly sections: readonly {
    readonly name: 'customer' | 'history' | 'appointments' | 'complaints' | 'promises' | 'consents';
    readonly lines: readonly { readonly label: string; readonly value: string }[];
  }[];
  /** Who it is by the number, when the contact did not know. */
  readonly customerId: string;
}
