import type { Conversation, Entered } from '../../conversation/model.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Step, Texts } from '../document.ts';
import { enter } from '../next.ts';
import { own } from '../own.ts';
import type { Done, Entering, Move, Moved, Refused, Stage, Work } from '../play.ts';
import type { Scene } from '../scene.ts';
import type { FieldProblem, ScreenField, Submission } from '../screen.ts';
import type { Words } from '../words/words.ts';

/** A kind of step: what it asks, and what becomes of the conversation when that is answered. */
export interface StepType<Kind> {
  /** What is said after the step's own `say`. */
  readonly says?: (step: Kind) => readonly Texts[];
  readonly hint?: (step: Kind, scene: Scene) => string | undefined;
  readonly fields: (step: Kind, scene: Scene) => readonly ScreenField[];
  /** Absent: `next`. */
  readonly button?: (words: Words) => string;
  readonly take: (step: Kind, taking: Taking) => Result<Move, Refused>;
}

/** A submission for the step at which the conversation stands. */
export interface Taking {
  readonly stage: Stage;
  readonly scene: Scene;
  /** The step's name. */
  readonly at: string;
  readonly submission: Submission;
  readonly entering: Entering;
}

/** A choice among the step's own words. */
export const question = (
  name: string,
  label: string,
  options: Readonly<Record<string, string>>,
): ScreenField => ({
  name,
  type: 'choice',
  label,
  required: true,
  options: Object.entries(options).map(([value, word]) => ({ value, label: word })),
});

export const refused = (problems: readonly FieldProblem[]): Result<never, Refused> => ({
  ok: false,
  error: { code: 'script.refused', problems },
});

/** What was submitted for a field, without the white space around it; a field that was not submitted is empty. */
export const submitted = (submission: Submission, name: string): string => {
  const text: unknown = own(submission, name);
  return typeof text === 'string' ? text.trim() : '';
};

/** One of the options of a choice field. */
export const chosen = (
  field: ScreenField,
  { submission, scene }: Pick<Taking, 'submission' | 'scene'>,
): Result<string, Refused> => {
  const value = submitted(submission, field.name);
  return field.options?.some((option) => option.value === value) === true
    ? ok(value)
    : refused([notAChoice(field, value, scene.words)]);
};

export const notAChoice = ({ name, label }: ScreenField, value: string, words: Words): FieldProblem => ({
  field: name,
  code: value === '' ? 'missing' : 'not-a-choice',
  message: words.choose(label),
});

export const withEntry = (
  conversation: Conversation,
  { at: step, entering }: Pick<Taking, 'at' | 'entering'>,
  what: Entered,
): Conversation => ({
  ...conversation,
  entries: [
    ...conversation.entries,
    {
      number: (conversation.entries.at(-1)?.number ?? 0) + 1,
      at: entering.now,
      contactId: entering.contactId,
      script: conversation.script,
      step,
      what,
    },
  ],
});

/** Something was entered, and the conversation goes on at a step. */
export const goesOn = (
  taking: Taking,
  what: Entered,
  to: string,
  conversation = taking.scene.conversation,
): Result<Move, never> =>
  ok({ kind: 'moved', conversation: enter(taking.stage, withEntry(conversation, taking, what), to) });

/** The conversation waits for something to be done, and goes on by how that went. */
export const works = (
  { stage, at, entering, scene: { conversation } }: Taking,
  work: Work,
  { done: whenDone, not }: { readonly done: string; readonly not: string },
): Result<Move, never> =>
  ok({
    kind: 'work',
    work,
    then: (done) => {
      const stays = staysPut(done);
      if (stays !== undefined) return stays;
      return ok(enter(stage, withDone(conversation, { at, entering }, done), done.ok ? whenDone : not));
    },
  });

/** Undefined when the conversation goes on. */
export const staysPut = (done: Done): Moved | undefined =>
  done.ok || done.again === undefined
    ? undefined
    : { ok: false, error: { code: 'script.not-taken', message: done.again } };

export const withDone = (
  conversation: Conversation,
  taking: Pick<Taking, 'at' | 'entering'>,
  done: Done,
): Conversation => {
  if (!done.ok) return conversation;
  const learnt = { ...conversation, learnt: { ...conversation.learnt, ...done.learnt } };
  return done.entered === undefined ? learnt : withEntry(learnt, taking, done.entered);
};

/** Its own type, so that an index of all kinds can be made. */
export type StepTypes = { readonly [Kind in Step['kind']]: StepType<Extract<Step, { kind: Kind }>> };
