import { describe, expect, it } from 'vitest';
import { call, offered, scriptIn } from './a-call.ts';

describe('information/1.yaml', () => {
  const script = scriptIn('information/1.yaml');
  const asked = { welcome: { answer: 'information' } };

  it.each([
    ['none', ['newsletter: true']],
    ['granted', []],
    ['refused', []],
  ] as const)('offers news where marketing is %s: %j', (marketing, offers) => {
    expect(offered(call(script, { file: { marketing }, answers: asked }))).toEqual(offers);
  });

  it('keeps the consent to news, once it was read back', () => {
    const played = call(script, {
      file: { marketing: 'none' },
      answers: { ...asked, newsletter: { answer: 'accepted' }, consent: { newsConsent: 'yes' } },
    });

    expect(played.steps.slice(-4)).toEqual(['newsletter', 'agree-consent', 'consent', 'goodbye']);
    expect(played.conversation.learnt.marketing).toBe('granted');
    expect(played.written.map(({ subject }) => subject)).toEqual(['Your consent']);
  });

  it.each([
    ['now', 'referred'],
    ['callback', 'callback-promised'],
    ['neither', 'unresolved'],
  ])('does what the customer prefers when the question stays open: %s', (furtherHelp, code) => {
    const played = call(script, {
      answers: { ...asked, answered: { questionAnswered: 'no' }, 'who-knows': { furtherHelp } },
    });

    expect(played.conversation.disposition?.code).toBe(code);
  });
});
