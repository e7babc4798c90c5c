import type { FlowAction } from '../language/document.ts';
import { actionsById, arrowsOf, reachable } from './support/graph.ts';
import type { CheckedFlow, Rule } from './support/rule.ts';

/** What holds a contact, or counts its rounds. */
const brakes = [
  'Loop',
  'Wait',
  'GetParticipantInput',
  'ConnectParticipantWithLexBot',
  'ConnectParticipantWithAgenticCX',
  'MessageParticipantIteratively',
  'ShowView',
  'TransferParticipantToThirdParty',
];

export const endlessCycles: Rule = {
  id: 'endless-cycles',
  severity: 'warning',
  finds: 'a circle of blocks in which nothing waits, asks or counts',
  source: 'nothing but the length of the contact bounds it (cycles are legal)',
  cure: 'put a Loop, a Wait or a question into the circle',
  check: (flow) =>
    circlesOf(flow).map((circle) => ({
      block: circle[0] ?? '',
      why: `it goes round for ever: ${circle.join(' → ')}`,
    })),
};

/** One circle, the shortest, out of every knot of them. */
const circlesOf = ({ document, type }: CheckedFlow): readonly (readonly string[])[] => {
  const actions = actionsById(document);
  const isBrake = (action: FlowAction | undefined) => !action || brakes.includes(action.Type);
  const onward = (id: string): readonly string[] => {
    const action = actions.get(id);
    return action
      ? arrowsOf(action, type)
          .map(({ to }) => to)
          .filter((to) => !isBrake(actions.get(to)))
      : [];
  };
  const covered = new Set<string>();
  const circles: (readonly string[])[] = [];
  for (const id of reachable(document, type)) {
    if (covered.has(id) || isBrake(actions.get(id))) continue;
    const circle = shortestBack(id, onward);
    if (!circle) continue;
    circles.push(circle);
    for (const other of reached(id, onward)) if (reached(other, onward).has(id)) covered.add(other);
  }
  return circles;
};

const shortestBack = (
  id: string,
  onward: (id: string) => readonly string[],
): readonly string[] | undefined => {
  const waiting: (readonly string[])[] = [[id]];
  const seen = new Set<string>();
  for (let path = waiting.shift(); path; path = waiting.shift())
    for (const to of onward(path.at(-1) ?? id)) {
      if (to === id) return [...path, id];
      if (seen.has(to)) continue;
      seen.add(to);
      waiting.push([...path, to]);
    }
  return undefined;
};

const reached = (from: string, onward: (id: string) => readonly string[]): ReadonlySet<string> => {
  const seen = new Set([from]);
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const to of onward(id))
      if (!seen.has(to)) {
        seen.add(to);
        waiting.push(to);
      }
  return seen;
};
