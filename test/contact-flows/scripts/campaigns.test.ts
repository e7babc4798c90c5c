import { describe, expect, it } from 'vitest';
import { agreements, call, objected, offered, scriptIn } from './a-call.ts';

describe.each(['telesales/1.yaml', 'telesales/2.yaml'])('%s', (file) => {
  it('sells after two objections, and weekends too where the heating is old', () => {
    const played = call(scriptIn(file), {
      objections: { proposal: ['too-expensive', 'happy-where-i-am'] },
      answers: { situation: { heatingAge: 'over-fifteen' } },
    });

    expect(objected(played)).toEqual(['too-expensive', 'happy-where-i-am']);
    expect(offered(played)).toEqual(['service-plan: true', 'weekend-repairs: true']);
    expect(agreements(played)).toHaveLength(2);
    for (const wording of agreements(played)) expect(wording).toMatch(/euros a month.*fourteen days/);
    expect(played.written.map(({ subject }) => subject)).toEqual(['Your service plan', 'Weekend repairs']);
    expect(played.conversation.disposition?.code).toBe('sale');
  });

  it('offers weekends to professionals, and to nobody else whose heating is young', () => {
    const answers = { situation: { heatingAge: 'under-five' } };

    const professional = call(scriptIn(file), { file: { segment: 'professional' }, answers });
    const private_ = call(scriptIn(file), { file: { segment: 'private' }, answers });

    expect(offered(professional)).toContain('weekend-repairs: true');
    expect(offered(private_)).toEqual(['service-plan: true']);
  });

  it('keeps the sale when the customer wants no more offers after it', () => {
    const played = call(scriptIn(file), {
      objections: { weekend: ['no-more-offers'] },
      answers: {
        situation: { heatingAge: 'over-fifteen' },
        'no-more-offers': { result: 'persists' },
        'opposition-after-sale': { offersAfterSale: 'no' },
      },
    });

    expect(played.conversation.disposition?.code).toBe('sale');
    expect(played.conversation.learnt.marketing).toBe('refused');
  });

  it.each<Readonly<Record<string, string>>>([{ heating: 'other' }, { presentCare: 'ours' }])(
    'offers nothing to whom it does not fit: %o',
    (situation) => {
      const played = call(scriptIn(file), { answers: { situation } });

      expect(offered(played)).toEqual([]);
      expect(played.conversation.disposition?.code).toBe('no-sale');
    },
  );
});

describe('the two versions of telesales', () => {
  it('share the campaign half and half, and differ in how they begin', () => {
    const [one, two] = [scriptIn('telesales/1.yaml'), scriptIn('telesales/2.yaml')];

    expect([one.use.weight, two.use.weight]).toEqual([1, 1]);
    expect(one.use.campaign).toBe(two.use.campaign);
    expect(one.steps['moment']?.say).not.toEqual(two.steps['moment']?.say);
    expect(one.steps['agree']).toEqual(two.steps['agree']);
  });
});

describe('poll/1.yaml', () => {
  it('sells and offers nothing', () => {
    const kinds = Object.values(scriptIn('poll/1.yaml').steps).map(({ kind }) => kind);

    expect(kinds).not.toContain('offer');
    expect(kinds).not.toContain('agreement');
  });
});

describe('existing-customer/1.yaml', () => {
  const script = scriptIn('existing-customer/1.yaml');

  it.each([
    ['professional', 'priority-plan'],
    ['private', 'comfort-plan'],
  ])('offers a %s customer the %s and no other', (segment, plan) => {
    const played = call(script, { file: { segment, daysSinceLastContact: 60 } });

    expect(offered(played)).toEqual([`${plan}: true`]);
  });

  it('offers the free check to customers not heard of for half a year', () => {
    const played = call(script, { file: { segment: 'private', daysSinceLastContact: 180 } });

    expect(offered(played)).toEqual(['comfort-plan: true', 'free-check: true']);
    expect(played.written.at(-1)?.text).toContain('Tuesday');
  });

  it('offers nothing while a complaint is open', () => {
    const played = call(script, { file: { openComplaints: 1 } });

    expect(played.steps).toEqual(['opening', 'complaint-first']);
    expect(played.conversation.disposition?.followUp).toBe('supervisor');
  });
});

describe('what is arranged by telephone', () => {
  it('is read back and confirmed in writing: a visit', () => {
    const played = call(scriptIn('appointment-setting/1.yaml'), {
      answers: { situation: { heatingAge: 'over-fifteen' } },
    });

    expect(agreements(played)).toEqual([expect.stringContaining('on Tuesday, at Rue Haute 5')]);
    expect(played.written).toEqual([
      expect.objectContaining({ text: expect.stringContaining('on Tuesday, at Rue Haute 5') }),
    ]);
    expect(played.conversation.disposition?.code).toBe('appointment-booked');
  });

  it('is read back and confirmed in writing: places at an event', () => {
    const played = call(scriptIn('event-invitation/1.yaml'), {
      answers: { seats: { seatCount: '3', meal: 'vegetarian', arrival: 'step-free' } },
    });

    expect(played.written).toEqual([
      expect.objectContaining({
        text: expect.stringMatching(
          /places: 3\. At the table: a vegetarian meal\. On arrival: step-free access/,
        ),
      }),
    ]);
    expect(played.conversation.disposition?.code).toBe('registered');
  });

  it('sends reception to whoever decides, and calls back if they are not there', () => {
    const played = call(scriptIn('prospecting/1.yaml'), {
      answers: {
        opening: { onTheLine: 'absent' },
        'who-decides': { decider: 'Ms Petit', reachable: 'later' },
      },
    });

    expect(played.conversation.answers['decider']?.value).toBe('Ms Petit');
    expect(played.conversation.disposition?.code).toBe('callback-promised');
  });
});
