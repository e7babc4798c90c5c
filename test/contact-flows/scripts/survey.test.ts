import { describe, expect, it } from 'vitest';
import { call, scriptIn } from './a-call.ts';

describe('survey/1.yaml', () => {
  const script = scriptIn('survey/1.yaml');

  it('asks six questions, one a step, and thanks', () => {
    const played = call(script, { answers: { score: { score: '9' } } });

    expect(played.steps).toEqual([
      ...[
        'identity',
        'invite',
        'score',
        'why-high',
        'solved',
        'contacts-needed',
        'effort',
        'channel',
        'remark',
      ],
      ...['another-time', 'thanks'].filter((step) => played.steps.includes(step)),
    ]);
    expect(played.conversation.disposition?.code).toBe('survey-completed');
  });

  it.each([
    { score: '0', solved: 'yes' },
    { score: '6', solved: 'yes' },
    { score: '10', solved: 'no' },
  ])('offers to call back after %o', ({ score, solved }) => {
    const played = call(script, { answers: { score: { score }, solved: { solved } } });

    expect(played.steps.slice(-3)).toEqual(['offer-callback', 'agree-callback', 'thanks-callback']);
    expect(played.conversation.disposition).toMatchObject({ code: 'survey-completed', followUp: 'callback' });
  });

  it.each(['no-time', 'is-it-sales', 'where-number', 'not-interested'])(
    'asks nothing when the customer keeps to "%s"',
    (objection) => {
      const played = call(script, {
        objections: { invite: [objection] },
        answers: { [objection]: { result: 'persists' }, later: { answer: 'none' } },
      });

      expect(played.conversation.answers['score']).toBeUndefined();
      expect(['survey-declined', 'refused']).toContain(played.conversation.disposition?.code);
    },
  );

  it('takes a refusal of surveys at once', () => {
    const played = call(script, {
      answers: { invite: { takesPart: 'no' }, declined: { laterSurveys: 'no' } },
    });

    expect(played.conversation.learnt.survey).toBe('refused');
    expect(played.conversation.disposition?.code).toBe('refused');
  });

  it.each(['absent', 'wrong'])('says nothing of a survey to somebody else: %s', (reached) => {
    const { said, ...played } = call(script, { answers: { identity: { reached } } });

    expect(said.join(' ')).not.toMatch(/survey|questions/);
    expect(played.conversation.disposition?.code).toBe('not-reached');
  });

  it('asks nothing of who refused surveys', () => {
    expect(call(script, { file: { survey: 'refused' } }).steps).toEqual(['identity', 'already-refused']);
  });
});
