import { describe, expect, it } from 'vitest';
import { call, objected, offered, scriptIn } from './a-call.ts';

describe.each(['commercial-question/1.yaml', 'commercial-question/2.yaml'])('%s', (file) => {
  const script = scriptIn(file);

  it('sells after two objections, verified and read back, and offers weekends to whom speed matters', () => {
    const played = call(script, {
      file: { marketing: 'none' },
      objections: { proposal: ['too-expensive', 'cheaper-elsewhere'] },
      answers: { concern: { concern: 'speed' } },
    });

    expect(objected(played)).toEqual(['too-expensive', 'cheaper-elsewhere']);
    expect(offered(played)).toEqual(['service-plan: true', 'weekend-repairs: true']);
    expect(played.written.map(({ subject }) => subject)).toEqual(['Your service plan', 'Weekend repairs']);
    expect(played.conversation.disposition?.code).toBe('sale');
  });

  it('informs who refused offers, and offers nothing', () => {
    const played = call(script, { file: { marketing: 'refused' } });

    expect(offered(played)).toEqual([]);
    expect(played.steps.slice(-2)).toEqual(['answer-only', 'informed']);
  });

  it('says so when the plan does not fit', () => {
    const played = call(script, { answers: { heating: { heating: 'other' } } });

    expect(offered(played)).toEqual([]);
    expect(played.steps.at(-1)).toBe('not-for-you');
  });

  it.each(['think-it-over', 'bound-elsewhere'])('calls back who keeps to "%s"', (objection) => {
    const played = call(script, {
      file: { marketing: 'none' },
      objections: { proposal: [objection] },
      answers: { [objection]: { result: 'persists' } },
    });

    expect(played.conversation.disposition).toMatchObject({
      code: 'callback-promised',
      followUp: 'callback',
    });
  });
});

describe('the two versions of the commercial question', () => {
  it('share the contacts half and half, and differ in how they begin alone', () => {
    const [one, two] = [scriptIn('commercial-question/1.yaml'), scriptIn('commercial-question/2.yaml')];
    const { welcome: first, ...others } = one.steps;
    const { welcome: second, ...othersToo } = two.steps;

    expect([one.use.weight, two.use.weight]).toEqual([1, 1]);
    expect(first?.say).not.toEqual(second?.say);
    expect(others).toEqual(othersToo);
  });
});
