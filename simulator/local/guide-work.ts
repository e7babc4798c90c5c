import type { AgentBehavior } from '../center/agent.ts';
import type { VirtualClock } from '../clock.ts';
import type { Participant, ViewShown } from '../engine/participant.ts';
import {
  actionsOf,
  asksForDisposition,
  type GuideAnswer,
  guideAnswer,
  isConfirmation,
} from './guide-answer.ts';

/** How simulated agents work, also with the guide beside a contact. */
export interface SimulatedBehavior extends AgentBehavior {
  /**
   * Virtual seconds from a view of a script to its answer. Default none: they follow no script, and only say at once how a contact ended, so
   * that it does not come back to them as a task. A task that leads to a call they read, and call.
   */
  readonly guideStepSeconds: number;
  /** With one in so many contacts the guide is left alone, and nobody says how it ended; counted over all agents. Default none. */
  readonly unrecordedOneIn: number;
}

/** Whoever sees the views; the simulated agent answers what they leave. */
export type GuideWork = (
  contactId: string,
  participant: Participant,
  /** Somebody real works the desk: nothing is answered for them. Default never. */
  byHand?: () => boolean,
) => Participant;

interface KnownContact {
  readonly channel: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface GuideWorkPorts {
  readonly clock: Pick<VirtualClock, 'nowMilliseconds' | 'sleep'>;
  readonly behavior: () => Partial<SimulatedBehavior>;
  /** What is known of a contact: nothing, when there is none. */
  readonly contact: (contactId: string) => KnownContact | undefined;
}

/** A script longer than this is left. */
const mostViews = 80;
/** A view that comes back so often is left: the contact goes on without. */
const mostRefusals = 2;
const dayMilliseconds = 86_400_000;

/** Kinds of tasks that lead to a call. */
const callTasks: ReadonlySet<string | undefined> = new Set(['callback', 'preview', 'late-promise']);
/** Long enough to accept the task and to read who it is. */
const secondsBeforeCalling = 10;
/** Then something stands in the way that does not go away. */
const mostPresses = 2;

/** It never holds a contact: who works it hangs up when their time is over, and the guide ends with the contact. */
export const createGuideWork = ({ clock, behavior, contact }: GuideWorkPorts): GuideWork => {
  const leftUnrecorded = new Map<string, boolean>();
  /** Decided at the first view: a script that is worked to its end has said how the contact ended. */
  const isLeftUnrecorded = (contactId: string): boolean => {
    const { unrecordedOneIn } = behavior();
    // A task that asks for the disposition is answered.
    if (unrecordedOneIn === undefined || contact(contactId)?.channel === 'TASK') return false;
    const left = leftUnrecorded.get(contactId) ?? (leftUnrecorded.size + 1) % unrecordedOneIn === 0;
    leftUnrecorded.set(contactId, left);
    return left;
  };
  const day = (offset: number): string =>
    new Date(clock.nowMilliseconds() + offset * dayMilliseconds).toISOString().slice(0, 10);

  return (contactId, participant, byHand = () => false) => {
    let views = 0;
    let refusals = 0;
    let presses = 0;
    const taskKind = (): string | undefined => {
      const known = contact(contactId);
      return known?.channel === 'TASK' ? known.attributes['taskKind'] : undefined;
    };
    const leadsToCall = (): boolean => callTasks.has(taskKind());
    /** "Call", and where that does not help "skip"; a promise that is late is closed by nobody but a person. */
    const callOrSkip = (view: ViewShown): GuideAnswer | undefined => {
      const actions = actionsOf(view);
      presses += 1;
      const actionName =
        presses <= mostPresses ? actions[0] : taskKind() === 'late-promise' ? undefined : actions.at(-1);
      return actionName === undefined ? undefined : { action: 'ActionSelected', data: { actionName } };
    };
    const answer = (view: ViewShown): GuideAnswer | undefined => {
      const { ErrorText } = view.data;
      refusals = typeof ErrorText === 'string' && ErrorText !== '' ? refusals + 1 : 0;
      views += 1;
      if (views > mostViews || refusals > mostRefusals) return undefined;
      if (leadsToCall() && actionsOf(view).length > 0) return callOrSkip(view);
      return guideAnswer(view, {
        yesterday: day(-1),
        tomorrow: day(1),
        need: contact(contactId)?.attributes['need'],
        refused: refusals,
      });
    };
    const secondsFor = (view: ViewShown): number | undefined => {
      if (isLeftUnrecorded(contactId)) return undefined;
      const { guideStepSeconds } = behavior();
      if (guideStepSeconds !== undefined) return guideStepSeconds;
      if (asksForDisposition(view) || isConfirmation(view)) return 0;
      return leadsToCall() ? secondsBeforeCalling : undefined;
    };
    return {
      ...participant,
      answerView: async (view, signal) => {
        const seconds = byHand() ? undefined : secondsFor(view);
        if (seconds === undefined) return participant.answerView(view, signal);
        const answered = new AbortController();
        const open = AbortSignal.any([signal, answered.signal]);
        const never = new Promise<GuideAnswer>(() => {});
        const simulated = clock
          .sleep(seconds * 1_000, open)
          .then(() => (byHand() ? never : (answer(view) ?? never)));
        const both = [participant.answerView(view, open), simulated];
        try {
          return await Promise.race(both);
        } finally {
          // The other one now ends as well; the race has said why.
          void Promise.allSettled(both);
          answered.abort(new Error('the view is answered'));
        }
      },
    };
  };
};
