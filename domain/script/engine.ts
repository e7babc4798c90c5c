import { ok } from '../shared/result.ts';
import type { Step } from './document.ts';
import { enter, settle, stepOf } from './next.ts';
import { answerObjection, objectionField, objectionScreen, raise } from './objecting.ts';
import { own } from './own.ts';
import type { ScriptEngine } from './play.ts';
import { type Scene, sceneOf } from './scene.ts';
import type { Screen, ScreenField } from './screen.ts';
import { stepTypeOf } from './steps/index.ts';

/** The revision of a conversation is whose who saves it: it stays as it is here. */
export const scriptEngine: ScriptEngine = {
  begin: (stage, conversation, name) =>
    enter(stage, { ...conversation, script: name, visits: {}, raised: {} }, stage.script.start),

  choicesWanted: (script, { place }) => {
    const step = place.at === 'step' ? stepOf(script, place.step) : undefined;
    if (step?.kind === 'refer') return { of: 'directory' };
    if (step?.kind === 'book' && step.what === 'callback') return { of: 'callback-times' };
    return step?.kind === 'book' && step.calendar !== undefined
      ? { of: 'slots', calendar: step.calendar }
      : undefined;
  },

  screen: (stage, before) => {
    const conversation = settle(stage, before);
    const scene = sceneOf(stage, conversation);
    const { place } = conversation;
    switch (place.at) {
      case 'file':
        return { place: 'file', title: scene.words.file, say: [], fields: [], next: scene.words.start };
      case 'step':
        return stepScreen(place.step, place.typed, scene);
      case 'objection':
        return objectionScreen(place.objection, scene);
      case 'over':
        return { place: 'over', title: scene.words.over, say: [], fields: [], next: scene.words.finish };
    }
  },

  submit: (stage, before, submission, entering) => {
    const conversation = settle(stage, before);
    const { place } = conversation;
    const scene = sceneOf(stage, conversation);
    if (place.at === 'over' || conversation !== before) return ok({ kind: 'moved', conversation });
    if (place.at === 'file') {
      const name = conversation.script ?? { id: stage.script.id, version: stage.script.version };
      return ok({ kind: 'moved', conversation: scriptEngine.begin(stage, conversation, name) });
    }
    const taking = { stage, scene, submission, entering };
    if (place.at === 'objection') return answerObjection(place, { ...taking, at: place.from });
    const step = stepOf(stage.script, place.step);
    const here = { ...taking, at: place.step };
    return raise(step, stepTypeOf(step).fields(step, scene), here) ?? stepTypeOf(step).take(step, here);
  },
};

const stepScreen = (
  name: string,
  typed: Readonly<Record<string, string>> | undefined,
  scene: Scene,
): Screen => {
  const step = stepOf(scene.script, name);
  const type = stepTypeOf(step);
  const said = [...(step.say === undefined ? [] : [step.say]), ...(type.says?.(step) ?? [])];
  const hints = [
    ...(step.hint === undefined ? [] : [scene.text(step.hint)]),
    ...[type.hint?.(step, scene) ?? []].flat(),
  ];
  return {
    place: `step:${name}`,
    title: scene.text(step.title),
    say: said.map(scene.text),
    ...(hints.length === 0 ? {} : { hint: hints.join('\n') }),
    fields: fieldsOf(step, typed, scene),
    next: type.button?.(scene.words) ?? scene.words.next,
  };
};

/** Where an objection may be raised instead of answering, no field is required: the form would not go without it. `submit` requires it still. */
const fieldsOf = (
  step: Step,
  typed: Readonly<Record<string, string>> | undefined,
  scene: Scene,
): readonly ScreenField[] => {
  const objection = objectionField(step, scene);
  const fields = stepTypeOf(step)
    .fields(step, scene)
    .map((field) => {
      const value = own(typed, field.name);
      return {
        ...field,
        required: field.required && objection.length === 0,
        ...(field.required ? {} : { optional: true as const }),
        ...(value === undefined ? {} : { value }),
      };
    });
  return [...fields, ...objection];
};
