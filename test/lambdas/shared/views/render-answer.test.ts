import { describe, expect, it } from 'vitest';
import type { Shown } from '../../../../domain/conversation/guide.ts';
import type { ScreenField } from '../../../../domain/script/screen.ts';
import { languages } from '../../../../domain/shared/language.ts';
import { bytesOf, mostBytes, roomBeside } from '../../../../lambdas/shared/views/fit.ts';
import { renderAnswer } from '../../../../lambdas/shared/views/render-answer.ts';
import type { FormSection, FormView } from '../../../../lambdas/shared/views/view-data.ts';
import { viewWords } from '../../../../lambdas/shared/views/words.ts';
import { aFile } from '../../../support/guide.ts';
import { aField, aScreen, strange } from '../../../support/guide-views.ts';

const room = roomBeside({});
const shownScreen = (screen: ReturnType<typeof aScreen>, said: readonly string[] = []): Shown => ({
  show: 'screen',
  screen,
  said,
  token: 'contact-1/2/0/step:welcome',
  language: 'en',
});
const formOf = (
  screen: ReturnType<typeof aScreen>,
  said: readonly string[] = [],
  roomBytes = room,
): FormView => {
  const { outcome, view } = renderAnswer(shownScreen(screen, said), roomBytes);
  expect(outcome).toBe('form');
  return view as FormView;
};
const itemOf = (field: ScreenField) =>
  formOf(aScreen({ fields: [field] })).Sections.filter(
    (one): one is FormSection => one.Type === 'FormSection',
  )[0]?.Items[0];

describe('a step as a form', () => {
  it('says what went wrong above, then what the agent says and knows, then what they enter', () => {
    const view = formOf(
      aScreen({ say: ['Hello.', 'It is me.'], hint: 'Smile.\nSlowly.', fields: [aField({ type: 'text' })] }),
      ['No.', 'Again.'],
    );

    expect(view).toMatchObject({ Heading: 'Welcome', ErrorText: 'No.\nAgain.', Next: { Label: 'Next' } });
    expect(view.Sections.map(({ Type, Heading }) => [Type, Heading])).toEqual([
      ['DataSection', 'Say'],
      ['DataSection', 'Good to know'],
      ['FormSection', 'Note'],
    ]);
    expect(view.Sections.slice(0, 2).map(({ Items }) => Items.length)).toEqual([2, 2]);
  });

  it('has every key also where there is nothing to say', () => {
    const view = formOf(aScreen({ say: [] }));

    expect(Object.keys(view).sort()).toEqual([
      'Back',
      'ErrorText',
      'Heading',
      'Next',
      'Sections',
      'SubHeading',
    ]);
    expect(view).toMatchObject({ ErrorText: '', SubHeading: '', Sections: [] });
  });

  const options = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ value: `v${index}`, label: `L${index}` }));

  it.each([
    ['text', {}, { Type: 'FormInput', InputType: 'text' }],
    ['text', { value: 'x' }, { Type: 'FormInput', DefaultValue: 'x' }],
    ['long-text', { value: 'x' }, { Type: 'TextArea', DefaultValue: 'x' }],
    ['number', { value: '12.5' }, { Type: 'FormInput', InputType: 'number', DefaultValue: '12.5' }],
    ['number', { value: '1 234,5' }, { Type: 'FormInput', InputType: 'text', DefaultValue: '1 234,5' }],
    ['date', { value: '2026-12-01' }, { Type: 'DatePicker', DefaultValue: '2026-12-01' }],
    ['date', { value: '31/2' }, { Type: 'FormInput', InputType: 'text', DefaultValue: '31/2' }],
    ['phone', {}, { Type: 'FormInput', InputType: 'tel' }],
    ['email', {}, { Type: 'FormInput', InputType: 'email' }],
    ['choice', { options: options(4), value: 'v1' }, { Type: 'RadioGroup', DefaultValue: 'v1' }],
    ['choice', { options: options(5), value: 'v1' }, { Type: 'Dropdown', DefaultValue: ['v1'] }],
    ['choice', { options: options(2), required: false }, { Type: 'RadioGroup' }],
    [
      'choice',
      { options: options(2), required: false, optional: true },
      { Type: 'Dropdown', MultiSelect: false },
    ],
  ] as const)('shows a %s with %j', (type, more, item) => {
    expect(itemOf(aField({ type, ...more }))).toMatchObject({ Name: 'field', Label: 'Field', ...item });
  });

  it('shows strange words as they are, and never as markup', () => {
    const view = formOf(
      aScreen({ say: [strange], fields: [aField({ type: 'long-text', value: strange })] }),
      [strange],
    );

    const json = JSON.stringify(view);
    expect(view.ErrorText).toBe(strange);
    expect(json.split(JSON.stringify(strange).slice(1, -1))).toHaveLength(4);
    expect(json).not.toContain('TemplateString');
  });
});

describe('a file as a detail', () => {
  const shown: Shown = {
    show: 'file',
    language: 'fr',
    token: 't',
    said: [],
    actions: ['Plainte'],
    file: {
      file: aFile(),
      customerId: 'customer-1',
      sections: [
        { name: 'customer', lines: [{ label: 'Nom', value: strange }] },
        { name: 'complaints', lines: [] },
      ],
    },
  };

  it('has a section for each part, also for an empty one, and a button for each script', () => {
    expect(renderAnswer(shown, room)).toEqual({
      outcome: 'detail',
      view: {
        Heading: 'Dossier du client',
        Description: 'Lisez le dossier, puis commencez.',
        Sections: [
          { Heading: 'Client', Items: [{ Label: 'Nom', Value: strange }], NoItemMessage: 'Rien au dossier' },
          { Heading: 'Plaintes', Items: [], NoItemMessage: 'Rien au dossier' },
        ],
        Actions: ['Plainte'],
      },
    });
  });
});

describe('a notice as a confirmation', () => {
  it('says what it says before the text', () => {
    const shown: Shown = {
      show: 'notice',
      title: 'Over',
      text: 'Bye.',
      next: 'Close',
      language: 'en',
      token: 't',
      said: ['Look.'],
    };

    expect(renderAnswer(shown, room)).toEqual({
      outcome: 'confirmation',
      view: { Heading: 'Over', SubHeading: 'Look.\nBye.', Next: { Label: 'Close' } },
    });
  });
});

describe('a view beside the attributes of the contact', () => {
  const attributes = { language: 'fr', customerName: 'é'.repeat(2000) };
  const total = (view: unknown) => bytesOf(view) + bytesOf(attributes);
  const longest = (value: string, length: number) => [...value.repeat(length)].slice(0, length).join('');

  it.each([
    ['letters', 'x'],
    ['emoji', '📦'],
    ['Arabic', 'م'],
  ])('stays within what Connect takes with the largest step there can be: %s', (_, character) => {
    const fields = Array.from({ length: 6 }, (__, index) =>
      aField({ name: `f${index}`, type: 'long-text', value: longest(character, 2000), help: 'Help.' }),
    );
    const screen = aScreen({
      say: [longest(character, 3000), longest(character, 3000)],
      hint: longest(character, 900),
      fields,
    });

    const view = formOf(screen, [], roomBeside(attributes));

    expect(total(view)).toBeLessThanOrEqual(mostBytes);
    expect(JSON.stringify(view)).toContain(viewWords.en.cut);
    expect(view.Sections.at(-1)?.Items).toHaveLength(6);
  });

  it('cuts what is said before what was typed', () => {
    const typed = longest('y', 2000);
    const screen = aScreen({
      say: [longest('x', 20_000)],
      fields: [aField({ type: 'long-text', value: typed })],
    });

    const view = formOf(screen, [], roomBeside(attributes));

    expect(JSON.stringify(view)).toContain(`"${typed}"`);
    expect(view.ErrorText).toBe('');
  });

  it('says so when something typed had to be cut, because it is submitted as it is shown', () => {
    const fields = Array.from({ length: 6 }, (_, index) =>
      aField({ name: `f${index}`, type: 'long-text', value: longest('📦', 2000) }),
    );

    expect(formOf(aScreen({ fields }), [], room).ErrorText).toBe(viewWords.en.cutField);
  });

  it('leaves what fits alone', () => {
    const screen = aScreen({ say: [longest('x', 3000)], fields: [aField({ type: 'text', value: 'y' })] });

    expect(JSON.stringify(formOf(screen))).toContain(longest('x', 3000));
  });
});

it.each(languages)('has its words in every language: %s', (language) => {
  const texts = JSON.stringify(viewWords[language]);
  expect(texts).not.toContain('""');
  if (language !== 'en') expect(viewWords[language].notSaved).not.toBe(viewWords.en.notSaved);
});
