import { describe, expect, it } from 'vitest';
import { inMemoryNumbers } from '../../../domain/dialling/in-memory-numbers.ts';
import { createHandler } from '../../../lambdas/refuse-calls/handler.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

const now = new Date('2026-11-24T09:00:00Z');
const called = '+32470000001';

const stage = () => {
  const numbers = inMemoryNumbers();
  const keys = { keyOf: async (number: string) => `key of ${number}` };
  return { numbers, refuse: createHandler({ numbers, keys, clock: { now: () => now } }) };
};

describe('refuse-calls', () => {
  it('is effective for every call that nobody asked for, before it is confirmed to the caller', async () => {
    const { numbers, refuse } = stage();

    const answer = await refuse(aFlowEvent({ contactId: 'contact-1', callerNumber: called }));

    expect(answer).toEqual({ outcome: 'refused' });
    expect((await numbers.find(`key of ${called}`)).refusals).toEqual([
      { purpose: 'all', at: now, source: 'contact-1' },
    ]);
  });

  it('is one refusal when Connect asks again', async () => {
    const { numbers, refuse } = stage();
    const event = aFlowEvent({ contactId: 'contact-1', callerNumber: called });
    await refuse(event);

    await refuse(event);

    expect((await numbers.find(`key of ${called}`)).refusals).toHaveLength(1);
  });

  it('counts no number but the one that was called', async () => {
    const { numbers, refuse } = stage();

    const answer = await refuse(aFlowEvent({ callerNumber: null, parameters: { number: called } }));

    expect(answer).toEqual({ outcome: 'no-number' });
    expect(numbers.all()).toEqual([]);
  });
});
