import type { Script } from '../../../../domain/script/document.ts';
import { type Edge, edgesOf, stepOf } from './edges.ts';

/** Something that is so or not so at a step, depending on the way one came: a field is answered, what was understood is verified. */
export interface Fact {
  readonly initially: boolean;
  /** What it is once that way is taken; undefined: as before. */
  readonly after: (edge: Edge) => boolean | undefined;
}

export interface Walk {
  /** Whether some path comes to the step with the fact being so, or not so. */
  readonly comes: (step: string, value: boolean) => boolean;
  /** The shortest such path, its steps in order. */
  readonly path: (step: string, value: boolean) => string;
}

interface State {
  readonly step: string;
  readonly value: boolean;
  readonly from: State | undefined;
  /** It was come to because the bound of the step before was used up. */
  readonly byBound: boolean;
}

/**
 * Follows every path through a script at once: all pairs of a step and a truth value that can occur, so nothing is sampled and loops need no
 * unrolling. A step's bound is left only by a path that was in the step before. With s steps, e ways and b bounds it takes O(b² (s + e)) at
 * most, and O(s + e) where there is no bound.
 *
 * @param open which ways are open at all; left out: every one.
 */
export const walk = (script: Script, fact: Fact, open: (edge: Edge) => boolean = () => true): Walk => {
  const states = new Map<string, State>();
  const ended = new Set<string>();
  const waiting: State[] = [];
  const enter = (step: string, value: boolean, from: State | undefined, byBound = false): void => {
    const key = keyOf(step, value);
    if (states.has(key) || stepOf(script, step) === undefined) return;
    const state = { step, value, from, byBound };
    states.set(key, state);
    waiting.push(state);
  };
  const ways = ({ step, value }: Pick<State, 'step' | 'value'>): readonly (readonly [string, boolean])[] =>
    edgesOf(script, step)
      .filter(open)
      .map((edge) => [edge.to, fact.after(edge) ?? value] as const);
  const ends = ({ step, value }: Pick<State, 'step' | 'value'>): readonly (readonly [string, boolean])[] =>
    ended.has(keyOf(step, value)) ? endOf(script, step).map((then) => [then, value] as const) : [];
  const comesBack = (step: string, value: boolean): boolean => {
    const seen = new Set<string>();
    const ahead = [true, false]
      .filter((before) => states.has(keyOf(step, before)))
      .flatMap((before) => ways({ step, value: before }));
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      const key = keyOf(...next);
      if (seen.has(key)) continue;
      seen.add(key);
      const at = { step: next[0], value: next[1] };
      ahead.push(...ways(at), ...ends(at));
    }
    return seen.has(keyOf(step, value));
  };
  const run = (): void => {
    for (let state = waiting.shift(); state !== undefined; state = waiting.shift()) {
      for (const [to, value] of ways(state)) enter(to, value, state);
      for (const [to, value] of ends(state)) enter(to, value, state, true);
    }
  };
  enter(script.start, fact.initially, undefined);
  for (let found = true; found; ) {
    run();
    found = false;
    for (const state of [...states.values()]) {
      const key = keyOf(state.step, state.value);
      if (ended.has(key) || endOf(script, state.step).length === 0) continue;
      if (!comesBack(state.step, state.value)) continue;
      ended.add(key);
      waiting.push(state);
      found = true;
    }
  }
  return {
    comes: (step, value) => states.has(keyOf(step, value)),
    path: (step, value) => {
      const steps: string[] = [];
      for (let state = states.get(keyOf(step, value)); state !== undefined; state = state.from)
        steps.unshift(state.byBound ? `(once too often) ${state.step}` : state.step);
      return steps.join(' → ');
    },
  };
};

const keyOf = (step: string, value: boolean): string => `${step} ${value}`;
const endOf = (script: Script, step: string): readonly string[] => {
  const then = stepOf(script, step)?.atMost?.then;
  return then === undefined ? [] : [then];
};

/** Every step that some path enters. */
export const everyWay = (script: Script, open?: (edge: Edge) => boolean): Walk =>
  walk(script, { initially: true, after: () => undefined }, open);
