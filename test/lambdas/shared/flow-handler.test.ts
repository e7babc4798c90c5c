import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Fault } from '../../../domain/shared/fault.ts';
import { contract } from '../../../lambdas/shared/contract.ts';
import type { FlowContact } from '../../../lambdas/shared/flow-event.ts';
import { flowHandler } from '../../../lambdas/shared/flow-handler.ts';
import { aFlowEvent } from '../../support/flow-event.ts';
import { recordedFrame } from '../../support/frame.ts';

const greet = contract({
  parameters: z.object({ greeting: z.string().check(z.minLength(2)) }),
  outcomes: { greeted: ['words'] },
});

class StoreFault extends Fault {
  readonly code = 'test.store';
  readonly retryable = true;
}

describe('a handler that flows call', () => {
  it('gets the contact and the parsed parameters, and its answer goes to the flow', async () => {
    const contacts: FlowContact[] = [];
    const handler = flowHandler(greet, async ({ greeting }, contact) => {
      contacts.push(contact);
      return { outcome: 'greeted', words: `${greeting}!` };
    });

    const answer = await handler(
      aFlowEvent({ parameters: { greeting: 'Goedendag' }, attributes: { need: 'agent' } }),
    );

    expect(answer).toEqual({ outcome: 'greeted', words: 'Goedendag!' });
    expect(contacts).toEqual([
      expect.objectContaining({
        callerNumber: '+3225550101',
        channel: 'VOICE',
        attributes: { need: 'agent' },
      }),
    ]);
  });

  it.each([
    ['is missing', {}],
    ['is too short', { greeting: 'x' }],
    ['is no text', { greeting: { nested: true } }],
  ])(
    'answers `invalid-request` with the field when a parameter %s, and never runs',
    async (_, parameters) => {
      const handler = flowHandler(greet, async () => {
        throw new Error('must not run');
      });

      const answer = await handler(aFlowEvent({ parameters }));

      expect(answer).toEqual({ outcome: 'invalid-request', field: 'greeting' });
    },
  );

  it.each([
    ['the endpoint is null', null],
    ['the address is a word', 'anonymous'],
    ['the address is empty', ''],
  ])('takes the number for withheld when %s', async (_, callerNumber) => {
    const numbers: (string | undefined)[] = [];
    const handler = flowHandler(greet, async (_request, contact) => {
      numbers.push(contact.callerNumber);
      return { outcome: 'greeted', words: '' };
    });

    await handler(aFlowEvent({ callerNumber, parameters: { greeting: 'hello' } }));

    expect(numbers).toEqual([undefined]);
  });

  it('reads an event with a value that is no text among the attributes: it leaves that one out', async () => {
    const seen: FlowContact['attributes'][] = [];
    const handler = flowHandler(greet, async (_request, contact) => {
      seen.push(contact.attributes);
      return { outcome: 'greeted', words: '' };
    });

    await handler(
      aFlowEvent({ parameters: { greeting: 'hello' }, attributes: { need: 'agent', broken: null } }),
    );

    expect(seen).toEqual([{ need: 'agent' }]);
  });

  it('writes one line: contact, function, outcome, milliseconds', async () => {
    const frame = recordedFrame();
    const handler = flowHandler(greet, async () => ({ outcome: 'greeted', words: 'Jean Dupont' }), frame);

    await handler(aFlowEvent({ contactId: 'contact-1', parameters: { greeting: 'hello' } }), {
      awsRequestId: 'request-1',
    });

    expect(frame.lines).toEqual([
      {
        level: 'info',
        function: 'local',
        trigger: 'flow',
        requestId: 'request-1',
        contactId: 'contact-1',
        outcome: 'greeted',
        field: undefined,
        milliseconds: 1,
      },
    ]);
  });

  it('writes the field, not its value, of an invalid request', async () => {
    const frame = recordedFrame();
    const handler = flowHandler(greet, async () => ({ outcome: 'greeted', words: '' }), frame);

    await handler(aFlowEvent({ parameters: { greeting: '?' } }));

    expect(frame.lines).toMatchObject([{ outcome: 'invalid-request', field: 'greeting' }]);
  });

  it('logs a fault with its code and the chain of causes, and throws, so that Connect takes the error branch', async () => {
    const frame = recordedFrame();
    const refused = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:443'), { code: 'ECONNREFUSED' });
    const handler = flowHandler(
      greet,
      async () => {
        throw new StoreFault('reading the table failed', { cause: refused });
      },
      frame,
    );

    const call = handler(aFlowEvent({ contactId: 'contact-1', parameters: { greeting: 'hello' } }));

    await expect(call).rejects.toMatchObject({ name: 'test.store', code: 'test.store', retryable: true });
    expect(frame.lines).toMatchObject([
      {
        level: 'error',
        contactId: 'contact-1',
        outcome: 'fault',
        faults: [
          { name: 'StoreFault', code: 'test.store', retryable: true, message: 'reading the table failed' },
          { name: 'Error', code: 'ECONNREFUSED' },
        ],
      },
    ]);
    expect(frame.lines[0]?.faults?.[0]?.at).toMatch(/^flow-handler\.test\.ts:\d+:\d+$/);
    expect(frame.lines[0]?.faults?.[1]?.message).toBeUndefined();
  });

  it('is a fault to be invoked by anything but a flow, and the message says by what it should be', async () => {
    const frame = recordedFrame();
    const handler = flowHandler(greet, async () => ({ outcome: 'greeted', words: '' }), frame);

    await expect(handler({ key1: 'value1' })).rejects.toMatchObject({ code: 'flow-event.unreadable' });

    expect(frame.lines[0]?.faults?.[0]?.message).toContain('invoke this function from a flow');
  });
});
