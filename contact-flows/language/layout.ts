import { Graph, layout } from '@dagrejs/dagre';
import type { FlowAction } from './document.ts';

/** In the designer's own units; a block is about this large, and taller by its branches. */
const blockWidth = 200;
const blockHeight = 90;
const branchHeight = 28;
const columnGap = 80;
const rowGap = 40;
const entry = { x: 40, y: 40 };

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Every arrow that leaves an action, in the order the designer draws them. */
const targetsOf = ({ Transitions }: FlowAction): readonly string[] => [
  ...(Transitions.Conditions ?? []).map(({ NextAction }) => NextAction),
  ...(Transitions.NextAction === undefined ? [] : [Transitions.NextAction]),
  ...(Transitions.Errors ?? []).map(({ NextAction }) => NextAction),
];

/** Positions for the designer: left to right from the entry, error branches below. The same flow always looks the same. */
export const positionsOf = (
  start: string,
  actions: readonly FlowAction[],
): Readonly<Record<string, Position>> => {
  const graph = new Graph()
    .setGraph({ rankdir: 'LR', nodesep: rowGap, ranksep: columnGap, marginx: 240, marginy: 40 })
    .setDefaultEdgeLabel(() => ({}));
  const first = actions.filter(({ Identifier }) => Identifier === start);
  for (const action of [...first, ...actions.filter((other) => !first.includes(other))])
    graph.setNode(action.Identifier, {
      width: blockWidth,
      height: blockHeight + branchHeight * new Set(targetsOf(action)).size,
    });
  for (const action of actions)
    for (const target of targetsOf(action))
      if (target !== action.Identifier && graph.hasNode(target)) graph.setEdge(action.Identifier, target);
  layout(graph);
  return Object.fromEntries(
    actions.map(({ Identifier }) => {
      const {
        x = 0,
        y = 0,
        width,
        height,
      } = graph.node(Identifier) as {
        x?: number;
        y?: number;
        width: number;
        height: number;
      };
      return [Identifier, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }];
    }),
  );
};

export const entryPointPosition: Position = entry;
