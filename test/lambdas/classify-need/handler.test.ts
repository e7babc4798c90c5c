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
    language: 'fr',
  });
});

it('answers `unclear` when it cannot tell, so that the flow asks again', async () => {
  expect(await classify({ text: 'euh', language: 'fr' })).toEqual({
    outcome: 'unclear',
    language: 'fr',
  });
});

it.each([
  ['text', { text: '', language: 'fr' }],
  ['text', { language: 'fr' }],
  ['language', { text: 'Bonjour', language: 'es' }],
])('answers `invalid-request` for a wrong %s', async (field, parameters) => {
  expect(await classify(parameters)).toEqual({ outcome: 'invalid-request', field });
});

it.each([
  ['Bonjour, où est mon colis ?', 'fr'],
  ['Goedendag, wanneer komt mijn pakje?', 'nl'],
  ['Guten Tag, meine Lieferung ist nicht gekommen', 'de'],
  ['Hello, my parcel has not arrived', 'en'],
])('guesses the language of the first message of a chat: %s', async (text, language) => {
  expect(await classify({ text, language: 'unknown' })).toMatchObject({ language });
});

it('does not guess a language where nothing tells it', async () => {
  expect(await classify({ text: '???', language: 'unknown' })).toEqual({
    outcome: 'unclear',
    language: 'none',
  });
});
