import type { Block, Flow } from '../../../language/flow.ts';
import type { Arrow } from '../../support/graph.ts';
import { arrowsOf } from '../../support/graph.ts';
import { actionOf, isModule, type OurFlows } from './our-flows.ts';
import { comparedPath, invoked, namedFlows } from './parameters.ts';

/** What can be true of a contact when it comes to a block. */
export interface Situation {
  /** What `$.External` holds: the answer of the last function, if there is one. */
  readonly answer?: { readonly lambda: string; readonly outcome: string };
  /** Something was promised, or somebody outside was reached. */
  readonly settled: boolean;
  /** The last thing the caller met is a sentence said to them. */
  readonly said: boolean;
}

/** Answered by the middleware when the parameters do not parse; it carries `field`. */
export const invalidRequest = 'invalid-request';

const fresh: Situation = { settled: false, said: false };

/** Which answers of which functions are a promise to the caller. */
const promises: Readonly<Record<string, readonly string[]>> = {
  'promise-callback': ['promised', 'already-promised'],
};

/** After these the caller has been busy with something else than our last sentence. */
const interrupting = [
  'GetParticipantInput',
  'ConnectParticipantWithLexBot',
  'MessageParticipantIteratively',
  'TransferParticipantToThirdParty',
  'ShowView',
  'Wait',
];

export type SituationsOf = (flow: Flow) => ReadonlyMap<string, readonly Situation[]>;

/**
 * For each block the situations in which a contact can come to it, over all paths from the start, every error branch included. A flow
 * that is transferred to begins afresh: what went before is checked there.
 */
export const situationsIn = (ours: OurFlows): SituationsOf => {
  const known = new Map<Flow, ReadonlyMap<string, readonly Situation[]>>();
  const explore: SituationsOf = (flow) => {
    const before = known.get(flow);
    if (before) return before;
    // A module that invokes itself finds nothing yet; it cannot come back that way either.
    known.set(flow, new Map());
    const found = new Map<string, Map<string, Situation>>();
    const waiting: (readonly [string, Situation])[] = [[flow.start, fresh]];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [label, situation] = next;
      const block = flow.blocks[label];
      if (!block) continue;
      const here = found.get(label) ?? new Map<string, Situation>();
      found.set(label, here);
      const key = keyOf(situation);
      if (here.has(key)) continue;
      here.set(key, situation);
      for (const arrow of arrowsOf(actionOf(label, block), flow.type))
        for (const after of afterwards(block, arrow, situation)) waiting.push([arrow.to, after]);
    }
    const all = new Map([...found].map(([label, situations]) => [label, [...situations.values()]]));
    known.set(flow, all);
    return all;
  };

  const afterwards = (block: Block, arrow: Arrow, situation: Situation): readonly Situation[] => {
    const { answer: _, ...withoutAnswer } = situation;
    if (interrupting.includes(block.Type)) {
      const reached = block.Type === 'TransferParticipantToThirdParty' && arrow.by === 'next';
      return [{ ...situation, said: false, settled: situation.settled || reached }];
    }
    switch (block.Type) {
      // What could not be played was not heard, but neither could anything else be.
      case 'MessageParticipant':
        return [{ ...situation, said: true }];
      case 'CreateCallbackContact':
        return [{ ...situation, settled: situation.settled || arrow.by === 'next' }];
      case 'InvokeLambdaFunction':
        return arrow.by === 'next' ? answers(invoked(block) ?? '', withoutAnswer) : [withoutAnswer];
      case 'InvokeFlowModule':
        return arrow.by === 'next' ? returns(block, withoutAnswer) : [withoutAnswer];
      case 'Compare':
        return fits(block, arrow, situation) ? [situation] : [];
      default:
        return [situation];
    }
  };

  const answers = (lambda: string, situation: Situation): readonly Situation[] =>
    [...Object.keys(ours.functionNamed(lambda)?.contract.outcomes ?? {}), invalidRequest].map((outcome) => ({
      ...situation,
      answer: { lambda, outcome },
      settled: situation.settled || (promises[lambda] ?? []).includes(outcome),
    }));

  /** Its own functions answered inside; whether the caller of a module still sees the last answer is not established: it does not. */
  const returns = (block: Block, situation: Situation): readonly Situation[] => {
    const [named] = namedFlows(block);
    const module = ours.flows.find((flow) => isModule(flow) && flow.name === named?.name);
    if (!module) return [situation];
    return [...explore(module)]
      .filter(([label]) => module.blocks[label]?.Type === 'EndFlowModuleExecution')
      .flatMap(([, endings]) => endings)
      .map((ending) => ({ settled: situation.settled || ending.settled, said: ending.said }));
  };
  return explore;
};

/** Whether a Compare on the outcome can leave by this arrow; a Compare on anything else can leave by each. */
const fits = (block: Block, arrow: Arrow, { answer }: Situation): boolean => {
  const [root, key, ...deeper] = comparedPath(block);
  if (root !== 'External' || key !== 'outcome' || deeper.length > 0) return true;
  if (arrow.by === 'condition')
    return arrow.operator !== 'Equals' || (answer !== undefined && arrow.operands.includes(answer.outcome));
  const taken = (block.Transitions.Conditions ?? [])
    .filter(({ Condition }) => Condition.Operator === 'Equals')
    .flatMap(({ Condition }) => Condition.Operands);
  return answer === undefined || !taken.includes(answer.outcome);
};

const keyOf = ({ answer, settled, said }: Situation): string =>
  `${answer?.lambda ?? ''}/${answer?.outcome ?? ''}/${settled}/${said}`;
