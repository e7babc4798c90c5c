import type { GuideAnswer, Shown } from '../conversation/guide.ts';
import type { CustomerFiles } from '../conversation/ports.ts';
import type { RingResult } from '../dialling/ring-now.ts';
import type { Submission } from '../script/screen.ts';
import type { Language } from '../shared/language.ts';
import type { Clock } from '../shared/ports.ts';
import type { WorkingTime } from '../working-time/model.ts';
import { nextOpening } from '../working-time/next-opening.ts';
import { formOf, noticeOf, reasonsToClose, reasonsToSkip, showPromise } from './call-task-views.ts';
import { type CallTaskWords, callTaskWords } from './call-task-words.ts';
import { isPossible, readTimeId } from './callback-times.ts';
import { changePromise } from './change-promise.ts';
import { agreedAnew, ended, inTrouble, skipped, worked } from './changes.ts';
import { type CallbackPromise, isRunning } from './model.ts';
import type { PromiseIndex, PromiseStore } from './ports.ts';
import { spokenPromise } from './spoken-time.ts';
import type { callbackTask, latePromiseTask } from './task-words.ts';
import { whyNotCalled } from './why-not-called.ts';

export interface CallTaskPorts {
  readonly promises: Pick<PromiseStore, 'change'>;
  readonly index: PromiseIndex;
  readonly files: CustomerFiles;
  /** See `ringCallback`. */
  readonly ring: (
    promise: CallbackPromise,
    by: { readonly agentId: string; readonly taskContactId: string },
  ) => Promise<RingResult>;
  /** Whoever has accepted the task; undefined while nobody has. */
  readonly agentOf: (taskContactId: string) => Promise<string | undefined>;
  readonly clock: Clock;
  readonly workingTime: WorkingTime;
}

export interface CallTaskRequest {
  readonly kind: typeof callbackTask | typeof latePromiseTask;
  readonly promiseId: string;
  readonly taskContactId: string;
  readonly language: Language;
  /** `open`, or the view's: Next, Back, ActionSelected. */
  readonly action: string;
  readonly submission: Submission;
  /** Of the file: the label of the action that was chosen. */
  readonly chosen: string | undefined;
  /** Which view was answered: `file`, `skip`, `time`, `close`, `done`. */
  readonly token: string | undefined;
}

/**
 * What an agent sees beside a task that leads to a callback: the customer's file and what was promised, then what came of "call", "skip" or "another
 * time". Connect's retry of a step changes nothing twice: the promise decides by its revision, and the number by its claim.
 */
export const callTask =
  (ports: CallTaskPorts) =>
  async (request: CallTaskRequest): Promise<GuideAnswer> => {
    const words = callTaskWords[request.language];
    if (request.token === 'done') return { show: 'nothing' };
    const promise = await ports.index.find(request.promiseId);
    if (promise === undefined) return noticeOf(request.language, words.over, words.gone);
    if (!isRunning(promise)) {
      const why = promise.work.ended?.why ?? 'closed';
      return noticeOf(request.language, words.over, words.ends[why]);
    }
    if (request.action === 'ActionSelected' && request.token === 'file')
      return choose(ports, request, promise, words);
    if (request.action === 'Next') {
      if (request.token === 'skip') return skip(ports, request, promise, words);
      if (request.token === 'time') return moveTo(ports, request, promise, words);
      if (request.token === 'close') return close(ports, request, promise, words);
    }
    return showPromise(ports, request, promise);
  };

const choose = async (
  ports: CallTaskPorts,
  request: CallTaskRequest,
  promise: CallbackPromise,
  words: CallTaskWords,
): Promise<Shown> => {
  switch (request.chosen) {
    case words.call:
      return call(ports, request, promise, words);
    case words.otherTime:
      return formOf('time', ports, request);
    case words.skip:
      return formOf('skip', ports, request);
    case words.close:
      return formOf('close', ports, request);
    default:
      return showPromise(ports, request, promise);
  }
};

const call = async (
  ports: CallTaskPorts,
  request: CallTaskRequest,
  promise: CallbackPromise,
  words: CallTaskWords,
): Promise<Shown> => {
  const { taskContactId, language } = request;
  const agentId = await ports.agentOf(taskContactId);
  if (agentId === undefined) return showPromise(ports, request, promise, [words.acceptFirst]);
  const rung = await ports.ring(promise, { agentId, taskContactId });
  const change = (decide: (standing: CallbackPromise) => CallbackPromise | undefined) =>
    changePromise(ports.promises, () => ports.index.find(promise.id), decide);
  switch (rung.result) {
    case 'placed':
    case 'unknown':
      await change((standing) =>
        standing.work.calls === promise.work.calls && standing.work.calling === undefined
          ? worked(standing, { calling: { number: promise.work.calls + 1, at: ports.clock.now() } })
          : undefined,
      );
      return rung.result === 'placed'
        ? noticeOf(language, words.rings, words.ringsText)
        : noticeOf(language, words.unknown, words.unknownText);
    case 'already-called':
      return noticeOf(language, words.already, words.alreadyText);
    case 'wait':
      return showPromise(ports, request, promise, [words.wait(rung.seconds)]);
    case 'refused': {
      const codes = rung.reasons.map(({ code }) => code);
      if (rung.notBefore === undefined && !codes.some((code) => code.startsWith('connect.')))
        await change((standing) =>
          isRunning(standing) && standing.work.trouble === undefined
            ? inTrouble(standing, 'not-allowed')
            : undefined,
        );
      return showPromise(ports, request, promise, [
        words.refused(whyNotCalled(rung.reasons, language)),
        words.notCalled,
      ]);
    }
  }
};

const opens =
  ({ workingTime }: CallTaskPorts) =>
  (instant: Date) =>
    nextOpening(workingTime, instant);

const skip = async (
  ports: CallTaskPorts,
  request: CallTaskRequest,
  promise: CallbackPromise,
  words: CallTaskWords,
): Promise<Shown> => {
  const { submission, taskContactId, language } = request;
  if (!reasonsToSkip.some((reason) => reason === submission['reason']))
    return formOf('skip', ports, request, [words.choose]);
  await changePromise(
    ports.promises,
    () => ports.index.find(promise.id),
    (standing) =>
      // Another task has taken over, or it was skipped by the first of two presses.
      isRunning(standing) && standing.work.task?.contactId === taskContactId
        ? skipped(standing, ports.clock.now(), opens(ports))
        : undefined,
  );
  return noticeOf(language, words.noted, words.skippedText);
};

const moveTo = async (
  ports: CallTaskPorts,
  request: CallTaskRequest,
  promise: CallbackPromise,
  words: CallTaskWords,
): Promise<Shown> => {
  const { submission, language, taskContactId } = request;
  const time = readTimeId(submission['time'] ?? '');
  if (time === undefined || !isPossible(ports.workingTime, ports.clock.now(), time))
    return formOf('time', ports, request, [words.choose]);
  const moved = await changePromise(
    ports.promises,
    () => ports.index.find(promise.id),
    (standing) => {
      const { chosen } = standing;
      if (!isRunning(standing)) return undefined;
      if (chosen?.from.getTime() === time.from.getTime() && chosen.to.getTime() === time.to.getTime())
        return undefined;
      const next = agreedAnew(standing, {
        chosen: time,
        dueFrom: time.from,
        dueAt: time.to,
        agreedIn: standing.agreedIn,
      });
      // The agent closes the task that is open before them.
      return leftOpen(next, taskContactId);
    },
  );
  const when = spokenPromise(moved ?? promise, ports.workingTime.timeZone, language);
  return noticeOf(language, words.noted, words.movedText(when));
};

const close = async (
  ports: CallTaskPorts,
  request: CallTaskRequest,
  promise: CallbackPromise,
  words: CallTaskWords,
): Promise<Shown> => {
  const { submission, language, taskContactId } = request;
  if (!reasonsToClose.some((reason) => reason === submission['reason']))
    return formOf('close', ports, request, [words.choose]);
  await changePromise(
    ports.promises,
    () => ports.index.find(promise.id),
    (standing) =>
      isRunning(standing) ? ended(standing, 'closed', ports.clock.now(), taskContactId) : undefined,
  );
  return noticeOf(language, words.noted, words.closedText);
};

/** The same revision, with one contact less to be stopped. */
const leftOpen = (next: CallbackPromise, open: string): CallbackPromise => ({
  ...next,
  work: { ...next.work, stop: next.work.stop.filter((contactId) => contactId !== open) },
});
