import { describe, expect, it } from 'vitest';
import { call, scriptIn } from './a-call.ts';

describe('complaint/1.yaml', () => {
  const script = scriptIn('complaint/1.yaml');
  const late = {
    listen: { category: 'delivery', whatHappened: 'Nobody came on Saturday.', since: '2026-11-21' },
  };
  const logged = { complaintReference: 'K472913', complaintDue: 'Tuesday the 1st of December' };

  it('reads back what it is about, logs it, and confirms the reference and the day in writing', () => {
    const played = call(script, {
      file: logged,
      answers: { ...late, wish: { wish: 'refund', severity: 'annoying' } },
    });

    expect(played.steps).toEqual([
      'welcome',
      'listen',
      'wish',
      'understood',
      'log',
      'logged',
      'agree',
      'goodbye',
    ]);
    expect(played.said).toContainEqual(
      expect.stringContaining('about a delivery, and you would like a refund'),
    );
    expect(played.written).toEqual([
      {
        subject: 'Your complaint: K472913',
        text: expect.stringMatching(
          /K472913\n.*“Nobody came on Saturday\.”[\s\S]*by Tuesday the 1st of December/,
        ),
      },
    ]);
    expect(played.conversation.disposition).toMatchObject({
      code: 'complaint-logged',
      followUp: 'written-answer',
    });
  });

  it('offers to call back when it is serious, and confirms both promises', () => {
    const played = call(script, {
      file: logged,
      answers: { ...late, wish: { wish: 'apology', severity: 'serious' } },
    });

    expect(played.steps.slice(-3)).toEqual(['offer-callback', 'agree-both', 'goodbye']);
    expect(played.written.map(({ text }) => text)).toEqual([
      expect.stringMatching(/call you back by Wednesday.*by Tuesday the 1st of December/),
    ]);
  });

  it('tells where an open complaint stands, and takes down what is added', () => {
    const played = call(script, {
      file: { ...logged, openComplaints: 1 },
      answers: { welcome: { reason: 'status' }, status: { statusWish: 'add' } },
    });

    expect(played.steps).toEqual(['welcome', 'status', 'add', 'added', 'status-known']);
    expect(played.said[1]).toContain('K472913');
    expect(played.conversation.disposition?.code).toBe('served');
  });

  it('takes a complaint down that the caller thinks is known, but is not', () => {
    const played = call(script, {
      file: { complaintReference: undefined },
      answers: { welcome: { reason: 'status' }, ...late },
    });

    expect(played.steps.slice(0, 3)).toEqual(['welcome', 'not-found', 'listen']);
  });

  it('hands over when the customer keeps asking for somebody else', () => {
    const played = call(script, {
      objections: { listen: ['somebody-else'] },
      answers: { 'somebody-else': { result: 'persists' } },
    });

    expect(played.steps.slice(-3)).toEqual(['somebody-else', 'hand-over', 'referred']);
  });
});
