import type { AppointmentPorts } from '../appointment/ports.ts';
import type { ComplaintPorts } from '../complaint/ports.ts';
import type { CustomerPorts } from '../customer/ports.ts';
import type { NumberBook, NumberKeys } from '../dialling/ports.ts';
import type { DirectoryList } from '../directory/model.ts';
import type { Outbox } from '../message/model.ts';
import type { Need } from '../need/model.ts';
import type { PromiseStore } from '../promise/ports.ts';
import type { Direction, ScriptCatalogue } from '../script/model.ts';
import type { ScriptEngine } from '../script/play.ts';
import type { Screen, Submission } from '../script/screen.ts';
import type { Language } from '../shared/language.ts';
import type { Clock } from '../shared/ports.ts';
import type { WorkingTime } from '../working-time/model.ts';
import type { ScriptName } from './model.ts';
import type {
  Conversations,
  CustomerFiles,
  CustomerLines,
  FileOnScreen,
  PublishedScripts,
  ScriptRecords,
} from './ports.ts';

/** Everything a conversation with an agent can lead to. */
export interface GuidePorts {
  readonly conversations: Conversations;
  readonly scripts: PublishedScripts;
  readonly catalogue: ScriptCatalogue;
  readonly records: ScriptRecords;
  readonly files: CustomerFiles;
  readonly lines: CustomerLines;
  readonly outbox: Outbox;
  readonly slots: AppointmentPorts['slots'];
  readonly appointments: AppointmentPorts['cards'];
  readonly complaints: ComplaintPorts['complaints'];
  readonly complaintCards: ComplaintPorts['cards'];
  readonly promises: PromiseStore;
  readonly customers: CustomerPorts;
  /** What campaigns know of numbers. */
  readonly dialled: { readonly keys: NumberKeys; readonly numbers: Pick<NumberBook, 'note'> };
  readonly directory: DirectoryList;
  readonly engine: ScriptEngine;
  readonly clock: Clock;
  readonly workingTime: WorkingTime;
  /** How long an appointment stays on the card of its number; left out: as `retentionDays` says. */
  readonly keptDays?: number | undefined;
}

export interface GuideRequest {
  readonly phase: 'talk' | 'wrap-up';
  readonly conversationId: string;
  /** The customer's contact, which the guide accompanies. */
  readonly contactId: string;
  /** `open`, or the view's: Next, Back, ActionSelected. */
  readonly action: string;
  readonly submission: Submission;
  /** Of a file: the label of the action that was chosen. */
  readonly chosen: string | undefined;
  /** What was shown; undefined when nobody knows. */
  readonly token: string | undefined;
  /** What the contact knew before there was a conversation. */
  readonly known: KnownOfContact;
}

export interface KnownOfContact {
  readonly language: Language;
  readonly direction: Direction;
  readonly need: Need;
  readonly campaign: string | undefined;
  readonly customerId: string;
  /** The script that was chosen for the contact. */
  readonly script: ScriptName | undefined;
}

/** What the agent sees next, in words of the conversation's language. */
export type GuideAnswer = Shown | { readonly show: 'nothing' };
export type Shown = (
  | {
      readonly show: 'file';
      readonly file: FileOnScreen;
      /** What can be done from here, one at least. */
      readonly actions: readonly string[];
    }
  | { readonly show: 'screen'; readonly screen: Screen }
  | { readonly show: 'notice'; readonly title: string; readonly text: string; readonly next: string }
) & {
  readonly language: Language;
  readonly token: string;
  /** Why what was submitted did not lead on; a sentence each. */
  readonly said: readonly string[];
  /** Something that had to be kept beside the conversation was not: it is tried again with the next submission. */
  readonly fault?: unknown;
};
