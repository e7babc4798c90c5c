import { describe, expect, it } from 'vitest';
import type { Step } from '../../../../domain/script/document.ts';
import { scriptEngine } from '../../../../domain/script/engine.ts';
import { after, aScript, aStage, begun, inAll, problemsOf, workOf } from '../a-script.ts';

const glad: Step = { kind: 'say', title: inAll('Glad'), say: inAll('Thank you.'), next: 'end' };

describe('what the customer needs', () => {
  const detect: Step = {
    kind: 'detect-need',
    title: inAll('Need'),
    needs: { information: { to: 'glad' }, complaint: { script: true } },
  };
  const stage = aStage(aScript({ detect, glad }));

  it('is chosen among those that the script knows, and leads on', () => {
    expect(scriptEngine.screen(stage, begun(stage)).fields).toMatchObject([
      {
        name: 'answer',
        options: [
          { value: 'complaint', label: 'Complaint' },
          { value: 'information', label: 'Information' },
        ],
      },
    ]);
    expect(after(stage, begun(stage), { answer: 'information' })).toMatchObject({
      need: 'information',
      place: { step: 'glad' },
      entries: [{ what: { kind: 'need', need: 'information' } }],
    });
    expect(Object.keys(problemsOf(stage, begun(stage), { answer: 'appointment' }))).toEqual(['answer']);
  });

  it('may be in another script, which goes on with what was answered', () => {
    const before = { ...begun(stage), answers: { firstName: { value: 'Ada', spoken: 'Ada' } } };
    const { work, then } = workOf(stage, before, { answer: 'complaint' });

    const switched = then({
      ok: true,
      learnt: {},
      entered: undefined,
      script: { id: 'complaint', version: '3-01234567' },
      start: 'listen',
    });

    expect(work).toEqual({ do: 'switch-script', need: 'complaint' });
    expect(switched).toMatchObject({
      ok: true,
      value: {
        need: 'complaint',
        script: { id: 'complaint' },
        place: { at: 'step', step: 'listen' },
        visits: { listen: 1 },
        answers: before.answers,
        entries: [{ script: { id: 'sample' }, step: 'detect', what: { kind: 'need', need: 'complaint' } }],
      },
    });
  });

  it('stays to be chosen where there is no script for it', () => {
    const { then } = workOf(stage, begun(stage), { answer: 'complaint' });

    expect(then({ ok: false, again: undefined })).toEqual({
      ok: false,
      error: {
        code: 'script.not-taken',
        message: 'There is no script for this request. Choose another one.',
      },
    });
  });
});
