import type { Conversation, Entered, ScriptName } from '../conversation/model.ts';
import type { Language } from '../shared/language.ts';
import type { Result } from '../shared/result.ts';
import type { Script } from './document.ts';
import type { CustomerFile } from './file.ts';
import type { FieldProblem, Screen, Submission } from './screen.ts';

/** What a step is played with. */
export interface Stage {
  readonly script: Script;
  readonly file: CustomerFile;
  readonly language: Language;
  /** Free times for a `book` step, times to be called back, entries of the directory for a `refer` step; see `choicesWanted`. */
  readonly choices: readonly Choice[];
  /** Whose days are meant by dates that lie before or after today; absent: Europe/Brussels. */
  readonly timeZone?: string | undefined;
}
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Who enters something, and when. */
export interface Entering {
  readonly contactId: string;
  readonly now: Date;
}

/** What the conversation now needs done before it can go on; repeated by a retry, so whatever does it must be idempotent. */
export type Work =
  | { readonly do: 'book'; readonly what: 'appointment' | 'visit'; readonly slotId: string }
  /** `time`: one of the choices; undefined: as soon as possible. */
  | { readonly do: 'promise-callback'; readonly time?: string | undefined }
  | { readonly do: 'log-complaint'; readonly category: string }
  | { readonly do: 'switch-script'; readonly need: Conversation['need'] };

export type Done =
  /** `learnt` goes into the conversation, `entered` into its entries. */
  | {
      readonly ok: true;
      readonly learnt: Conversation['learnt'];
      readonly entered: Entered | undefined;
      readonly script?: ScriptName;
      readonly start?: string;
    }
  /** `again`: the step stays, with this said on it; otherwise it goes where the step says that it could not be done. */
  | { readonly ok: false; readonly again: string | undefined };

export type Move =
  | { readonly kind: 'moved'; readonly conversation: Conversation }
  | { readonly kind: 'work'; readonly work: Work; readonly then: (done: Done) => Moved };
export type Moved = Result<Conversation, { readonly code: 'script.not-taken'; readonly message: string }>;

export type Refused = { readonly code: 'script.refused'; readonly problems: readonly FieldProblem[] };

/** The engine of scripts: pure, deterministic, and the same in the cloud, in the terminal and in the checks. */
export interface ScriptEngine {
  /** The conversation at the script's first step. Steps that show nothing (an offer nobody may be made) are passed over. */
  begin(stage: Stage, conversation: Conversation, name: ScriptName): Conversation;
  choicesWanted(
    script: Script,
    conversation: Conversation,
  ):
    | { readonly of: 'slots'; readonly calendar: string }
    | { readonly of: 'callback-times' }
    | { readonly of: 'directory' }
    | undefined;
  screen(stage: Stage, conversation: Conversation): Screen;
  /** Takes what was submitted: all of it or nothing. */
  submit(
    stage: Stage,
    conversation: Conversation,
    submission: Submission,
    entering: Entering,
  ): Result<Move, Refused>;
}
