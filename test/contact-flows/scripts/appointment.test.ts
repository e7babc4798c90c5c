import { describe, expect, it } from 'vitest';
import { call, scriptIn } from './a-call.ts';

describe('appointment/1.yaml', () => {
  const script = scriptIn('appointment/1.yaml');

  it('books a time, reads it back with the reason, and confirms it in writing', () => {
    const played = call(script, { answers: { topic: { topic: 'contract' } } });

    expect(played.steps).toEqual(['welcome', 'topic', 'understood', 'book', 'agree', 'goodbye']);
    expect(played.written).toEqual([
      { subject: 'Your appointment', text: expect.stringMatching(/on Tuesday\..*about your contract/) },
    ]);
    expect(played.conversation.disposition?.code).toBe('appointment-booked');
  });

  it.each(['move', 'cancel'])(
    'hands over to whoever can %s it, and calls back when nobody is free',
    (wish) => {
      const played = call(script, {
        file: { appointment: 'Thursday the 26th of November at 9:30 am' },
        answers: { welcome: { appointmentWish: wish }, 'change-hand-over': { answer: 'nobody' } },
      });

      expect(played.steps.slice(1)).toEqual([
        'change',
        'change-hand-over',
        'change-callback',
        'agree-callback',
        'callback-promised',
      ]);
    },
  );

  it('promises to call back when no time suits', () => {
    const played = call(script, { answers: { book: { answer: 'none' } } });

    expect(played.conversation.disposition).toMatchObject({
      code: 'callback-promised',
      followUp: 'callback',
    });
  });

  it('does not ask more than three times for a time that is refused when read back', () => {
    const played = call(script, { answers: { agree: { answer: 'no' } } });

    expect(played.steps.filter((step) => step === 'book')).toHaveLength(3);
    expect(played.conversation.disposition?.code).toBe('callback-promised');
  });
});
