import type { reasonsToClose, reasonsToSkip } from '../call-task-views.ts';
import type { PromiseEnd, Trouble } from '../model.ts';

/** What the guide of a task that leads to a callback says to its agent. */
export interface CallTaskWords {
  readonly call: string;
  readonly otherTime: string;
  readonly skip: string;
  readonly close: string;
  readonly save: string;
  readonly finish: string;
  readonly when: string;
  readonly why: string;
  readonly choose: string;
  readonly acceptFirst: string;
  readonly over: string;
  readonly gone: string;
  readonly rings: string;
  readonly ringsText: string;
  readonly unknown: string;
  readonly unknownText: string;
  readonly already: string;
  readonly alreadyText: string;
  readonly notCalled: string;
  readonly noted: string;
  readonly skippedText: string;
  readonly closedText: string;
  readonly late: string;
  readonly memberSkipped: string;
  readonly memberRings: string;
  readonly promised: (on: string, need: string, when: string) => string;
  readonly forCampaign: (title: string) => string;
  readonly missed: (times: number) => string;
  readonly movedText: (when: string) => string;
  readonly wait: (seconds: number) => string;
  /** Each reason a sentence. */
  readonly refused: (reasons: readonly string[]) => string;
  readonly titles: Readonly<Record<'skip' | 'time' | 'close', string>>;
  readonly skipReasons: Readonly<Record<(typeof reasonsToSkip)[number], string>>;
  readonly closeReasons: Readonly<Record<(typeof reasonsToClose)[number], string>>;
  readonly ends: Readonly<Record<PromiseEnd, string>>;
  readonly troubles: Readonly<Record<Trouble, string>>;
}
