import type { VirtualClock } from '../../clock.ts';
import type { ListenRequest, Participant } from '../../engine/participant.ts';
import { createLine } from './line.ts';

export interface ScriptedCallerOptions {
  /** One word for each block that listens, in order: keys (`1`, `0470123456#`) for one that wants keys, a sentence for one that wants speech. */
  readonly words: readonly string[];
  /** Hangs up so many virtual seconds after the call has begun; needs `clock`. */
  readonly hangUpAfterSeconds?: number;
  readonly clock?: VirtualClock;
  /** When a block listens and no word is left: says nothing, so that time limits run, or hangs up. Default: waits. */
  readonly onSilence?: 'wait' | 'hang-up';
  /** What is answered to a view, in order: the action, and the form's data. */
  readonly views?: readonly { readonly action: string; readonly data?: Readonly<Record<string, unknown>> }[];
  readonly who?: Participant['who'];
}

/** A caller who follows a script: each time a block listens, the next word is pressed or said. `nothing` stays silent for one block. */
export interface ScriptedCaller extends Participant {
  hangUp(): void;
  /** What was heard, in order. */
  readonly heard: readonly string[];
  /** Words not yet asked for. */
  readonly left: readonly string[];
}

/** The word that stands for saying nothing this once. */
const nothing = 'nothing';

export const scriptedCaller = (options: ScriptedCallerOptions): ScriptedCaller => {
  const line = createLine(options.who ?? 'customer');
  const left = [...options.words];
  const views = [...(options.views ?? [])];
  const heard: string[] = [];
  const answer = (request: ListenRequest): void => {
    const word = left.shift();
    if (word === nothing) return;
    if (word === undefined) {
      if (options.onSilence === 'hang-up') line.hangUp();
      return;
    }
    if (request.kind === 'speech' || request.kind === 'message') line.say(word);
    else line.press(word);
  };
  if (options.hangUpAfterSeconds !== undefined && options.clock !== undefined) {
    const { clock } = options;
    clock.at(clock.nowMilliseconds() + options.hangUpAfterSeconds * 1_000, line.hangUp);
  }
  return {
    ...line.participant,
    heard,
    left,
    hangUp: line.hangUp,
    hear: (prompt) => heard.push(prompt.text),
    listening: (request) => {
      // What was keyed ahead answers first.
      if (!line.participant.hasKey()) answer(request);
    },
    answerView: async (shown, signal) => {
      const next = views.shift();
      if (next !== undefined) return { action: next.action, data: next.data ?? {} };
      return line.participant.answerView(shown, signal);
    },
  };
};
