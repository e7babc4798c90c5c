import { describe, expect, it } from 'vitest';
import type { Script } from '../../../domain/script/document.ts';
import { languages } from '../../../domain/shared/language.ts';
import { call, offered, scriptIn } from './a-call.ts';

const campaigns = [
  'telesales/1.yaml',
  'telesales/2.yaml',
  'appointment-setting/1.yaml',
  'poll/1.yaml',
  'event-invitation/1.yaml',
  'prospecting/1.yaml',
  'existing-customer/1.yaml',
];
/** Steps at which an opposition can still be raised: all but the ends, and those that follow from it. */
const talking = (script: Script) =>
  Object.entries(script.steps).filter(
    ([name, step]) => step.kind !== 'close' && !name.startsWith('opposition') && name !== 'check-keep',
  );

describe.each(campaigns)('%s', (file) => {
  const script = scriptIn(file);

  it('lets the customer say at every step that they do not want to be called any more', () => {
    const without = talking(script).filter(
      ([, { objections = [] }]) => !objections.some((objection) => objection.startsWith('no-more')),
    );

    expect(without.map(([name]) => name)).toEqual([]);
  });

  it.each(languages)('takes an opposition at once and records it, in %s', (language) => {
    const played = call(script, {
      language,
      objections: { moment: ['no-more-calls'] },
      answers: {
        'no-more-calls': { result: 'persists' },
        opposition: { offersByPhone: 'no', surveysByPhone: 'no' },
      },
    });

    expect(played.steps.slice(-3)).toEqual(['no-more-calls', 'opposition', 'refused']);
    expect(played.conversation.disposition?.code).toBe('refused');
    expect(played.conversation.learnt.marketing).toBe('refused');
    expect(offered(played)).toEqual([]);
  });

  it('offers and asks nothing where the file has a refusal', () => {
    const played = call(script, { file: { marketing: 'refused', survey: 'refused' } });

    expect(played.steps).toEqual(['opening', 'not-allowed']);
    expect(played.conversation.disposition).toMatchObject({ code: 'refused', followUp: 'supervisor' });
  });

  it.each(languages)(
    'says who calls before anything else, and leaves no gap in what is said, in %s',
    (language) => {
      const known = call(script, { language, file: { segment: 'private', customerName: 'Ada Lovelace' } });
      const unknown = call(script, { language, file: { customerName: undefined } });

      for (const { said, written } of [known, unknown]) {
        const [opening, ...others] = said;
        expect(opening).toContain('Dupont Chauffage');
        // The dots in the opening are for the agent's own name.
        expect([...others, ...written.map(({ text }) => text)].filter((text) => text.includes('…'))).toEqual(
          [],
        );
      }
    },
  );

  it('calls back when the moment is bad', () => {
    const played = call(script, { answers: { moment: { goodMoment: 'later', takesPart: 'later' } } });

    expect(played.steps.slice(-3)).toEqual(['when-to-call', 'callback', 'callback-agreed']);
    expect(played.said.at(-1)).toContain('Wednesday');
    expect(played.conversation.disposition).toMatchObject({
      code: 'callback-promised',
      followUp: 'callback',
    });
  });
});
