import { stepFields } from '../../domain/script/screen.ts';
import type { ViewShown } from '../engine/participant.ts';
import { type GuideAnswer, guideAnswer } from '../local/guide-answer.ts';
import type { Mood } from './virtual-customers.ts';

/** The first of these that a question offers is what the customer says; else they say what an ordinary one would. */
const wishes: Readonly<Record<Mood, readonly string[]>> = {
  listens: [],
  hesitates: [],
  machine: ['wrong-number', 'not-reached', 'not-interested'],
  declines: ['never', 'not-interested', 'refused', 'declined', 'no-sale'],
  refuses: ['no-more-calls', 'refused', 'never', 'no'],
  later: ['later', 'another-moment', 'callback-promised'],
  absent: ['absent', 'callback-promised', 'not-reached'],
  'wrong-number': ['wrong-number', 'not-reached'],
  'hangs-up': ['not-interested', 'no-sale', 'unresolved'],
};
/** Somebody who wants no more calls answers this consent with no; nobody else is asked it. */
const optOut = /^offers|calls|survey/i;

/** What an agent answers to a view of the guide, talking with somebody in this mood. */
export const talkAnswer = (
  view: ViewShown,
  mood: Mood,
  answering: Parameters<typeof guideAnswer>[1] & { readonly objected: boolean },
): GuideAnswer | undefined => {
  const answer = guideAnswer(view, answering);
  const form = answer?.data['FormData'];
  if (answer === undefined || typeof form !== 'object' || form === null) return answer;
  const said = inputsOf(view).flatMap(({ Name, Type, Options = [] }) => {
    const values = Options.map(({ Value }) => Value);
    if (Name === stepFields.objection)
      return mood === 'hesitates' && !answering.objected ? objected(values, Type) : [];
    const wish = wishes[mood].find(
      (word) => values.includes(word) && (word !== 'no' || optOut.test(String(Name))),
    );
    return wish === undefined ? [] : [[String(Name), Type === 'Dropdown' ? [wish] : wish] as const];
  });
  return { ...answer, data: { ...answer.data, FormData: { ...form, ...Object.fromEntries(said) } } };
};

/** The first objection that is offered, other than to be called at all. */
const objected = (values: readonly unknown[], type: unknown): readonly (readonly [string, unknown])[] => {
  const objection = values.find(
    (value) => typeof value === 'string' && value !== '' && value !== 'none' && !value.startsWith('no-more'),
  );
  return objection === undefined
    ? []
    : [[stepFields.objection, type === 'Dropdown' ? [objection] : objection]];
};

/** Whether an answer raises an objection. */
export const raisesObjection = ({ data }: GuideAnswer): boolean => {
  const form = data['FormData'];
  return typeof form === 'object' && form !== null && Object.hasOwn(form, stepFields.objection);
};

interface Input {
  readonly Type?: unknown;
  readonly Name?: unknown;
  readonly Options?: readonly { readonly Value?: unknown }[];
}
const inputsOf = ({ data: { Sections } }: ViewShown): readonly Input[] =>
  (Array.isArray(Sections) ? Sections : [])
    .filter(({ Type }: { readonly Type?: unknown }) => Type === 'FormSection')
    .flatMap(({ Items }: { readonly Items?: readonly Input[] }) => Items ?? []);
