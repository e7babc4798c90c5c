import type { Script, Step, Texts } from '../../../../domain/script/document.ts';
import { languages } from '../../../../domain/shared/language.ts';
import { objectionOf } from './edges.ts';

/** A text of a step, and where in the step it stands. */
export interface Placed {
  readonly place: string;
  readonly texts: Texts;
}

/** Everything that the agent or the customer may be shown at a step, the answers to objections too. */
export const textsAt = (script: Script, step: Step): readonly Placed[] => [
  ...textsOf(step),
  ...(step.objections ?? []).flatMap((name) => {
    const objection = objectionOf(script, name);
    return objection === undefined
      ? []
      : [
          { place: `objection ${name}`, texts: objection.label },
          ...Object.entries(objection.answers).map(([answer, { say }]) => ({
            place: `objection ${name}, answer ${answer}`,
            texts: say,
          })),
        ];
  }),
];

const textsOf = (step: Step): readonly Placed[] => [
  { place: 'title', texts: step.title },
  ...given('say', step.say),
  ...given('hint', step.hint),
  ...(step.kind === 'agreement'
    ? [
        { place: 'wording', texts: step.wording },
        ...given('confirmation.subject', step.confirmation?.subject),
        ...given('confirmation.text', step.confirmation?.text),
      ]
    : []),
  ...(step.kind === 'ask' ? step.fields.flatMap(textsOfField) : []),
];

const textsOfField = (field: Extract<Step, { kind: 'ask' }>['fields'][number]): readonly Placed[] => [
  { place: `the label of ${field.name}`, texts: field.label },
  ...given(`the help of ${field.name}`, field.help),
  ...(field.type === 'number' ? given(`the unit of ${field.name}`, field.unit) : []),
  ...(field.type === 'choice'
    ? Object.entries(field.options).map(([option, texts]) => ({ place: `${field.name}, ${option}`, texts }))
    : []),
];

const given = (place: string, texts: Texts | undefined): readonly Placed[] =>
  texts === undefined ? [] : [{ place, texts }];

/** A merge field as it stands in a text; `fallback` is what stands there when the value is missing, `''` too. */
export interface Merge {
  readonly name: string;
  readonly fallback: string | undefined;
}

/** Every merge field of a text in one language. */
export const mergesIn = (text: string): readonly Merge[] =>
  [...text.matchAll(mergeField)].map(([, name, fallback]) => ({ name: name ?? '', fallback }));
const mergeField = /\{([A-Za-z]\w*)(?:\|([^{}]*))?\}/g;

/** Braces that belong to no merge field: they would be said. */
export const strayBraces = (text: string): boolean => /[{}]/.test(text.replace(mergeField, ''));

/** Names merged in any language. */
export const namesMerged = (texts: Texts): ReadonlySet<string> =>
  new Set(languages.flatMap((language) => mergesIn(texts[language]).map(({ name }) => name)));
