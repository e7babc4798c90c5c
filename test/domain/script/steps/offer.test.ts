import { describe, expect, it } from 'vitest';
import type { OfferStep, Step } from '../../../../domain/script/document.ts';
import { scriptEngine } from '../../../../domain/script/engine.ts';
import { ScriptFault } from '../../../../domain/script/faults.ts';
import { aFile, after, aScript, aStage, begun, inAll } from '../a-script.ts';

const offer: OfferStep = {
  kind: 'offer',
  offer: 'service-plan',
  title: inAll('Offer'),
  say: inAll('We have a service plan.'),
  eligible: { all: [] },
  accepted: 'glad',
  refused: 'end',
  otherwise: 'end',
};
const glad: Step = { kind: 'say', title: inAll('Glad'), say: inAll('Thank you.'), next: 'end' };

describe('an offer', () => {
  it.each([
    ['accepted', 'glad', true],
    ['refused', 'end', false],
  ])('that is %s is kept, and leads to %s', (answer, to, accepted) => {
    const stage = aStage(aScript({ offer, glad }));

    const answered = after(stage, begun(stage), { answer });

    expect(answered.place).toMatchObject({ step: to });
    expect(answered.entries.at(-1)?.what).toEqual({ kind: 'offer', offer: 'service-plan', accepted });
  });

  it('is passed over for somebody who refused marketing, whatever the script says', () => {
    const stage = aStage(aScript({ offer, glad }), { file: aFile({ marketing: 'refused' }) });

    expect(begun(stage).place).toEqual({ at: 'step', step: 'end' });
  });

  it('is passed over where it does not fit the customer', () => {
    const stage = aStage(
      aScript({ offer: { ...offer, eligible: { file: 'segment', is: 'private' } }, glad }),
    );

    expect(begun(stage).place).toEqual({ at: 'step', step: 'end' });
  });

  it('is withdrawn, and its answer not taken, when marketing was refused while it was on the screen', () => {
    const script = aScript({ offer, glad });
    const shown = begun(aStage(script));
    const refused = aStage(script, { file: aFile({ marketing: 'refused' }) });

    expect(scriptEngine.screen(refused, shown).place).toBe('step:end');
    expect(after(refused, shown, { answer: 'accepted' })).toMatchObject({
      place: { step: 'end' },
      entries: [],
    });
  });

  it('that only leads to other offers which may not be made is a fault with a name', () => {
    const script = aScript({
      one: { ...offer, otherwise: 'two' },
      two: { ...offer, otherwise: 'one' },
    });
    const stage = aStage(script, { file: aFile({ marketing: 'refused' }) });

    expect(() => begun(stage)).toThrow(ScriptFault);
    expect(() => begun(stage)).toThrow('script sample goes round for ever at step "one"');
  });
});
