import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Fault } from '../../../domain/shared/fault.ts';
import { contract } from '../../../lambdas/shared/contract.ts';
import { flowHandler } from '../../../lambdas/shared/flow-handler.ts';
import { queueHandler } from '../../../lambdas/shared/queue-handler.ts';
import { aFlowEvent } from '../../support/flow-event.ts';
import { recordedFrame } from '../../support/frame.ts';

class StoreFault extends Fault {
  readonly code = 'test.store';
  readonly retryable = true;
}
const anything = contract({
  parameters: z.object({ number: z.string(), text: z.string() }),
  outcomes: { done: ['name', 'number'] },
});

const e164 = fc.stringMatching(/^\+[1-9]\d{7,13}$/);
const customerName = fc
  .tuple(
    fc.constantFrom('Jean', 'Élise', 'Jürgen', "Anne-Marie D'Hondt", 'Zoë'),
    fc.constantFrom('Dupont', 'Van den Broeck', 'Müller', "O'Neill"),
  )
  .map(([given, family]) => `${given} ${family}`);
const contactId = fc.uuid();
const spaced = (number: string) => number.replace(/(\d{2})(?=\d)/g, '$1 ').trim();

/** Everywhere a number or a name can be when something goes wrong. */
const breakages: readonly ((number: string, name: string) => unknown)[] = [
  (number, name) => new StoreFault(`writing ${name} at ${number} failed`),
  (number, name) =>
    new StoreFault(`writing ${spaced(number)}`, { cause: new Error(`row of ${name}, ${number}`) }),
  (number, name) =>
    Object.assign(new Error(`${name}`), {
      name: `Error of ${name}`,
      code: number,
      stack: `${name}\n${number}`,
    }),
  (number, name) => Object.assign(new TypeError(`no ${number}`), { customer: { name, number } }),
  (number) => number,
  (_number, name) => ({ message: name }),
  (number, name) => new StoreFault('outer', { cause: new StoreFault(`${name} ${number}`, { cause: name }) }),
];

it('no number and no name reaches a log line or the error that Lambda logs, whatever breaks', async () => {
  await fc.assert(
    fc.asyncProperty(
      e164,
      customerName,
      contactId,
      fc.constantFrom(undefined, ...breakages),
      async (number, name, id, breakage) => {
        const frame = recordedFrame();
        const handler = flowHandler(
          anything,
          async () => {
            if (breakage !== undefined) throw breakage(number, name);
            return { outcome: 'done', name, number };
          },
          frame,
        );

        const thrown = await handler(
          aFlowEvent({
            contactId: id,
            callerNumber: number,
            parameters: { number, text: `this is ${name}` },
            attributes: { customerName: name },
          }),
        ).catch((error: unknown) => error);

        const written = JSON.stringify(frame.lines) + (thrown instanceof Error ? everythingOf(thrown) : '');
        expect(frame.lines).toHaveLength(1);
        expect(written).not.toContain(number);
        expect(written).not.toContain(number.slice(1));
        expect(written).not.toContain(spaced(number));
        expect(written).not.toContain(name);
      },
    ),
    { numRuns: 300 },
  );
});

it('nor from a queue, whose messages also may be no JSON at all', async () => {
  await fc.assert(
    fc.asyncProperty(
      e164,
      customerName,
      fc.constantFrom(...breakages),
      fc.boolean(),
      async (number, name, breakage, broken) => {
        const frame = recordedFrame();
        const handler = queueHandler(
          z.object({ customerName: z.string(), number: z.string() }),
          async () => {
            throw breakage(number, name);
          },
          frame,
        );
        const body = JSON.stringify({ customerName: name, number });

        await handler({ Records: [{ messageId: 'm-1', body: broken ? body.slice(0, -1) : body }] });

        const written = JSON.stringify(frame.lines);
        expect(frame.lines).toHaveLength(1);
        expect(written).not.toContain(number.slice(1));
        expect(written).not.toContain(spaced(number));
        expect(written).not.toContain(name);
      },
    ),
    { numRuns: 200 },
  );
});

/** As the Lambda runtime shows an error: name, message, stack and every own field. */
const everythingOf = (error: Error): string =>
  JSON.stringify({
    ...error,
    name: error.name,
    message: error.message,
    stack: error.stack,
    cause: String(error.cause),
  });
