import type { AgentBehavior } from '../center/agent.ts';
import { createCenter } from '../center/center.ts';
import type { CenterDefinition } from '../center/definition.ts';
import { scriptedCaller } from '../center/participants/scripted-caller.ts';
import { ClockStalled } from '../center/time-loop.ts';
import { callVerdict, type Verdict } from '../center/verdict.ts';
import { createVirtualClock } from '../center/virtual-clock.ts';
import { runFlow } from '../engine/run-flow.ts';
import type { FunctionAnswer } from '../engine/services.ts';
import type { CenterEvent } from '../events.ts';

/** A call that was played, with all that playing it again needs. */
export interface Recording {
  readonly from: string | undefined;
  readonly to: string;
  /** Epoch milliseconds, virtual. */
  readonly startedAt: number;
  /** One for each block that listened; `nothing` for silence. */
  readonly words: readonly string[];
  /** What functions answered, in order. */
  readonly answers: readonly GivenAnswer[];
  readonly agents: 'none' | Partial<AgentBehavior>;
  /** Blocks at which the service fails, and the error type they come to. */
  readonly faults?: readonly Fault[];
}

export interface Fault {
  readonly flow: string;
  readonly block: string;
  readonly error: string;
}

export interface GivenAnswer {
  /** The last part of its ARN. */
  readonly name: string;
  /** Its name in the registry; undefined for a function that is not ours. */
  readonly lambda: string | undefined;
  readonly answer: unknown;
  readonly error: string | undefined;
}

/** One thing that goes another way than it did. */
export type Change =
  | { readonly change: 'fault'; readonly fault: Fault }
  /** The n-th answer (0 = first) of all functions. */
  | { readonly change: 'answer'; readonly index: number; readonly answer: unknown }
  /** The n-th word and all after it. */
  | { readonly change: 'words'; readonly index: number; readonly words: readonly string[] };

export interface Replay {
  readonly recording: Recording;
  /** Of the call and of what came of it: a callback, a transfer. */
  readonly events: readonly CenterEvent[];
  readonly verdict: Verdict;
}

export const changed = (recording: Recording, change: Change): Recording => {
  switch (change.change) {
    case 'answer':
      return {
        ...recording,
        answers: recording.answers.map((given, index) =>
          index === change.index ? { ...given, answer: change.answer, error: undefined } : given,
        ),
      };
    case 'words':
      return { ...recording, words: [...recording.words.slice(0, change.index), ...change.words] };
    case 'fault':
      return { ...recording, faults: [...(recording.faults ?? []), change.fault] };
  }
};

/** A caller whom nobody ever answers gives up. */
const patienceSeconds = 1_200;
/** Long enough for a callback that was promised in the call to be made. */
const afterwardsMilliseconds = 600_000;

/**
 * Plays a recorded call again on the same flows, without functions or tables: every function answers what it answered then. A function
 * that is asked more often than it was recorded fails, which is one more thing that a caller must survive. After the call agents are at
 * work, so that a callback is made.
 */
export const replay = async (definition: CenterDefinition, recording: Recording): Promise<Replay> => {
  const clock = createVirtualClock({ start: recording.startedAt });
  const center = createCenter({
    definition,
    clock,
    runFlow: (run) =>
      runFlow(run, {
        serviceFault: (flow, action) =>
          recording.faults?.find((fault) => fault.flow === flow && fault.block === action.Identifier)?.error,
      }),
    invokeFunction: answeringAs(recording),
  });
  const atWork = definition.users.filter(({ routingProfileArn }) =>
    definition.routingProfiles.some(({ arn }) => arn === routingProfileArn),
  );
  const staff = (behavior: Partial<AgentBehavior>): void => {
    for (const { username } of atWork) center.agents.logIn(username, { behavior });
  };
  if (recording.agents !== 'none') staff(recording.agents);
  const call = center.dial({
    from: recording.from,
    to: recording.to,
    participant: scriptedCaller({ words: recording.words, hangUpAfterSeconds: patienceSeconds, clock }),
  });
  try {
    await clock.runUntil(call.ended);
    const verdict = callVerdict(call.events);
    staff({});
    await clock.advance(afterwardsMilliseconds);
    return { recording, events: center.events, verdict };
  } catch (stalled) {
    if (!(stalled instanceof ClockStalled)) throw stalled;
    const verdict = { ok: false, reason: 'the caller waits in silence and for ever' };
    return { recording, events: center.events, verdict };
  } finally {
    clock.stop();
  }
};

/** Every function answers what it answered then, in its own order. */
const answeringAs = (recording: Recording): ((arn: string) => Promise<FunctionAnswer>) => {
  const left = [...recording.answers];
  return async (arn) => {
    const name = arn.split(':')[6] ?? arn;
    const index = left.findIndex((given) => given.name === name);
    const [given] = index < 0 ? [] : left.splice(index, 1);
    return given === undefined || given.error !== undefined
      ? { ok: false, error: given?.error ?? 'not recorded', retryable: false, realMilliseconds: 0 }
      : { ok: true, payload: given.answer, realMilliseconds: 0 };
  };
};
