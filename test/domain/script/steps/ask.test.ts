import { describe, expect, it } from 'vitest';
import type { Step } from '../../../../domain/script/document.ts';
import { scriptEngine } from '../../../../domain/script/engine.ts';
import { after, aScript, aStage, begun, glad, inAll, offer, problemsOf } from '../a-script.ts';

const askName: Step = {
  kind: 'ask',
  title: inAll('Who'),
  fields: [
    { name: 'firstName', type: 'text', label: inAll('First name'), maximumLength: 20 },
    { name: 'visits', type: 'number', label: inAll('Visits'), required: false },
  ],
  next: 'end',
};

describe('a step that asks', () => {
  it('keeps every answer as it was entered and as it is said back, and forgets one that is taken back', () => {
    const stage = aStage(aScript({ askName: { ...askName, next: 'again' }, again: askName }));

    const first = after(stage, begun(stage), { firstName: ' {today} <b>', visits: '1,200' });
    const second = after(stage, first, { firstName: 'Ada' });

    expect(first.answers).toEqual({
      firstName: { value: '{today} <b>', spoken: '{today} <b>' },
      visits: { value: 1200, spoken: '1200' },
    });
    expect(first.entries.at(-1)?.what).toEqual({
      kind: 'answers',
      values: { firstName: '{today} <b>', visits: 1200 },
    });
    expect(second.answers).toEqual({ firstName: { value: 'Ada', spoken: 'Ada' } });
  });

  it('shows what was answered before, so that it is not typed twice', () => {
    const stage = aStage(aScript({ askName: { ...askName, next: 'again' }, again: askName }));

    const back = after(stage, begun(stage), { firstName: 'Ada', visits: '3' });

    expect(scriptEngine.screen(stage, back).fields).toMatchObject([
      { name: 'firstName', value: 'Ada', required: true },
      { name: 'visits', value: '3', required: false },
    ]);
  });

  it('takes nothing when one field is wrong, and says what is wrong with each', () => {
    const stage = aStage(aScript({ askName }), { language: 'fr' });

    expect(problemsOf(stage, begun(stage), { visits: 'trois' })).toEqual({
      firstName: 'Remplissez « First name ».',
      visits: '« Visits » : tapez un nombre en chiffres, par exemple 12 ou 1 234,5.',
    });
  });

  it('branches by the answer that was just given', () => {
    const branching: Step = {
      ...askName,
      next: [{ when: { answer: 'visits', atLeast: 3 }, to: 'glad' }, { to: 'end' }],
    };
    const stage = aStage(aScript({ branching, glad }));

    expect(after(stage, begun(stage), { firstName: 'Ada', visits: '3' }).place).toMatchObject({
      step: 'glad',
    });
    expect(after(stage, begun(stage), { firstName: 'Ada' }).place).toMatchObject({ step: 'end' });
  });

  it('survives a submission that is no text, and names that every object has', () => {
    const hostile = JSON.parse('{"firstName": 7, "visits": {"a": 1}, "__proto__": "x", "constructor": "y"}');
    const stage = aStage(aScript({ askName }));

    expect(problemsOf(stage, begun(stage), hostile)).toEqual({ firstName: 'Fill in “First name”.' });
  });
});

describe('a consent', () => {
  const askConsent: Step = {
    kind: 'ask',
    title: inAll('Consent'),
    fields: [{ name: 'mayCall', type: 'consent', purpose: 'marketing', label: inAll('May we call?') }],
    next: 'offer',
  };

  it('is learnt at once: nothing is offered to somebody who has just refused', () => {
    const stage = aStage(aScript({ askConsent, offer, glad }));

    const refused = after(stage, begun(stage), { mayCall: 'no' });
    const granted = after(stage, begun(stage), { mayCall: 'yes' });

    expect(refused).toMatchObject({ learnt: { marketing: 'refused' }, place: { step: 'end' } });
    expect(granted).toMatchObject({ learnt: { marketing: 'granted' }, place: { step: 'offer' } });
    expect(granted.entries.at(-1)?.what).toEqual({ kind: 'answers', values: { mayCall: true } });
  });
});
