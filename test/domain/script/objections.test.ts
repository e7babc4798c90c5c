import { describe, expect, it } from 'vitest';
import type { Objection, Step } from '../../../domain/script/document.ts';
import { scriptEngine } from '../../../domain/script/engine.ts';
import { after, aScript, aStage, begun, inAll, problemsOf } from './a-script.ts';

const askBudget: Step = {
  kind: 'ask',
  title: inAll('Budget'),
  fields: [
    { name: 'budget', type: 'amount', label: inAll('Budget') },
    { name: 'room', type: 'choice', label: inAll('Room'), options: { a: inAll('A'), b: inAll('B') } },
  ],
  objections: ['too-expensive'],
  next: 'end',
  atMost: { times: 1, then: 'end' },
};
const tooExpensive: Objection = {
  label: inAll('It is too expensive'),
  answers: {
    breakdown: { say: inAll('One breakdown costs more.') },
    yearly: { say: inAll('Pay once a year.') },
  },
  atMost: 2,
  persists: 'no-sale',
};
const noSale: Step = {
  kind: 'close',
  title: inAll('No sale'),
  say: inAll('Goodbye.'),
  disposition: 'no-sale',
};
const stage = aStage(
  aScript({ askBudget, 'no-sale': noSale }, { objections: { 'too-expensive': tooExpensive } }),
);
const raised = () =>
  after(stage, begun(stage), { budget: 'about 30', room: 'a', objection: 'too-expensive' });

describe('a step that may be left for an objection', () => {
  it('asks for it beside its own fields, and requires none of them, or the form would not go', () => {
    expect(scriptEngine.screen(stage, begun(stage)).fields).toMatchObject([
      { name: 'budget', required: false },
      { name: 'room', required: false },
      {
        name: 'objection',
        required: false,
        label: 'Objection from the customer',
        options: [{ value: 'too-expensive', label: 'It is too expensive' }],
      },
    ]);
    expect(Object.keys(problemsOf(stage, begun(stage), {}))).toEqual(['budget', 'room']);
  });

  it('saves nothing of it when it is left', () => {
    expect(raised()).toMatchObject({
      place: { at: 'objection', objection: 'too-expensive', from: 'askBudget' },
      raised: { 'too-expensive': 1 },
      answers: {},
      entries: [],
    });
  });

  it('takes no objection that it does not allow', () => {
    expect(Object.keys(problemsOf(stage, begun(stage), { objection: 'no-time' }))).toEqual(['objection']);
  });
});

describe('an objection', () => {
  it('shows every answer that may be given, and asks which was and what came of it', () => {
    expect(scriptEngine.screen(stage, raised())).toEqual({
      place: 'objection:too-expensive',
      title: 'It is too expensive',
      say: ['1. One breakdown costs more.', '2. Pay once a year.'],
      fields: [
        {
          name: 'given',
          type: 'choice',
          label: 'Answer you gave',
          required: true,
          options: [
            { value: 'breakdown', label: '1. One breakdown costs more.' },
            { value: 'yearly', label: '2. Pay once a year.' },
          ],
        },
        {
          name: 'result',
          type: 'choice',
          label: 'Outcome',
          required: true,
          options: [
            { value: 'overcome', label: 'The objection is overcome' },
            { value: 'persists', label: 'The customer still objects' },
          ],
        },
      ],
      next: 'Carry on',
    });
  });

  it('that is overcome comes back to the step as it was left, which is not entered anew', () => {
    const back = after(stage, raised(), { given: 'yearly', result: 'overcome' });

    expect(back).toMatchObject({
      place: { at: 'step', step: 'askBudget' },
      visits: { askBudget: 1 },
      entries: [
        {
          step: 'askBudget',
          what: { kind: 'objection', objection: 'too-expensive', given: 'yearly', overcome: true },
        },
      ],
    });
    expect(scriptEngine.screen(stage, back).fields).toMatchObject([
      { name: 'budget', value: 'about 30' },
      { name: 'room', value: 'a' },
      { name: 'objection' },
    ]);
  });

  it('that persists goes where the script says', () => {
    const gone = after(stage, raised(), { given: 'breakdown', result: 'persists' });

    expect(gone).toMatchObject({
      place: { at: 'step', step: 'no-sale' },
      entries: [{ what: { given: 'breakdown', overcome: false } }],
    });
  });

  it('needs both answers', () => {
    expect(Object.keys(problemsOf(stage, raised(), {}))).toEqual(['given', 'result']);
    expect(Object.keys(problemsOf(stage, raised(), { given: 'yearly', result: 'x' }))).toEqual(['result']);
  });

  it('raised once more than it may be goes on at once where it persists, and is counted', () => {
    const overcome = { given: 'yearly', result: 'overcome' };
    const object = { objection: 'too-expensive' };
    const twice = after(stage, after(stage, after(stage, raised(), overcome), object), overcome);

    const enough = after(stage, twice, object);

    expect(enough).toMatchObject({ place: { step: 'no-sale' }, raised: { 'too-expensive': 3 } });
    expect(enough.entries.map(({ what }) => what)).toMatchObject([
      { overcome: true },
      { overcome: true },
      { objection: 'too-expensive', given: 'none', overcome: false },
    ]);
  });

  it('with one answer has it chosen already', () => {
    const one = aStage(
      aScript(
        { askBudget, 'no-sale': noSale },
        { objections: { 'too-expensive': { ...tooExpensive, answers: { only: { say: inAll('Well.') } } } } },
      ),
    );

    const screen = scriptEngine.screen(one, after(one, begun(one), { objection: 'too-expensive' }));

    expect(screen).toMatchObject({ say: ['Well.'], fields: [{ name: 'given', value: 'only' }, {}] });
  });
});
