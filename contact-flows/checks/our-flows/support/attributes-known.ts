import type { Block, Flow } from '../../../language/flow.ts';
import { type Arrow, arrowsOf } from '../../support/graph.ts';
import { actionOf, isModule, type OurFlows } from './our-flows.ts';
import { comparedPath, namedFlows } from './parameters.ts';

/** Attributes set when a contact comes to a block: on every path that leads there, and on at least one. */
export interface Known {
  readonly always: ReadonlySet<string>;
  readonly sometimes: ReadonlySet<string>;
}
/** Stands among the attributes for "a working queue is set". */
export const workingQueue = '(working queue)';

export type KnownAt = (flow: Flow, label: string) => Known | undefined;

/**
 * What is set where, over all our flows together: a flow begins with what the flows that transfer to it have set, a module with what its
 * callers have, and a caller goes on with what the module has set on every way back. A hooked flow runs later, so anything may be set by
 * then. The error branch of the block that sets attributes counts as if they were set: it is taken when a contact carries more than
 * 32 KB, and never in a contact that is well.
 */
export const attributesIn = (ours: OurFlows): KnownAt => {
  const named = new Set(ours.flows.flatMap((flow) => Object.values(flow.blocks).flatMap(namesOf)));
  const everything = new Set(ours.flows.flatMap((flow) => Object.values(flow.blocks).flatMap(attributesSet)));
  const at = new Map<Flow, Map<string, Known>>(ours.flows.map((flow) => [flow, new Map()]));
  const waiting: (readonly [Flow, string])[] = [];
  const find = (key: string) => ours.flows.find((flow) => keyOf(flow) === key);

  const arrive = (flow: Flow | undefined, label: string, known: Known): void => {
    if (!flow?.blocks[label]) return;
    const here = at.get(flow);
    const before = here?.get(label);
    const after = before ? join(before, known) : known;
    if (before && same(before, after)) return;
    here?.set(label, after);
    waiting.push([flow, label]);
  };
  const endingOf = (module: Flow): Known | undefined =>
    [...(at.get(module) ?? [])]
      .filter(([label]) => module.blocks[label]?.Type === 'EndFlowModuleExecution')
      .map(([, known]) => known)
      .reduce<Known | undefined>((all, known) => (all ? join(all, known) : known), undefined);

  const leave = (flow: Flow, label: string, block: Block, known: Known): void => {
    for (const { name, as } of namedFlows(block)) {
      const target = find(as === 'module' ? `module ${name}` : `flow ${name}`);
      if (target) arrive(target, target.start, entering(as, known, everything));
    }
    for (const arrow of arrowsOf(actionOf(label, block), flow.type)) {
      const after = crossing(block, arrow, known);
      if (block.Type !== 'InvokeFlowModule' || arrow.by !== 'next') arrive(flow, arrow.to, after);
      else {
        const [called] = namedFlows(block);
        const module = called && find(`module ${called.name}`);
        const ending = module && endingOf(module);
        if (!module) arrive(flow, arrow.to, after);
        else if (ending)
          arrive(flow, arrow.to, {
            always: union(after.always, ending.always),
            sometimes: union(after.sometimes, ending.sometimes),
          });
      }
    }
    // Whoever invokes this module goes on from its end.
    if (block.Type === 'EndFlowModuleExecution')
      for (const caller of ours.flows)
        for (const [callLabel, call] of Object.entries(caller.blocks))
          if (
            namedFlows(call).some(({ as, name }) => as === 'module' && name === flow.name) &&
            at.get(caller)?.has(callLabel)
          )
            waiting.push([caller, callLabel]);
  };

  for (const flow of ours.flows)
    if (!named.has(keyOf(flow))) arrive(flow, flow.start, atTheBeginning(flow, everything));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [flow, label] = next;
    const block = flow.blocks[label];
    const known = at.get(flow)?.get(label);
    if (block && known) leave(flow, label, block, known);
  }
  return (flow, label) => at.get(flow)?.get(label);
};

const keyOf = (flow: Flow): string => `${isModule(flow) ? 'module' : 'flow'} ${flow.name}`;
const namesOf = (block: Block): readonly string[] =>
  namedFlows(block).map(({ name, as }) => `${as === 'module' ? 'module' : 'flow'} ${name}`);

/** What a flow that no other names begins with: an inbound one nothing, one that Connect starts for a contact under way perhaps all. */
const atTheBeginning = (flow: Flow, everything: ReadonlySet<string>): Known => {
  const received = new Set<string>(flow.receives ?? []);
  if (flow.type === 'CONTACT_FLOW' || flow.type === 'MODULE')
    return { always: received, sometimes: received };
  return { always: new Set([...received, workingQueue]), sometimes: union(everything, received) };
};

const entering = (
  as: 'transfer' | 'module' | 'hook' | 'creation',
  known: Known,
  everything: ReadonlySet<string>,
): Known => {
  if (as === 'transfer' || as === 'module') return known;
  const always = new Set(known.always);
  // The new contact of a creation flow has no queue yet.
  if (as === 'creation') always.delete(workingQueue);
  return { always, sometimes: union(known.sometimes, everything) };
};

export const attributesSet = ({ Type, Parameters }: Block): readonly string[] =>
  Type === 'UpdateContactAttributes' && Parameters['TargetContact'] !== 'Related'
    ? Object.keys((Parameters['Attributes'] ?? {}) as object)
    : [];

const crossing = (block: Block, arrow: Arrow, known: Known): Known => {
  const [root, key] = comparedPath(block);
  const added = [
    ...attributesSet(block),
    ...(block.Type === 'UpdateContactTargetQueue' && arrow.by === 'next' ? [workingQueue] : []),
    ...(root === 'Attributes' && key !== undefined && arrow.by === 'condition' ? [key] : []),
  ];
  return added.length === 0
    ? known
    : { always: union(known.always, added), sometimes: union(known.sometimes, added) };
};

const join = (one: Known, other: Known): Known => ({
  always: new Set([...one.always].filter((name) => other.always.has(name))),
  sometimes: union(one.sometimes, other.sometimes),
});
const same = (one: Known, other: Known): boolean =>
  one.always.size === other.always.size && one.sometimes.size === other.sometimes.size;
const union = (one: Iterable<string>, other: Iterable<string>): ReadonlySet<string> =>
  new Set([...one, ...other]);
