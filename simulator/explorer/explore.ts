import { type LambdaDefinition, lambdas } from '../../lambdas/registry.ts';
import type { CenterDefinition } from '../center/definition.ts';
import type { CenterEvent } from '../events.ts';
import { type Arrow, arrowKey, arrowsOf, followed } from './arrows.ts';
import { type Change, type Recording, type Replay, replay } from './replay.ts';

const notJudged: readonly string[] = [
  'UpdateContactEventHooks',
  'MessageParticipant',
  'MessageParticipantIteratively',
];

export interface Explored {
  /** Every arrow of the flows. */
  readonly arrows: readonly Arrow[];
  /** Keys of those that the recorded calls followed by themselves. */
  readonly byCalls: ReadonlySet<string>;
  /** Keys of those followed when one thing went another way. */
  readonly byChanges: ReadonlySet<string>;
  /** Changed calls in which the caller was left in silence or met an unhandled error. */
  readonly badCalls: readonly {
    readonly change: Change;
    readonly reason: string;
    readonly heard: readonly string[];
  }[];
  readonly replays: number;
}

/**
 * Plays recorded calls again with one thing changed, for every arrow that starts at a block they pass and that nobody has followed yet:
 * the service fails at the block, the function before it answers otherwise, the caller presses another key or none. A changed call that
 * reached something new is changed again, at most `rounds` deep. Costs one replay an arrow and round.
 *
 * Two faults are followed and not judged: an event flow that cannot be set, for which the service plays its own default flow, and a
 * voice that fails, which no flow can make up for by saying something.
 */
export const explore = async (
  definition: CenterDefinition,
  recordings: readonly Recording[],
  byCalls: ReadonlySet<string>,
  { rounds = 3 }: { readonly rounds?: number } = {},
): Promise<Explored> => {
  const arrows = definition.flows.flatMap(arrowsOf);
  const open = new Map(
    arrows.filter((arrow) => !byCalls.has(arrowKey(arrow))).map((arrow) => [arrowKey(arrow), arrow]),
  );
  const byChanges = new Set<string>();
  const badCalls: Explored['badCalls'][number][] = [];
  let replays = 0;
  let front: readonly Recording[] = recordings;

  const look = (played: Replay, change: Change | undefined): boolean => {
    replays += 1;
    let news = false;
    for (const key of followed(played.events)) {
      if (!byCalls.has(key)) byChanges.add(key);
      news = open.delete(key) || news;
    }
    if (change !== undefined && !played.verdict.ok) {
      badCalls.push({ change, reason: played.verdict.reason, heard: heardBy(played.events) });
    }
    return news;
  };

  for (let round = 0; round < rounds && open.size > 0; round += 1) {
    const next: Recording[] = [];
    for (const recording of front) {
      if (open.size === 0) break;
      const base = await replay(definition, recording);
      look(base, undefined);
      for (const change of changesFor(base, [...open.values()])) {
        const played = await replay(definition, recording, change.change);
        look(played, notJudged.includes(change.arrow.action) ? undefined : change.change);
        if (change.change.change !== 'fault') next.push(played.recording);
      }
    }
    front = next;
  }
  return { arrows, byCalls, byChanges, badCalls, replays };
};

const heardBy = (events: readonly CenterEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'prompt-heard' && event.who === 'customer' ? [event.text] : []));

/** For each arrow that begins at a block of this call, the change that makes the call follow it; none where only other data can. */
const changesFor = (
  { events, recording }: Replay,
  arrows: readonly Arrow[],
): readonly { readonly arrow: Arrow; readonly change: Change }[] => {
  const places = blocksPassed(events);
  return arrows.flatMap((arrow) => {
    const place = places.get(`${arrow.flow} ▸ ${arrow.block}`);
    const change = place && changeTo(arrow, place, recording);
    return change ? [{ arrow, change }] : [];
  });
};

interface Place {
  /** How many functions had answered, and how many blocks had listened, before this block was left. */
  readonly answersBefore: number;
  readonly wordsBefore: number;
}

const blocksPassed = (events: readonly CenterEvent[]): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  let answers = 0;
  let words = 0;
  for (const event of events) {
    if (event.type === 'lambda-invoked') answers += 1;
    if (event.type === 'listening' && event.who === 'customer') words += 1;
    if (event.type === 'arrow-followed') {
      const key = `${event.flow} ▸ ${event.from}`;
      if (!places.has(key)) places.set(key, { answersBefore: answers, wordsBefore: words });
    }
  }
  return places;
};

const key = /^Equals ([0-9*#])$/;
const silence = { change: 'words', words: [] } as const;

const changeTo = (arrow: Arrow, place: Place, recording: Recording): Change | undefined => {
  const fault: Change = { change: 'fault', flow: arrow.flow, block: arrow.block, error: arrow.outcome };
  const word = (words: readonly string[]): Change => ({
    change: 'words',
    index: place.wordsBefore - 1,
    words,
  });
  switch (arrow.action) {
    case 'GetParticipantInput': {
      const pressed = key.exec(arrow.outcome)?.[1];
      if (pressed !== undefined) return word([pressed]);
      if (arrow.outcome === 'InputTimeLimitExceeded') return { ...silence, index: place.wordsBefore - 1 };
      return arrow.outcome === 'NoMatchingCondition' ? word(['*']) : fault;
    }
    case 'Loop':
      return { ...silence, index: place.wordsBefore };
    case 'Compare': {
      const pressed = key.exec(arrow.outcome)?.[1];
      if (pressed !== undefined) return word([`${pressed}#`]);
      if (arrow.outcome === 'Equals Timeout') return { ...silence, index: place.wordsBefore - 1 };
      const answer = otherAnswer(recording.answers[place.answersBefore - 1]?.lambda, arrow.outcome);
      return answer && { change: 'answer', index: place.answersBefore - 1, answer };
    }
    default:
      return arrow.outcome.startsWith('Equals ') ? undefined : fault;
  }
};

/** An answer that the function's contract allows, with the outcome that the arrow waits for; for the arrow of the rest one of a later version. */
const otherAnswer = (
  lambda: string | undefined,
  outcome: string,
): Readonly<Record<string, string>> | undefined => {
  const trigger = (lambdas as Readonly<Record<string, LambdaDefinition>>)[lambda ?? '']?.trigger;
  if (trigger?.kind !== 'flow') return undefined;
  if (!outcome.startsWith('Equals ')) return { outcome: 'of-a-later-version' };
  const wanted = outcome.slice('Equals '.length);
  const keys = trigger.contract.outcomes[wanted];
  return keys && { ...Object.fromEntries(keys.map((name) => [name, `some ${name}`])), outcome: wanted };
};
