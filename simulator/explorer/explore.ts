import { type LambdaDefinition, lambdas } from '../../lambdas/registry.ts';
import type { CenterDefinition, FlowDefinition } from '../center/definition.ts';
import type { CenterEvent } from '../events.ts';
import { type Arrow, arrowKey, arrowsOf, followed } from './arrows.ts';
import { type Change, changed, type GivenAnswer, type Recording, type Replay, replay } from './replay.ts';

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
 * @param of which flows' arrows are wanted; all by default.
 *
 * Two faults are followed and not judged: an event flow that cannot be set, for which the service plays its own default flow, and a
 * voice that fails, which no flow can make up for by saying something.
 */
export const explore = async (
  definition: CenterDefinition,
  recordings: readonly Recording[],
  byCalls: ReadonlySet<string>,
  {
    rounds = 4,
    of = () => true,
  }: { readonly rounds?: number; readonly of?: (flow: FlowDefinition) => boolean } = {},
): Promise<Explored> => {
  const arrows = definition.flows.filter(of).flatMap(arrowsOf);
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
      for (const { arrow, change } of changesFor(base, [...open.values()], definition)) {
        if (!open.has(arrowKey(arrow))) continue;
        const played = await replay(definition, changed(recording, change));
        const news = look(played, notJudged.includes(arrow.action) ? undefined : change);
        if (news) next.push(played.recording);
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
  definition: CenterDefinition,
): readonly { readonly arrow: Arrow; readonly change: Change }[] => {
  const places = blocksPassed(events, new Set(recording.answers.map(({ name }) => name)));
  return arrows.flatMap((arrow) => {
    const place = places.get(`${arrow.flow} ▸ ${arrow.block}`);
    const change = place && changeTo(arrow, place, recording, definition);
    return change ? [{ arrow, change }] : [];
  });
};

interface Place {
  /** How many functions had answered, and how many blocks had listened, before this block was left. */
  readonly answersBefore: number;
  readonly wordsBefore: number;
}

/** Functions whose answers are not recorded do not count: an agent's guide runs beside the call. */
const blocksPassed = (events: readonly CenterEvent[], recorded: Set<string>): ReadonlyMap<string, Place> => {
  const left = new Map<string, Place>();
  const reached = new Map<string, Place>();
  let answersBefore = 0;
  let wordsBefore = 0;
  for (const event of events) {
    if (event.type === 'lambda-invoked' && recorded.has(event.name)) answersBefore += 1;
    if (event.type === 'listening' && event.who === 'customer') wordsBefore += 1;
    if (event.type !== 'arrow-followed') continue;
    const place = { answersBefore, wordsBefore };
    const [from, to] = [`${event.flow} ▸ ${event.from}`, `${event.flow} ▸ ${event.to}`];
    if (!left.has(from)) left.set(from, place);
    if (!reached.has(to)) reached.set(to, place);
  }
  // A block that leaves the flow when it succeeds follows no arrow: only the arrow to it says that it was reached.
  return new Map([...reached, ...left]);
};

const key = /^Equals ([0-9*#])$/;
const silence = { change: 'words', words: [] } as const;

const changeTo = (
  arrow: Arrow,
  place: Place,
  recording: Recording,
  definition: CenterDefinition,
): Change | undefined => {
  const fault: Change = {
    change: 'fault',
    fault: { flow: arrow.flow, block: arrow.block, error: arrow.outcome },
  };
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
      const answer = otherAnswer(
        recording.answers[place.answersBefore - 1],
        comparedIn(definition, arrow),
        arrow.outcome,
      );
      return answer && { change: 'answer', index: place.answersBefore - 1, answer };
    }
    default:
      return arrow.outcome.startsWith('Equals ') ? undefined : fault;
  }
};

/** The last part of the path that a Compare looks at: `outcome` for `$.External.outcome`. */
const comparedIn = (definition: CenterDefinition, { flow, block }: Arrow): string => {
  const document = definition.flows.find(({ name }) => name === flow)?.content;
  const action = document?.Actions.find(({ Identifier }) => Identifier === block);
  return (
    String(action?.Parameters?.['ComparisonValue'] ?? '')
      .split('.')
      .at(-1) ?? ''
  );
};

/**
 * An answer that the function's contract allows, and that leads to the arrow: its outcome, or the value that is compared; for the arrow
 * of the rest an outcome of a later version.
 */
const otherAnswer = (
  given: GivenAnswer | undefined,
  compared: string,
  outcome: string,
): Readonly<Record<string, unknown>> | undefined => {
  const trigger = (lambdas as Readonly<Record<string, LambdaDefinition>>)[given?.lambda ?? '']?.trigger;
  if (trigger?.kind !== 'flow') return undefined;
  const wanted = outcome.startsWith('Equals ') ? outcome.slice('Equals '.length) : 'of-a-later-version';
  if (compared !== 'outcome') {
    const answer = given?.answer as Readonly<Record<string, unknown>> | null | undefined;
    return answer && compared in answer ? { ...answer, [compared]: wanted } : undefined;
  }
  const keys = trigger.contract.outcomes[wanted] ?? [];
  return { ...Object.fromEntries(keys.map((name) => [name, `some ${name}`])), outcome: wanted };
};
