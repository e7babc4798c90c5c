import { expect, it } from 'vitest';
import { createHandler } from '../../../lambdas/classify-need/handler.ts';
import { aFlowEvent } from '../../support/flow-event.ts';

const classify = (parameters: Readonly<Record<string, unknown>>) =>
  createHandler()(aFlowEvent({ parameters }));

it('answers the need with its team and its place in the queue', async () => {
  expect(await classify({ text: 'Où en est ma plainte ?', language: 'fr' })).toEqual({
    outcome: 'understood',
    need: 'complaint-status',
    team: 'complaints',
    priority: '4',
  });
});

it('answers `unclear` when it cannot tell, so that the flow asks again', async () => {
  expect(await classify({ text: 'euh', language: 'fr' })).toEqual({ outcome: 'unclear' });
});

it.each([
  ['text', { text: '', language: 'fr' }],
  ['text', { language: 'fr' }],
  ['language', { text: 'Bonjour', language: 'es' }],
])('answers `invalid-request` for a wrong %s', async (field, parameters) => {
  expect(await classify(parameters)).toEqual({ outcome: 'invalid-request', field });
});
