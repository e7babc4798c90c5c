import { loadScripts } from '../../../contact-flows/scripts/index.ts';
import type { Conversation } from '../../../domain/conversation/model.ts';
import type { Script } from '../../../domain/script/document.ts';
import { scriptEngine } from '../../../domain/script/engine.ts';
import type { CustomerFile } from '../../../domain/script/file.ts';
import type { Done, Stage } from '../../../domain/script/play.ts';
import { type ScreenField, stepFields } from '../../../domain/script/screen.ts';
import { writtenConfirmation } from '../../../domain/script/written-confirmation.ts';
import type { Language } from '../../../domain/shared/language.ts';
import { aConversation, aFile, aStage, begun, entering } from '../../domain/script/a-script.ts';

/** What is entered where: by step, or by objection. What is not said is answered by the first choice, and objections are not raised. */
type Answers = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Call {
  readonly language?: Language;
  readonly file?: Partial<CustomerFile>;
  readonly answers?: Answers;
  /** Raised one after the other at these steps; each is overcome unless `answers` says otherwise. */
  readonly objections?: Readonly<Record<string, readonly string[]>>;
}

export interface Played {
  readonly conversation: Conversation;
  readonly steps: readonly string[];
  /** Everything that the agent said, a paragraph each. */
  readonly said: readonly string[];
  readonly written: readonly { readonly subject: string; readonly text: string }[];
}

export const scriptIn = (file: string): Script => {
  const found = loadScripts().scripts.find((one) => one.file === file);
  if (found === undefined) throw new Error(`there is no script ${file}`);
  return found.script;
};

/** A whole call, from the first step to the last words. */
export const call = (
  script: Script,
  { language = 'en', file = {}, answers = {}, objections = {} }: Call = {},
): Played => {
  const stage = aStage(script, {
    language,
    file: aFile(file),
    choices: [{ value: 'office/2026-12-01/1030', label: 'Tuesday' }],
  });
  const steps: string[] = [];
  const said: string[] = [];
  const written: { readonly subject: string; readonly text: string }[] = [];
  const raised = new Map(Object.entries(objections).map(([step, names]) => [step, [...names]]));
  let conversation = begun(stage, aConversation({ language }));
  for (let turn = 0; conversation.place.at !== 'over'; turn += 1) {
    if (turn > 100) throw new Error(`the call does not end: ${steps.slice(-10).join(' → ')}`);
    const { place } = conversation;
    const name = place.at === 'step' ? place.step : place.at === 'objection' ? place.objection : place.at;
    const screen = scriptEngine.screen(stage, conversation);
    steps.push(name);
    said.push(...screen.say);
    const objection = place.at === 'step' ? raised.get(name)?.shift() : undefined;
    const submission = Object.fromEntries(
      screen.fields
        .filter((field) => field.name !== stepFields.objection)
        .map((field) => [field.name, answers[name]?.[field.name] ?? firstOf(field)]),
    );
    const agreed = submission[stepFields.answer] !== 'no' && objection === undefined;
    conversation = next(
      stage,
      conversation,
      objection === undefined ? submission : { ...submission, objection },
    );
    const confirmation =
      place.at === 'step' ? writtenConfirmation(stage, conversation, place.step) : undefined;
    if (agreed && confirmation !== undefined) written.push(confirmation);
  }
  return { conversation, steps, said, written };
};

const firstOf = ({ type, options }: ScreenField): string =>
  options?.[0]?.value ??
  { date: '2026-12-14', number: '2', email: 'ada@example.com' }[String(type)] ??
  'Rue Haute 5';

const next = (stage: Stage, conversation: Conversation, submission: Record<string, string>): Conversation => {
  const move = scriptEngine.submit(stage, conversation, submission, entering);
  if (!move.ok) throw new Error(`refused: ${JSON.stringify(move.error.problems)}`);
  if (move.value.kind === 'moved') return move.value.conversation;
  const { work, then } = move.value;
  const learnt = work.do === 'promise-callback' ? { callbackDue: 'Wednesday' } : { booked: 'Tuesday' };
  const done: Done = { ok: true, learnt, entered: undefined };
  const moved = then(done);
  if (!moved.ok) throw new Error(moved.error.message);
  return moved.value;
};

/** What was offered, and whether it was taken. */
export const offered = ({ conversation }: Played) =>
  conversation.entries.flatMap(({ what }) =>
    what.kind === 'offer' ? [`${what.offer}: ${what.accepted}`] : [],
  );
/** The wordings that the customer said yes to. */
export const agreements = ({ conversation }: Played) =>
  conversation.entries.flatMap(({ what }) =>
    what.kind === 'agreement' && what.agreed ? [what.wording] : [],
  );
/** The objections that came up. */
export const objected = ({ conversation }: Played) =>
  conversation.entries.flatMap(({ what }) => (what.kind === 'objection' ? [what.objection] : []));
