import { ok, type Result } from '../shared/result.ts';
import type { Objection, Step } from './document.ts';
import { ScriptFault } from './faults.ts';
import { enter } from './next.ts';
import { own } from './own.ts';
import type { Move, Refused } from './play.ts';
import type { Scene } from './scene.ts';
import { type Screen, type ScreenField, type Submission, stepFields } from './screen.ts';
import {
  chosen,
  notAChoice,
  question,
  refused,
  submitted,
  type Taking,
  withEntry,
} from './steps/step-type.ts';

/** In place of the answer that was given: the objection came once too often, and none was. */
const noneGiven = 'none';

const objectionOf = ({ script }: Pick<Scene, 'script'>, name: string): Objection => {
  const objection = own(script.objections, name);
  if (objection === undefined) {
    throw new ScriptFault(`script ${script.id} has no objection "${name}": write it under "objections"`);
  }
  return objection;
};

/** The field by which a step is left for an objection; none where it may not be. */
export const objectionField = ({ objections = [] }: Step, scene: Scene): readonly ScreenField[] => {
  if (objections.length === 0) return [];
  const options = objections.map((name) => [name, scene.text(objectionOf(scene, name).label)]);
  const field = question(stepFields.objection, scene.words.objection.label, Object.fromEntries(options));
  return [{ ...field, required: false, optional: true, help: scene.words.objection.help }];
};

/**
 * Leaves the step for the objection that was submitted: nothing of it is saved, and what was typed waits. Raised more often than the script
 * has answers for, it goes on at once where the objection persists. Undefined when none was raised.
 */
export const raise = (
  step: Step,
  fields: readonly ScreenField[],
  taking: Taking,
): Result<Move, Refused> | undefined => {
  const { scene, stage, submission, at } = taking;
  const name = submitted(submission, stepFields.objection);
  const [field] = objectionField(step, scene);
  if (field === undefined || name === '') return undefined;
  if (!field.options?.some(({ value }) => value === name)) {
    return refused([notAChoice(field, name, scene.words)]);
  }
  const objection = objectionOf(scene, name);
  const { conversation } = scene;
  const times = (own(conversation.raised, name) ?? 0) + 1;
  const raised = { ...conversation, raised: { ...conversation.raised, [name]: times } };
  if (times > objection.atMost) {
    const entered = withEntry(raised, taking, {
      kind: 'objection',
      objection: name,
      given: noneGiven,
      overcome: false,
    });
    return ok({ kind: 'moved', conversation: enter(stage, entered, objection.persists) });
  }
  const typed = typedIn(fields, submission);
  return ok({
    kind: 'moved',
    conversation: { ...raised, place: { at: 'objection', objection: name, from: at, typed } },
  });
};

/** Of the step's own fields, as it was typed. */
const typedIn = (fields: readonly ScreenField[], submission: Submission): Submission =>
  Object.fromEntries(
    fields.flatMap(({ name }) => {
      const text: unknown = own(submission, name);
      return typeof text === 'string' && text !== '' ? [[name, text]] : [];
    }),
  );

export const objectionScreen = (name: string, scene: Scene): Screen => {
  const objection = objectionOf(scene, name);
  const said = Object.values(objection.answers).map(({ say }) => scene.text(say));
  return {
    place: `objection:${name}`,
    title: scene.text(objection.label),
    say: said.length === 1 ? said : said.map((words, index) => `${index + 1}. ${words}`),
    fields: objectionFields(objection, scene),
    next: scene.words.backToScript,
  };
};

const objectionFields = (
  { answers }: Objection,
  { words: { objection: words }, text }: Scene,
): readonly [ScreenField, ScreenField] => {
  const options = Object.entries(answers).map(([value, { say }], index) => ({
    value,
    label: `${index + 1}. ${beginning(text(say))}`,
  }));
  const [only, ...more] = options;
  const given = question(stepFields.given, words.given, {});
  return [
    {
      ...given,
      options,
      ...(only !== undefined && more.length === 0 ? { value: only.value } : {}),
    },
    question(stepFields.result, words.result, { overcome: words.overcome, persists: words.persists }),
  ];
};

/** Enough of an answer to know it by. */
const beginning = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  const cut = [...line].slice(0, 60).join('');
  return cut === line ? line : `${cut.replace(/\s+\S*$/, '')} …`;
};

/** Back to the step that was left, as it was left, or on where the objection persists. */
export const answerObjection = (
  place: { readonly objection: string; readonly from: string; readonly typed?: Submission | undefined },
  taking: Taking,
): Result<Move, Refused> => {
  const { scene, stage } = taking;
  const objection = objectionOf(scene, place.objection);
  const [givenField, resultField] = objectionFields(objection, scene);
  const given = chosen(givenField, taking);
  const result = chosen(resultField, taking);
  if (!given.ok || !result.ok) {
    return refused([given, result].flatMap((one) => (one.ok ? [] : one.error.problems)));
  }
  const overcome = result.value === 'overcome';
  const entered = withEntry(scene.conversation, taking, {
    kind: 'objection',
    objection: place.objection,
    given: given.value,
    overcome,
  });
  return ok({
    kind: 'moved',
    conversation: overcome
      ? { ...entered, place: { at: 'step', step: place.from, typed: place.typed } }
      : enter(stage, entered, objection.persists),
  });
};
