import type { Answer, Conversation } from '../../conversation/model.ts';
import { localDateOf } from '../../working-time/local-time.ts';
import type { AskStep, Field } from '../document.ts';
import type { Reading } from '../fields/field-type.ts';
import { controlOf, readField, retyped } from '../fields/index.ts';
import { leadsTo } from '../next.ts';
import { own } from '../own.ts';
import { sceneOf } from '../scene.ts';
import type { FieldProblem } from '../screen.ts';
import { goesOn, refused, type StepType, submitted, type Taking } from './step-type.ts';

const defaultTimeZone = 'Europe/Brussels';

export const ask: StepType<AskStep> = {
  fields: ({ fields }, scene) =>
    fields.map((field) => {
      const before = own(scene.known.answers, field.name);
      return {
        name: field.name,
        ...controlOf(field, scene),
        label: scene.text(field.label),
        required: field.required !== false,
        ...(field.help === undefined ? {} : { help: scene.text(field.help) }),
        ...(before === undefined ? {} : { value: retyped(field, before, scene.language) }),
      };
    }),
  take: ({ fields, next }, taking) => {
    const read = fields.map((field) => ({ field, ...readSubmitted(field, taking) }));
    const problems = read.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
    if (problems.length > 0) return refused(problems);
    const answered = withAnswers(taking.scene.conversation, read);
    const values = Object.fromEntries(
      read.flatMap(({ field, answer }) => (answer === undefined ? [] : [[field.name, answer.value]])),
    );
    const { known } = sceneOf(taking.stage, answered);
    return goesOn(
      taking,
      { kind: 'answers', values },
      leadsTo(next, taking.at, taking.stage.script, known),
      answered,
    );
  },
};

interface ReadOne {
  readonly answer?: Answer;
  readonly problem?: FieldProblem;
}

const readSubmitted = (field: Field, { submission, scene, entering }: Taking): ReadOne => {
  const reading: Reading = {
    label: scene.text(field.label),
    language: scene.language,
    words: scene.words,
    text: scene.text,
    today: localDateOf(scene.timeZone ?? defaultTimeZone, entering.now),
  };
  const read = readField(field, submitted(submission, field.name), reading);
  if (read === undefined) return {};
  return read.ok ? { answer: read.value } : { problem: { field: field.name, ...read.error } };
};

/** A field that is now left empty has no answer any more. A consent is learnt as well: it is newer than the file. */
const withAnswers = (
  conversation: Conversation,
  read: readonly (ReadOne & { readonly field: Field })[],
): Conversation => {
  const answers = new Map(Object.entries(conversation.answers));
  const learnt = { ...conversation.learnt };
  for (const { field, answer } of read) {
    if (answer === undefined) answers.delete(field.name);
    else answers.set(field.name, answer);
    if (field.type === 'consent' && answer !== undefined) {
      learnt[field.purpose] = answer.value === true ? 'granted' : 'refused';
    }
  }
  return { ...conversation, answers: Object.fromEntries(answers), learnt };
};
