import type { Field, Script, Step } from '../../../../domain/script/document.ts';
import { type FileField, fileFields } from '../../../../domain/script/file.ts';
import { impliesKnown } from './conditions.ts';
import { type Edge, stepOf, stepsOf } from './edges.ts';
import { type Fact, type Walk, walk } from './walk.ts';

export interface PlacedField {
  readonly step: string;
  readonly field: Field;
}

/** Every field that the script asks, in the order of its steps. */
export const fieldsOf = (script: Script): readonly PlacedField[] =>
  stepsOf(script).flatMap(([name, step]) =>
    step.kind === 'ask' ? step.fields.map((field) => ({ step: name, field })) : [],
  );

export const isFileField = (name: string): name is FileField => Object.hasOwn(fileFields, name);

/** Whether there certainly is a value of that name: of a field asked, or of the customer file. */
const known = (script: Script, name: string): Fact => ({
  initially: isFileField(name) && fileFields[name].always,
  after: (edge) => {
    const { holds, fails } = edge;
    if (
      holds.some((condition) => impliesKnown(script, condition, true, name)) ||
      fails.some((condition) => impliesKnown(script, condition, false, name))
    )
      return true;
    return edge.outcome === 'persists' ? undefined : learnt(stepOf(script, edge.from), edge, name);
  },
});

/** What a step leaves behind: answers that must be given, what was logged, what was booked. */
const learnt = (step: Step | undefined, { outcome }: Edge, name: string): boolean | undefined => {
  if (step?.kind === 'ask') {
    const field = step.fields.find((asked) => asked.name === name);
    return field === undefined ? undefined : field.required !== false;
  }
  if (step?.kind === 'log' && outcome === 'logged')
    return name === 'complaintReference' || name === 'complaintDue' ? true : undefined;
  if (step?.kind === 'book' && outcome === 'booked')
    return (step.what === 'callback' ? ['callbackDue'] : ['booked', 'appointment']).includes(name)
      ? true
      : undefined;
  return undefined;
};

/** Whether a value of that name can be there at all. */
export const asked = (script: Script, name: string): Fact => ({
  initially: false,
  after: ({ from, outcome }) => {
    const step = stepOf(script, from);
    return step?.kind === 'ask' && outcome === 'next' && step.fields.some((field) => field.name === name)
      ? true
      : undefined;
  },
});

/** Walks, each made once for a check of a script. */
export const remembering = (make: (name: string) => Walk): ((name: string) => Walk) => {
  const walks = new Map<string, Walk>();
  return (name) => {
    const before = walks.get(name);
    if (before !== undefined) return before;
    const made = make(name);
    walks.set(name, made);
    return made;
  };
};

/** How one comes to a step without the value, where that can be; an offer is shown only where `eligible` holds. */
export const pathWithout = (
  script: Script,
  step: string,
  name: string,
  walkKnown: (name: string) => Walk,
): string | undefined => {
  const it = stepOf(script, step);
  if (it?.kind === 'offer' && impliesKnown(script, it.eligible, true, name)) return undefined;
  const found = walkKnown(name);
  return found.comes(step, false) ? found.path(step, false) : undefined;
};

export const walksOfKnown = (script: Script): ((name: string) => Walk) =>
  remembering((name) => walk(script, known(script, name)));
