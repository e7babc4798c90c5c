import { describe, expect, it } from 'vitest';
import type { Step } from '../../../../domain/script/document.ts';
import { scriptEngine } from '../../../../domain/script/engine.ts';
import { after, aScript, aStage, begun, inAll, problemsOf, workOf } from '../a-script.ts';

const glad: Step = { kind: 'say', title: inAll('Glad'), say: inAll('Thank you.'), next: 'end' };

describe('a booking', () => {
  const book: Step = {
    kind: 'book',
    what: 'appointment',
    calendar: 'office',
    title: inAll('Book'),
    booked: 'glad',
    none: 'end',
  };
  const script = aScript({ book, glad });
  const monday = { value: 'office/2026-11-30/0900', label: 'Monday at 9 am' };
  const stage = aStage(script, { choices: [monday] });

  it('wants the free times of its calendar, and offers them', () => {
    expect(scriptEngine.choicesWanted(script, begun(stage))).toEqual({ of: 'slots', calendar: 'office' });
    expect(scriptEngine.screen(stage, begun(stage)).fields).toMatchObject([
      { options: [monday, { value: 'none', label: 'None of these suits' }] },
    ]);
  });

  it('says so where nothing is free', () => {
    expect(scriptEngine.screen(aStage(script), begun(stage))).toMatchObject({ hint: 'No times are free.' });
  });

  it('is made before the conversation goes on', () => {
    const { work, then } = workOf(stage, begun(stage), { answer: monday.value });

    const booked = then({
      ok: true,
      learnt: { booked: 'Monday at 9 am' },
      entered: { kind: 'booked', booked: 'appointment', reference: monday.value },
    });

    expect(work).toEqual({ do: 'book', what: 'appointment', slotId: monday.value });
    expect(booked).toMatchObject({
      ok: true,
      value: {
        learnt: { booked: 'Monday at 9 am' },
        place: { step: 'glad' },
        entries: [{ number: 1, step: 'book', what: { kind: 'booked' } }],
      },
    });
  });

  it('stays where somebody else was faster, and goes on without one where it cannot be made', () => {
    const { then } = workOf(stage, begun(stage), { answer: monday.value });

    expect(then({ ok: false, again: 'Taken.' })).toMatchObject({ error: { message: 'Taken.' } });
    expect(then({ ok: false, again: undefined })).toMatchObject({ value: { place: { step: 'end' } } });
  });

  it('may be asked for again when its answer was lost, though the time is not free any more', () => {
    const { work } = workOf(aStage(script), begun(stage), { answer: monday.value });

    expect(work).toMatchObject({ slotId: monday.value });
  });

  it('takes no time of another calendar', () => {
    const elsewhere = { answer: 'workshop/2026-11-30/0900' };

    expect(Object.keys(problemsOf(stage, begun(stage), elsewhere))).toEqual(['answer']);
  });

  it('goes on without one where nothing suits', () => {
    expect(after(stage, begun(stage), { answer: 'none' })).toMatchObject({
      place: { step: 'end' },
      entries: [{ what: { kind: 'answers', values: { answer: 'none' } } }],
    });
  });

  it('of a callback is a promise, as soon as possible or at the time the customer chose', () => {
    const callback: Step = {
      kind: 'book',
      what: 'callback',
      title: inAll('Callback'),
      booked: 'glad',
      none: 'end',
    };
    const promising = aStage(aScript({ callback, glad }));

    expect(scriptEngine.choicesWanted(promising.script, begun(promising))).toEqual({ of: 'callback-times' });
    expect(workOf(promising, begun(promising), { answer: 'callback' }).work).toEqual({
      do: 'promise-callback',
    });
    const monday = { value: '2026-11-30T08:00Z/2026-11-30T12:00Z', label: 'Monday morning' };
    const offering = { ...promising, choices: [monday] };
    expect(scriptEngine.screen(offering, begun(offering)).fields[0]?.options).toEqual([
      { value: 'callback', label: 'As soon as possible' },
      monday,
      { value: 'none', label: 'The customer does not want a callback' },
    ]);
    expect(workOf(offering, begun(offering), { answer: monday.value }).work).toEqual({
      do: 'promise-callback',
      time: monday.value,
    });
    expect(Object.keys(problemsOf(offering, begun(offering), { answer: 'tomorrow' }))).toEqual(['answer']);
  });
});
