import { describe, expect, it } from 'vitest';
import { createLine } from '../../../simulator/center/participants/line.ts';
import { createVirtualClock } from '../../../simulator/center/virtual-clock.ts';
import type { ViewShown } from '../../../simulator/engine/participant.ts';
import { createGuideWork, type SimulatedBehavior } from '../../../simulator/local/guide-work.ts';

const start = Date.parse('2026-11-25T10:00:00Z');

const detail: ViewShown = {
  viewId: 'arn:aws:connect:eu-central-1:aws:view/detail:1',
  data: { Heading: 'File', Sections: [], Actions: ['Complaint', 'Appointment'] },
  actions: ['ActionSelected'],
};
const form = (items: readonly object[], errorText = ''): ViewShown => ({
  viewId: 'arn:aws:connect:eu-central-1:aws:view/form:1',
  data: { ErrorText: errorText, Sections: [{ Type: 'FormSection', Items: items }] },
  actions: ['Next', 'Back'],
});
const step = form([
  { Type: 'Dropdown', Name: 'answer', Required: false, Options: [{ Value: 'yes' }, { Value: 'no' }] },
  { Type: 'RadioGroup', Name: 'mood', Required: true, Options: [{ Value: 'calm' }, { Value: 'cross' }] },
  { Type: 'Dropdown', Name: 'objection', Required: false, Options: [{ Value: 'too-long' }] },
  { Type: 'DatePicker', Name: 'from', Required: true },
  { Type: 'FormInput', InputType: 'number', Name: 'rooms', Required: true },
  { Type: 'FormInput', InputType: 'email', Name: 'address', Required: true },
  { Type: 'FormInput', InputType: 'tel', Name: 'phone', Required: true },
  { Type: 'TextArea', Name: 'story', Required: true },
  { Type: 'TextArea', Name: 'remarks', Required: false },
]);
const wrapUp = (proposed?: string): ViewShown =>
  form([
    {
      Type: 'Dropdown',
      Name: 'disposition',
      Required: true,
      Options: [{ Value: 'unresolved' }, { Value: 'served' }, { Value: 'sale' }],
      ...(proposed === undefined ? {} : { DefaultValue: [proposed] }),
    },
    { Type: 'Dropdown', Name: 'followUp', Required: true, DefaultValue: ['none'], Options: [] },
  ]);

describe('a simulated agent at the guide', () => {
  const atWork = (
    behavior: Partial<SimulatedBehavior>,
    channel = 'VOICE',
    attributes: Readonly<Record<string, string>> = {},
  ) => {
    const clock = createVirtualClock({ start });
    const work = createGuideWork({
      clock,
      behavior: () => behavior,
      contact: () => ({ channel, attributes: { need: 'information', ...attributes } }),
    });
    return { clock, work, agent: work('contact-1', createLine('agent').participant) };
  };
  const stillOpen = 'the view is still open';
  /** The answer, or that there is none within an hour. */
  const answered = async (
    { clock }: ReturnType<typeof atWork>,
    agent: ReturnType<ReturnType<typeof atWork>['work']>,
    view: ViewShown,
  ) => {
    const closed = new AbortController();
    const answer = agent.answerView(view, closed.signal).catch(() => stillOpen);
    await clock.advance(3_600_000);
    closed.abort(new Error('closed'));
    return answer;
  };

  it('takes the first action of the file, and the first choice or something plausible in a form', async () => {
    const desk = atWork({ guideStepSeconds: 3 });

    expect(await answered(desk, desk.agent, detail)).toEqual({
      action: 'ActionSelected',
      data: { actionName: 'Complaint' },
    });
    expect(await answered(desk, desk.agent, step)).toEqual({
      action: 'Next',
      data: {
        FormData: {
          answer: ['yes'],
          mood: 'calm',
          from: '2026-11-26',
          rooms: '5',
          address: 'customer@example.com',
          phone: '+32470000001',
          story: 'OK',
        },
      },
    });
  });

  const callTaskFile: ViewShown = {
    ...detail,
    data: { Heading: 'File', Sections: [], Actions: ['Call', 'Another time', 'Skip'] },
  };
  it.each(['callback', 'preview'])(
    'reads the task of a %s and calls, twice if need be; when nobody may be called, skips it with a reason',
    async (taskKind) => {
      const desk = atWork({}, 'TASK', { taskKind });
      const pressed = [];
      for (let time = 0; time < 3; time += 1) pressed.push(await answered(desk, desk.agent, callTaskFile));

      expect(pressed).toEqual(
        ['Call', 'Call', 'Skip'].map((actionName) => ({ action: 'ActionSelected', data: { actionName } })),
      );
      expect(
        await answered(
          desk,
          desk.agent,
          form([
            {
              Type: 'Dropdown',
              Name: 'reason',
              Required: true,
              Options: [{ Value: 'another-skill' }, { Value: 'no-time' }],
            },
          ]),
        ),
      ).toEqual({ action: 'Next', data: { FormData: { reason: ['another-skill'] } } });
    },
  );

  it('calls for a promise that is late, and closes none', async () => {
    const desk = atWork({}, 'TASK', { taskKind: 'late-promise' });

    for (let time = 0; time < 2; time += 1)
      expect(await answered(desk, desk.agent, callTaskFile)).toMatchObject({ data: { actionName: 'Call' } });
    expect(await answered(desk, desk.agent, callTaskFile)).toBe(stillOpen);
  });

  it('knows what the caller said they need', async () => {
    const desk = atWork({ guideStepSeconds: 3 });
    const Options = [{ Value: 'appointment' }, { Value: 'information' }];
    const need = { Type: 'Dropdown', Name: 'answer', Required: true, Options };

    expect(await answered(desk, desk.agent, form([need]))).toMatchObject({
      data: { FormData: { answer: ['information'] } },
    });
  });

  it('needs the time of a step for an answer', async () => {
    const { clock, agent } = atWork({ guideStepSeconds: 3 });

    await clock.runUntil(agent.answerView(detail, new AbortController().signal));

    expect(clock.nowMilliseconds()).toBe(start + 3_000);
  });

  it('tries something else when a form comes back, and leaves it after the second time', async () => {
    const desk = atWork({ guideStepSeconds: 3 });
    const date = { Type: 'DatePicker', Name: 'since', Required: true };
    const back = form([{ ...date, DefaultValue: '2026-11-26' }], 'Since when: a day before today.');

    expect(await answered(desk, desk.agent, form([date]))).toMatchObject({
      data: { FormData: { since: '2026-11-26' } },
    });
    expect(await answered(desk, desk.agent, back)).toMatchObject({
      data: { FormData: { since: '2026-11-24' } },
    });
    await answered(desk, desk.agent, back);
    expect(await answered(desk, desk.agent, back)).toBe(stillOpen);
  });

  it('fills what it had left empty when the form comes back', async () => {
    const desk = atWork({ guideStepSeconds: 3 });
    const story = { Type: 'TextArea', Name: 'story', Required: false };

    expect(await answered(desk, desk.agent, form([story]))).toMatchObject({ data: { FormData: {} } });
    expect(await answered(desk, desk.agent, form([story], 'Fill in the story.'))).toMatchObject({
      data: { FormData: { story: 'OK' } },
    });
  });

  it('never works a guide for ever', async () => {
    const desk = atWork({ guideStepSeconds: 3 });
    let views = 0;
    while ((await answered(desk, desk.agent, step)) !== stillOpen) views += 1;

    expect(views).toBe(80);
  });

  it('says how the contact ended: as the script proposes, else well', async () => {
    const desk = atWork({ guideStepSeconds: 3 });

    expect(await answered(desk, desk.agent, wrapUp('sale'))).toMatchObject({
      data: { FormData: { disposition: ['sale'], followUp: ['none'] } },
    });
    expect(await answered(desk, desk.agent, wrapUp())).toMatchObject({
      data: { FormData: { disposition: ['served'] } },
    });
  });

  it('without a pace leaves scripts open and says at once how the contact ended', async () => {
    const desk = atWork({});

    expect(await answered(desk, desk.agent, step)).toBe(stillOpen);
    const before = desk.clock.nowMilliseconds();
    await desk.clock.runUntil(desk.agent.answerView(wrapUp(), new AbortController().signal));
    expect(desk.clock.nowMilliseconds()).toBe(before);
  });

  it('leaves one contact in so many unrecorded, never a task that asks for it', async () => {
    const calls = atWork({ guideStepSeconds: 3, unrecordedOneIn: 3 });
    const tasks = atWork({ guideStepSeconds: 3, unrecordedOneIn: 1 }, 'TASK');
    const open: boolean[] = [];
    for (let contact = 1; contact <= 6; contact += 1) {
      const agent = calls.work(`contact-${contact}`, createLine('agent').participant);
      open.push((await answered(calls, agent, wrapUp())) === stillOpen);
    }

    expect(open).toEqual([false, false, true, false, false, true]);
    expect(await answered(tasks, tasks.agent, wrapUp())).not.toBe(stillOpen);
  });

  it('answers nothing for somebody who has sat down, who may answer first', async () => {
    const clock = createVirtualClock({ start });
    const work = createGuideWork({
      clock,
      behavior: () => ({ guideStepSeconds: 3 }),
      contact: () => undefined,
    });
    let seated = false;
    const line = createLine('agent');
    const agent = work('contact-1', line.participant, () => seated);

    const answer = agent.answerView(detail, new AbortController().signal);
    await clock.advance(1_000);
    seated = true;
    await clock.advance(60_000);
    expect(line.shown).toBe(detail);
    line.choose('ActionSelected', { actionName: 'Appointment' });

    expect(await answer).toEqual({ action: 'ActionSelected', data: { actionName: 'Appointment' } });
    expect(line.shown).toBeUndefined();
  });
});
