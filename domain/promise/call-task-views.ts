import type { Shown } from '../conversation/guide.ts';
import { words as scriptWords } from '../script/words.ts';
import type { Language } from '../shared/language.ts';
import { spokenInstant } from '../shared/spoken.ts';
import type { CallTaskPorts, CallTaskRequest } from './call-task.ts';
import { callTaskWords } from './call-task-words.ts';
import { callbackTimes, timeIdOf } from './callback-times.ts';
import { type CallbackPromise, stateAt } from './model.ts';
import { spokenPromise, spokenTime } from './spoken-time.ts';
import { latePromiseTask } from './task-words.ts';

export const reasonsToSkip = ['another-skill', 'needs-preparation', 'known-unreachable', 'no-time'] as const;
export const reasonsToClose = ['not-wanted', 'reached-otherwise', 'cannot-be-reached'] as const;

const timesOffered = 8;

/** The customer's file, what was promised above it, and what the agent can do. */
export const showPromise = async (
  { files, clock, workingTime }: Pick<CallTaskPorts, 'files' | 'clock' | 'workingTime'>,
  { language, kind }: Pick<CallTaskRequest, 'language' | 'kind'>,
  promise: CallbackPromise,
  said: readonly string[] = [],
): Promise<Shown> => {
  const words = callTaskWords[language];
  const { customerId, number, need, promisedAt, work } = promise;
  const file = await files.read({ customerId: customerId ?? 'guest', number, language });
  const { timeZone } = workingTime;
  const why = [
    words.promised(
      spokenInstant(promisedAt, timeZone, language),
      scriptWords[language].needs[need],
      spokenPromise(promise, timeZone, language),
    ),
    ...(stateAt(promise, clock.now()) === 'late' ? [words.late] : []),
    ...(work.missed > 0 ? [words.missed(work.missed)] : []),
    ...(work.calling === undefined ? [] : [words.alreadyText]),
    ...(work.trouble === undefined ? [] : [words.troubles[work.trouble]]),
  ];
  return {
    show: 'file',
    file,
    actions: [words.call, words.otherTime, kind === latePromiseTask ? words.close : words.skip],
    language,
    token: 'file',
    said: [...said, ...why],
  };
};

export const formOf = (
  form: 'skip' | 'time' | 'close',
  { clock, workingTime }: Pick<CallTaskPorts, 'clock' | 'workingTime'>,
  { language, submission }: Pick<CallTaskRequest, 'language' | 'submission'>,
  said: readonly string[] = [],
): Shown => {
  const words = callTaskWords[language];
  const options =
    form === 'time'
      ? callbackTimes(workingTime, clock.now(), timesOffered).map((time) => ({
          value: timeIdOf(time),
          label: spokenTime(time, workingTime.timeZone, language),
        }))
      : form === 'skip'
        ? reasonsToSkip.map((value) => ({ value, label: words.skipReasons[value] }))
        : reasonsToClose.map((value) => ({ value, label: words.closeReasons[value] }));
  const name = form === 'time' ? 'time' : 'reason';
  return {
    show: 'screen',
    screen: {
      place: form,
      title: words.titles[form],
      say: [],
      fields: [
        {
          name,
          type: 'choice',
          label: form === 'time' ? words.when : words.why,
          required: true,
          options,
          value: submission[name],
        },
      ],
      next: words.save,
    },
    language,
    token: form,
    said,
  };
};

/** The last view. */
export const noticeOf = (language: Language, title: string, text: string): Shown => ({
  show: 'notice',
  title,
  text,
  next: callTaskWords[language].finish,
  language,
  token: 'done',
  said: [],
});
