import type { Conversation } from '../../domain/conversation/model.ts';
import type { Script } from '../../domain/script/document.ts';
import { scriptEngine } from '../../domain/script/engine.ts';
import type { CustomerFile } from '../../domain/script/file.ts';
import type { Stage } from '../../domain/script/play.ts';
import { type Screen, type ScreenField, type Submission, stepFields } from '../../domain/script/screen.ts';
import type { Language } from '../../domain/shared/language.ts';
import { madeUpChoices, madeUpWork } from './made-up.ts';
import { ended, entered, shown } from './script-words.ts';

export interface Playing {
  readonly script: Script;
  readonly file: CustomerFile;
  readonly language: Language;
  /** Those that a detected need may go on with. */
  readonly scripts: readonly Script[];
  readonly now: Date;
  /** The next line that is typed; undefined when there are no more. */
  readonly read: (prompt: string) => Promise<string | undefined>;
  readonly write: (text: string) => void;
}

/** What was typed is over before the script is: nothing more can be asked. */
class NothingTyped extends Error {}

/** Walks a script step by step. Answers the conversation as it ended, or as it stood when there was nothing more to read. */
export const playScript = async (playing: Playing): Promise<Conversation> => {
  const { file, language, scripts, now, write } = playing;
  let script = playing.script;
  let conversation = beginning(playing);
  const stageOf = (of: Conversation): Stage => ({
    script,
    file,
    language,
    choices: madeUpChoices(scriptEngine.choicesWanted(script, of), language, now),
  });
  conversation = scriptEngine.begin(stageOf(conversation), conversation, nameOf(script));
  try {
    while (conversation.place.at !== 'over') {
      const stage = stageOf(conversation);
      const screen = scriptEngine.screen(stage, conversation);
      write(shown(screen, stage.choices.length > 0));
      const after = await answered(stage, conversation, screen, playing);
      if (after.script !== undefined && after.script.id !== script.id)
        script =
          scripts.find(({ id, version }) => id === after.script?.id && version === after.script.version) ??
          script;
      for (const { what } of after.entries.slice(conversation.entries.length)) write(entered(what));
      conversation = after;
    }
  } catch (error) {
    if (!(error instanceof NothingTyped)) throw error;
  }
  write(ended(conversation));
  return conversation;
};

const nameOf = ({ id, version }: Script) => ({ id, version });

const beginning = ({ script, language, now, file }: Playing): Conversation => ({
  id: 'played',
  revision: 1,
  startedAt: now,
  language,
  direction: script.use.direction,
  need: script.use.needs[0] ?? 'agent',
  campaign: script.use.campaign,
  customerId: file.customerNumber ?? 'guest',
  number: undefined,
  script: nameOf(script),
  place: { at: 'file' },
  visits: {},
  raised: {},
  answers: {},
  learnt: {},
  entries: [],
  disposition: undefined,
});

/** Asks field by field until the engine takes what was typed; fields that were in order are not asked again. */
const answered = async (
  stage: Stage,
  conversation: Conversation,
  screen: Screen,
  playing: Playing,
): Promise<Conversation> => {
  const { now, scripts, write } = playing;
  let fields = screen.fields.filter(({ name }) => name !== stepFields.objection);
  let typed: Submission = {};
  if (fields.length === 0) typed = { ...(await onward(screen, playing)) };
  for (;;) {
    typed = { ...typed, ...(fields.length === 0 ? {} : await askFields(fields, screen, playing)) };
    const taken = scriptEngine.submit(stage, conversation, typed, { contactId: 'played', now });
    if (taken.ok) {
      if (taken.value.kind === 'moved') return taken.value.conversation;
      const done = madeUpWork(taken.value.work, conversation, stage.choices, scripts, now);
      const moved = taken.value.then(done);
      if (moved.ok) return moved.value;
      write(`  ✗ ${moved.error.message}`);
      fields = screen.fields.filter(({ name }) => name !== stepFields.objection);
      typed = {};
      continue;
    }
    const { problems } = taken.error;
    for (const { message } of problems) write(`  ✗ ${message}`);
    const again = screen.fields.filter(({ name }) => problems.some(({ field }) => field === name));
    fields = again.length > 0 ? again : screen.fields.filter(({ name }) => name !== stepFields.objection);
    const { [stepFields.objection]: _, ...kept } = typed;
    typed = kept;
  }
};

const onward = async (screen: Screen, playing: Playing): Promise<Submission> => {
  const line = await typedLine(`  [${screen.next}] `, playing);
  return objectionIn(line, screen) ?? {};
};

/** An objection ends the asking at once: what was typed before it waits. */
const askFields = async (
  fields: readonly ScreenField[],
  screen: Screen,
  playing: Playing,
): Promise<Submission> => {
  let typed: Submission = {};
  for (const field of fields) {
    const line = await typedLine(promptOf(field, screen), playing);
    const objection = objectionIn(line, screen);
    if (objection !== undefined) return { ...typed, ...objection };
    const value = line === '' ? (field.value ?? '') : meantBy(line, field);
    if (value !== '') typed = { ...typed, [field.name]: value };
  }
  return typed;
};

const typedLine = async (prompt: string, { read }: Playing): Promise<string> => {
  const line = await read(prompt);
  if (line === undefined) throw new NothingTyped();
  return line.trim();
};

/** Where an objection may be raised, no field is marked as required, though most are. */
const promptOf = ({ label, options = [], value, help, required }: ScreenField, { fields }: Screen): string =>
  [
    `  ${label}${required || fields.some(({ name }) => name === stepFields.objection) ? '' : ' (optional)'}${help === undefined ? '' : ` – ${help}`}`,
    ...options.map((option, index) => `    ${index + 1}. ${option.label}`),
    `  ${value === undefined ? '' : `[${value}] `}> `,
  ].join('\n');

/** The number of an option stands for it; so does its name. */
const meantBy = (line: string, { type, options = [] }: ScreenField): string =>
  type === 'choice' && /^\d+$/.test(line) && !options.some(({ value }) => value === line)
    ? (options[Number(line) - 1]?.value ?? line)
    : line;

/** `!2` or `!too-expensive`. */
const objectionIn = (line: string, { fields }: Screen): Submission | undefined => {
  const field = fields.find(({ name }) => name === stepFields.objection);
  return line.startsWith('!') && field !== undefined
    ? { [stepFields.objection]: meantBy(line.slice(1).trim(), field) }
    : undefined;
};
