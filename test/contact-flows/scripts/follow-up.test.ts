import { describe, expect, it } from 'vitest';
import { call, scriptIn } from './a-call.ts';

describe('follow-up/1.yaml', () => {
  const script = scriptIn('follow-up/1.yaml');

  it('says what was promised, gives the answer, and sends it in writing', () => {
    const played = call(script, {
      answers: {
        promise: { promised: 'An answer about the invoice.' },
        keep: { howKept: 'kept', ourAnswer: 'The invoice is corrected.' },
      },
    });

    expect(played.said).toContainEqual(expect.stringContaining('“An answer about the invoice.”'));
    expect(played.written).toEqual([
      expect.objectContaining({ text: expect.stringContaining('“The invoice is corrected.”') }),
    ]);
    expect(played.conversation.disposition?.code).toBe('promise-kept');
  });

  it('keeps a promise by an appointment', () => {
    const played = call(script, { answers: { keep: { howKept: 'book' } } });

    expect(played.steps.slice(-3)).toEqual(['book', 'agree-appointment', 'kept']);
  });

  it.each([
    ['in-time', 'callback-promised'],
    ['late', 'unresolved'],
  ])('gives no second date when the first has passed: %s', (inTime, code) => {
    const played = call(script, { answers: { promise: { inTime }, keep: { howKept: 'not-yet' } } });

    expect(played.conversation.disposition?.code).toBe(code);
  });

  it.each(['absent', 'wrong'])('says nothing of the promise to somebody else: %s', (reached) => {
    const played = call(script, { answers: { identity: { reached } } });

    expect(played.steps).toHaveLength(2);
    expect(played.said.join(' ')).not.toMatch(/complaint|appointment|promised/);
  });
});
