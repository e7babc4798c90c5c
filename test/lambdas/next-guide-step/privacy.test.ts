import { describe, expect, it } from 'vitest';
import type { GuidePorts } from '../../../domain/conversation/guide.ts';
import { Fault } from '../../../domain/shared/fault.ts';
import { createHandler } from '../../../lambdas/next-guide-step/handler.ts';
import { createHandler as createRefill } from '../../../lambdas/refill-view/handler.ts';
import { nine } from '../../support/appointments.ts';
import { aFlowEvent } from '../../support/flow-event.ts';
import { recordedFrame } from '../../support/frame.ts';
import { conversationId, guideWorld } from '../../support/guide.ts';
import { everyWork } from '../../support/guide-scripts.ts';

/** What the agent types about the customer, and what stands in the file. */
const person = {
  story: 'Mon voisin Gérard Dupuis, rue des Tilleuls 7, est malade',
  address: 'gerard.dupuis@example.org',
  number: '+32450000101',
};
const words = ['Dupuis', 'Tilleuls', 'malade', 'gerard.dupuis', '450000101', 'Peeters', 'elise@'];

class Down extends Fault {
  readonly code = 'test.down';
  readonly retryable = true;
}
/** As the SDK and JSON do it: the message quotes what was sent. */
const quoting = (): never => {
  const cause = new Error(`ValidationException: ${JSON.stringify(person)}`);
  throw new Down(`the table does not answer ${person.number}`, { cause });
};
const failing = <Port extends object>(port: Port): Port =>
  new Proxy(port, {
    get: (target, key) =>
      typeof Reflect.get(target, key) === 'function' ? async () => quoting() : undefined,
  });
/** Where each is needed: the need that is chosen, and what is answered there. */
const complaint = ['complaint', {}] as const;
const ways = {
  conversations: complaint,
  records: complaint,
  outbox: complaint,
  files: complaint,
  lines: complaint,
  scripts: complaint,
  complaints: complaint,
  complaintCards: complaint,
  slots: ['appointment', { answer: [nine] }],
  appointments: ['appointment', { answer: [nine] }],
  promises: ['agent', { answer: ['callback'] }],
  directory: ['commercial-question', { answer: ['12'], manner: 'cold' }],
  catalogue: ['information', {}],
} as const satisfies Partial<Record<keyof GuidePorts, readonly [need: string, answer: object]>>;
const ports = Object.keys(ways) as (keyof typeof ways)[];

type Answer = Readonly<Record<string, unknown>>;

const event = (parameters: object) => {
  const made = aFlowEvent({
    contactId: 'guide-1',
    callerNumber: person.number,
    channel: 'CHAT',
    attributes: { language: 'fr', customerId: 'customer-1', customerName: 'madame Peeters' },
    parameters: {
      phase: 'talk',
      conversationId,
      scriptId: everyWork.id,
      scriptVersion: everyWork.version,
      language: 'fr',
      ...parameters,
    },
  });
  Object.assign(made.Details.ContactData, { RelatedContactId: 'contact-1' });
  return made;
};

/** One talk from the file to the end; each answer goes back as the next `shown`, as the flow does it. */
const talk = async (
  [need, answer]: readonly [string, object],
  ask: (parameters: object) => Promise<Answer>,
): Promise<void> => {
  let shown: Answer | 'none' = 'none';
  const answers: readonly (readonly [action: string, submitted: unknown])[] = [
    ['open', 'none'],
    ['ActionSelected', { actionName: everyWork.title.fr }],
    ['Next', { FormData: { topic: ['delivery'], story: person.story, address: person.address, news: 'no' } }],
    ['Next', { FormData: { answer: [need] } }],
    ['Next', { FormData: answer }],
    ['Next', { FormData: { answer: 'yes' } }],
    ['Next', { FormData: { story: person.story } }],
  ];
  for (const [action, submitted] of answers) {
    const now: Answer = await ask({ action, submitted, shown }).catch(() => ({}));
    if (now['view'] !== undefined) shown = now;
  }
};

describe('what the guide logs', () => {
  it.each([undefined, ...ports])('says nothing of the customer when this fails: %s', async (broken) => {
    const world = await guideWorld();
    const frame = recordedFrame();
    const sound = createHandler(world.ports, frame);
    const ill =
      broken === undefined
        ? sound
        : createHandler({ ...world.ports, [broken]: failing(world.ports[broken]) }, frame);

    await talk(broken === undefined ? complaint : ways[broken], async (parameters) => {
      await ill(event(parameters)).catch(() => undefined);
      return (await sound(event(parameters))) as Answer;
    });

    const logged = JSON.stringify(frame.lines);
    expect(frame.lines.length).toBeGreaterThan(6);
    if (broken !== undefined) expect(frame.lines.flatMap(({ faults = [] }) => faults)).not.toEqual([]);
    for (const word of words) expect(logged).not.toContain(word);
  });

  it('says nothing of it either when a view is filled again, or when it is nonsense that arrives', async () => {
    const frame = recordedFrame();
    const refill = createRefill(frame);
    const submitted = { FormData: { story: person.story } };

    await refill(event({ submitted, shown: { outcome: 'form', token: 'x', view: { Sections: [person] } } }));
    await refill(event({ submitted, shown: JSON.stringify(person), language: person.story }));
    await refill({ Details: person }).catch(() => undefined);

    expect(frame.lines).toHaveLength(3);
    for (const word of words) expect(JSON.stringify(frame.lines)).not.toContain(word);
  });
});
