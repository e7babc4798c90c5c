import { describe, expect, it } from 'vitest';
import type { Step } from '../../../../domain/script/document.ts';
import { scriptEngine } from '../../../../domain/script/engine.ts';
import { after, aScript, aStage, begun, entering, inAll, problemsOf, workOf } from '../a-script.ts';

const askName: Step = {
  kind: 'ask',
  title: inAll('Who'),
  fields: [
    { name: 'firstName', type: 'text', label: inAll('First name'), maximumLength: 20 },
    { name: 'visits', type: 'number', label: inAll('Visits'), required: false },
  ],
  next: 'end',
};
const glad: Step = { kind: 'say', title: inAll('Glad'), say: inAll('Thank you.'), next: 'end' };

describe('an agreement', () => {
  it('is kept with the wording as it was read, values and all', () => {
    const agree: Step = {
      kind: 'agreement',
      about: 'service',
      title: inAll('Agree'),
      wording: inAll('{firstName|You} will be called {callbackDue|soon}.'),
      yes: 'end',
      no: 'end',
    };
    const stage = aStage(aScript({ askName: { ...askName, next: 'agree' }, agree }));
    const asked = after(stage, begun(stage), { firstName: '{customerName}' });

    const agreed = after(stage, asked, { answer: 'yes' });

    expect(scriptEngine.screen(stage, asked).say).toEqual(['{customerName} will be called soon.']);
    expect(agreed.entries.at(-1)?.what).toEqual({
      kind: 'agreement',
      about: 'service',
      wording: '{customerName} will be called soon.',
      agreed: true,
    });
  });
});

describe('a complaint', () => {
  const log: Step = {
    kind: 'log',
    what: 'complaint',
    category: 'category',
    title: inAll('Log'),
    logged: 'glad',
    otherwise: 'end',
  };
  const stage = aStage(aScript({ log, glad }));

  it('is logged with the category that was answered', () => {
    const conversation = {
      ...begun(stage),
      answers: { category: { value: 'delivery', spoken: 'a delivery' } },
    };
    const { work, then } = workOf(stage, conversation, {});

    expect(work).toEqual({ do: 'log-complaint', category: 'delivery' });
    expect(
      then({
        ok: true,
        learnt: { complaintReference: 'K472913' },
        entered: { kind: 'logged', logged: 'complaint', reference: 'K472913' },
      }),
    ).toMatchObject({ value: { place: { step: 'glad' }, learnt: { complaintReference: 'K472913' } } });
  });

  it('without a category is not logged', () => {
    expect(after(stage, begun(stage), {}).place).toMatchObject({ step: 'end' });
  });
});

describe('a referral', () => {
  const refer: Step = { kind: 'refer', title: inAll('Refer'), referred: 'glad', nobody: 'end' };
  const script = aScript({ refer, glad });
  const stage = aStage(script, { choices: [{ value: '12', label: 'Invoices' }] });

  it('wants the directory, and is kept with whom and how', () => {
    const referred = after(stage, begun(stage), { answer: '12', manner: 'warm' });

    expect(scriptEngine.choicesWanted(script, begun(stage))).toEqual({ of: 'directory' });
    expect(referred).toMatchObject({
      place: { step: 'glad' },
      entries: [{ what: { kind: 'referred', to: '12', manner: 'warm' } }],
    });
  });

  it('asks how only where there is somebody', () => {
    expect(after(stage, begun(stage), { answer: 'nobody' }).place).toMatchObject({ step: 'end' });
    expect(problemsOf(stage, begun(stage), { answer: '12' })).toEqual({
      manner: 'Choose one of the answers for “Transfer”.',
    });
  });
});

describe('the end', () => {
  it('is entered with its disposition, and nothing comes after it', () => {
    const stage = aStage(aScript({}));

    const closed = after(stage, begun(stage), {});

    expect(closed).toMatchObject({
      place: { at: 'over' },
      disposition: {
        code: 'served',
        followUp: 'none',
        notes: '',
        at: entering.now,
        contactId: 'contact-1',
        by: 'script',
      },
      entries: [{ what: { kind: 'closed', disposition: 'served', followUp: 'none' } }],
    });
    expect(scriptEngine.screen(stage, closed)).toMatchObject({ place: 'over', fields: [] });
    expect(after(stage, closed, { anything: 'else' })).toEqual(closed);
  });

  it('does not overrule what the agent gave in the wrap-up', () => {
    const stage = aStage(aScript({}));
    const disposition = {
      code: 'sale',
      followUp: 'none',
      notes: 'Paid.',
      at: entering.now,
      contactId: 'contact-1',
      by: 'wrap-up',
    } as const;

    expect(after(stage, { ...begun(stage), disposition }, {}).disposition).toEqual(disposition);
  });

  it('with somebody who does not want to be called again has refused marketing', () => {
    const stage = aStage(
      aScript({
        last: { kind: 'close', title: inAll('Close'), say: inAll('Goodbye.'), disposition: 'refused' },
      }),
    );

    expect(after(stage, begun(stage), {}).learnt).toEqual({ marketing: 'refused' });
  });
});
