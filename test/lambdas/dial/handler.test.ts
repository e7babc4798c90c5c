import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../lambdas/dial/handler.ts';
import { aDialler, aRequest } from '../../domain/dialling/a-campaign.ts';

const event = { Records: [{ messageId: 'm1', body: JSON.stringify(aRequest()) }] };
const dialled = async (answer: 'placed' | 'account' | 'unknown') => {
  const { ports, answers } = aDialler();
  if (answer !== 'placed')
    answers.push(answer === 'unknown' ? { placed: 'unknown' } : { placed: false, why: 'account' });
  const told: [string, number][] = [];
  const handle = createHandler({ ...ports, count: (metric, count) => void told.push([metric, count]) });
  return { answer: await handle(event), told };
};

describe('the function that dials', () => {
  it('tells at once when Amazon Connect lets us call nobody, and gives the order back', async () => {
    expect(await dialled('account')).toEqual({
      answer: { batchItemFailures: [{ itemIdentifier: 'm1' }] },
      told: [['DialNotAllowed', 1]],
    });
  });

  it('tells of calls of which nobody knows whether they rang, and never gives those back', async () => {
    expect(await dialled('unknown')).toEqual({
      answer: { batchItemFailures: [] },
      told: [['DialUnknown', 1]],
    });
  });

  it('tells nothing of calls that ring', async () => {
    expect(await dialled('placed')).toEqual({ answer: { batchItemFailures: [] }, told: [] });
  });
});
