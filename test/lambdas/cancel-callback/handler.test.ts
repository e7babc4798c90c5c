import { expect, it } from 'vitest';
import { createHandler } from '../../../lambdas/cancel-callback/handler.ts';
import { aPromise, ports } from '../../domain/promise/promises.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

const event = (callerNumber: string | null) =>
  aFlowEvent({ callerNumber, parameters: { number: 'none', need: 'information' } });

it('withdraws the promise that runs, once, and knows when there is none', async () => {
  const memory = ports([aPromise({ queuedContactId: 'queued-1' })]);
  const handler = createHandler(memory);

  expect(await handler(event('+3225550123'))).toEqual({ outcome: 'withdrawn' });
  expect(await handler(event('+3225550123'))).toEqual({ outcome: 'withdrawn' });
  expect(await memory.promises.find(aPromise())).toMatchObject({
    revision: 2,
    state: 'withdrawn',
    work: { stop: ['queued-1'], ended: { why: 'cancelled' } },
  });
  expect(await handler(event('+3225550199'))).toEqual({ outcome: 'none' });
  expect(await handler(event(null))).toEqual({ outcome: 'number-needed' });
});
