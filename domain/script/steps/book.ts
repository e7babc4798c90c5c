import { parseSlotId } from '../../appointment/slot-id.ts';
import { readTimeId } from '../../promise/callback-times.ts';
import type { BookStep } from '../document.ts';
import type { Scene } from '../scene.ts';
import { type ScreenField, stepFields } from '../screen.ts';
import { chosen, goesOn, question, type StepType, submitted, works } from './step-type.ts';

const none = 'none';
/** The callback is promised by the 24-hour clock. */
const soonest = 'callback';

/** A free time of the calendar, or when the customer wants to be called back; `none` where nothing suits. */
export const book: StepType<BookStep> = {
  hint: ({ what }, { choices, words }) =>
    what !== 'callback' && choices.length === 0 ? words.book.nothingFree : undefined,
  fields: (step, scene) => [fieldOf(step, scene)],
  take: (step, taking) => {
    const slotId = submitted(taking.submission, stepFields.answer);
    const answer = isOfCalendar(step, slotId)
      ? { ok: true as const, value: slotId }
      : chosen(fieldOf(step, taking.scene), taking);
    if (!answer.ok) return answer;
    if (answer.value === none) {
      return goesOn(taking, { kind: 'answers', values: { [stepFields.answer]: none } }, step.none);
    }
    return works(
      taking,
      step.what === 'callback'
        ? { do: 'promise-callback', ...(answer.value === soonest ? {} : { time: answer.value }) }
        : { do: 'book', what: step.what, slotId: answer.value },
      { done: step.booked, not: step.none },
    );
  },
};

/**
 * It need not be among those that are free by now: an answer that was lost is given again, and then the time is taken by this very customer; and
 * what is left of a morning gets shorter while somebody talks.
 */
const isOfCalendar = ({ what, calendar }: BookStep, slotId: string): boolean =>
  what === 'callback'
    ? readTimeId(slotId) !== undefined
    : parseSlotId(slotId)?.calendar === calendar && calendar !== undefined;

const fieldOf = ({ what }: BookStep, { choices, words: { book: words } }: Scene): ScreenField => {
  if (what === 'callback') {
    const when = question(stepFields.answer, words.callback, { [soonest]: words.promise });
    return {
      ...when,
      options: [...(when.options ?? []), ...choices, { value: none, label: words.noPromise }],
    };
  }
  const slots = question(stepFields.answer, words.label, { [none]: words.none });
  return { ...slots, options: [...choices, ...(slots.options ?? [])] };
};
