import { describe, expect, it } from 'vitest';
import { languages } from '../../../domain/shared/language.ts';
import { createHandler } from '../../../lambdas/refill-view/handler.ts';
import { mostBytes, roomBeside } from '../../../lambdas/shared/views/fit.ts';
import { renderAnswer } from '../../../lambdas/shared/views/render-answer.ts';
import { aFlowEvent } from '../../support/flow-event.ts';
import { aField, aScreen, strange } from '../../support/guide-views.ts';

const options = [1, 2, 3, 4, 5].map((number) => ({ value: `v${number}`, label: `L${number}` }));
const shown = {
  ...renderAnswer(
    {
      show: 'screen',
      screen: aScreen({
        fields: [
          aField({ name: 'topic', type: 'choice', options }),
          aField({ name: 'day', type: 'date' }),
          aField({ name: 'story', type: 'long-text', value: 'as it was' }),
          aField({ name: 'left', type: 'text', value: 'was filled' }),
        ],
      }),
      said: [],
      language: 'en',
      token: 'contact-1/2/0/step:welcome',
    },
    roomBeside({}),
  ),
  token: 'contact-1/2/0/step:welcome',
};
const submitted = { FormData: { topic: ['v2'], day: 'tomorrow', story: strange, left: '' } };
const refill = (parameters: object, attributes = {}) =>
  createHandler()(
    aFlowEvent({ parameters: { language: 'en', ...parameters }, attributes, callerNumber: null }),
  );

describe('refill-view', () => {
  it.each(languages)(
    'gives the same view back, filled, and says that it was not saved: %s',
    async (language) => {
      const answer = await refill({ language, submitted, shown });

      expect(answer).toMatchObject({ outcome: 'form', token: shown.token, view: { Heading: 'Welcome' } });
      const { Sections, ErrorText } = (
        answer as unknown as { view: { Sections: { Items: object[] }[]; ErrorText: string } }
      ).view;
      expect(ErrorText).not.toBe('');
      expect(Sections.at(-1)?.Items).toMatchObject([
        { Name: 'topic', Type: 'Dropdown', DefaultValue: ['v2'] },
        { Name: 'day', Type: 'FormInput', DefaultValue: 'tomorrow' },
        { Name: 'story', DefaultValue: strange },
        { Name: 'left' },
      ]);
      expect(Sections.at(-1)?.Items[3]).not.toHaveProperty('DefaultValue');
    },
  );

  it('reads both as JSON too', async () => {
    expect(await refill({ submitted: JSON.stringify(submitted), shown: JSON.stringify(shown) })).toEqual(
      await refill({ submitted, shown }),
    );
  });

  it('gives itself back: failing twice loses nothing', async () => {
    const once = await refill({ submitted, shown });

    expect(await refill({ submitted, shown: once })).toEqual(once);
  });

  it('gives a file and a confirmation back as they were', async () => {
    const file = {
      outcome: 'detail',
      token: 't',
      view: { Heading: 'File', Description: '', Sections: [], Actions: ['Go'] },
    };
    const notice = {
      outcome: 'confirmation',
      token: 't',
      view: { Heading: 'Over', SubHeading: 'Bye', Next: { Label: 'Close' } },
    };

    expect(await refill({ submitted: { actionName: 'Go' }, shown: file })).toMatchObject({
      outcome: 'detail',
      view: { Description: expect.stringMatching(/could not be saved/), Actions: ['Go'] },
    });
    expect(await refill({ submitted: {}, shown: notice })).toEqual(notice);
  });

  it('says that it does not know what was shown', async () => {
    for (const nothing of [
      'none',
      undefined,
      {},
      { outcome: 'form', view: {} },
      { outcome: 'end' },
      '{"broken',
    ])
      expect(await refill({ submitted, shown: nothing })).toEqual({ outcome: 'unknown' });
  });

  it('stays within the room beside the attributes', async () => {
    const attributes = { customerName: 'x'.repeat(9000) };
    const answer = await refill({ submitted: { FormData: { story: '📦'.repeat(2000) } }, shown }, attributes);

    const { view } = answer as unknown as { view: unknown };
    expect(
      Buffer.byteLength(JSON.stringify(view)) + Buffer.byteLength(JSON.stringify(attributes)),
    ).toBeLessThanOrEqual(mostBytes);
  });
});
