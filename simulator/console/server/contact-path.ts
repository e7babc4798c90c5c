import type { FlowAction } from '../../../contact-flows/language/document.ts';
import type { FlowDefinition } from '../../center/definition.ts';
import type { LocalCentre } from '../../local/open-centre.ts';
import type { ContactPath } from '../protocol.ts';

type Flow = ContactPath['flows'][number];

/** The flows that a contact went through, in order of the first visit, with the arrows it followed; undefined: there is no such contact. */
export const contactPath = (
  { center, definition }: LocalCentre,
  contactId: string,
): ContactPath | undefined => {
  const contact = center.contact(contactId);
  if (contact === undefined) return undefined;
  // What came before on the same line belongs to the path: a transfer is a new contact.
  const call = center.calls.find(({ contactIds }) => contactIds.includes(contactId));
  const ids = new Set([contactId, ...(call?.contactIds ?? [])]);
  const followed = new Map<string, Map<string, number>>();
  for (const event of center.events) {
    if (!ids.has(event.contactId)) continue;
    if (event.type === 'flow-started') followed.set(event.flow, followed.get(event.flow) ?? new Map());
    if (event.type !== 'arrow-followed') continue;
    const arrows = followed.get(event.flow) ?? new Map<string, number>();
    followed.set(event.flow, arrows);
    const key = arrowKey(event.from, event.to ?? '', event.outcome);
    arrows.set(key, (arrows.get(key) ?? 0) + 1);
  }
  return {
    flows: [...followed].flatMap(([name, arrows]) => {
      const flow = definition.flows.find((one) => one.name === name);
      return flow === undefined ? [] : [drawn(flow, arrows)];
    }),
  };
};

const arrowKey = (from: string, to: string, outcome: string): string => JSON.stringify([from, to, outcome]);

/** A block without a place stands in rows of ten: somebody else's export may have none. */
const gridColumns = 10;

const drawn = (flow: FlowDefinition, followed: ReadonlyMap<string, number>): Flow => {
  const { Actions: actions, Metadata: metadata } = flow.content;
  const places = recordOf(recordOf(metadata)['ActionMetadata']);
  return {
    name: flow.name,
    blocks: actions.map(({ Identifier: id, Type: type }, index) => {
      const { x, y } = recordOf(recordOf(places[id])['position']);
      return {
        id,
        type,
        x: typeof x === 'number' ? x : (index % gridColumns) * 220,
        y: typeof y === 'number' ? y : Math.floor(index / gridColumns) * 160,
      };
    }),
    arrows: [...new Set([...actions.flatMap(arrowsOf), ...followed.keys()])].map((key) => {
      const [from = '', to = '', outcome = ''] = JSON.parse(key) as readonly string[];
      return { from, to, outcome, followed: followed.get(key) ?? 0 };
    }),
  };
};

/** As `arrow-followed` spells outcomes: `next`, a condition as `Equals 1`, or an error type. */
const arrowsOf = ({ Identifier: from, Transitions: transitions }: FlowAction): readonly string[] => {
  const { Conditions = [], Errors = [], NextAction } = transitions ?? {};
  // A NextAction that another branch leads to as well is only its copy.
  const copies = new Set([...Conditions, ...Errors].map((branch) => branch.NextAction));
  return [
    ...(NextAction === undefined || copies.has(NextAction) ? [] : [arrowKey(from, NextAction, 'next')]),
    ...Conditions.map(({ NextAction: to, Condition: { Operator, Operands } }) =>
      arrowKey(from, to, [Operator, ...Operands].join(' ')),
    ),
    ...Errors.map(({ NextAction: to, ErrorType }) => arrowKey(from, to, ErrorType)),
  ];
};

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
