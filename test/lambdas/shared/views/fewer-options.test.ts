import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, roomBeside } from '../../../../lambdas/shared/views/fit.ts';
import { renderAnswer } from '../../../../lambdas/shared/views/render-answer.ts';
import type { FormItem, FormView } from '../../../../lambdas/shared/views/view-data.ts';
import { viewWords } from '../../../../lambdas/shared/views/words.ts';
import { aField, aScreen } from '../../../support/guide-views.ts';

/** A directory of so many services, then the way out of it. */
const services = (count: number, name = 'Service of deliveries') => [
  ...Array.from({ length: count }, (_, index) => ({ value: `${index}`, label: `${name} ${index}` })),
  { value: 'nobody', label: 'Nobody' },
];
const dropdownOf = (
  options: ReturnType<typeof services>,
  roomBytes: number,
  value?: string,
): { readonly view: FormView; readonly item: Extract<FormItem, { Type: 'Dropdown' }> } => {
  const screen = aScreen({ fields: [aField({ type: 'choice', options, value })] });
  const { view } = renderAnswer(
    { show: 'screen', screen, said: [], token: 'contact-1/2/0/step:refer', language: 'en' },
    roomBytes,
  );
  const form = view as FormView;
  const [item] = form.Sections.flatMap((one) => (one.Type === 'FormSection' ? one.Items : []));
  if (item?.Type !== 'Dropdown') throw new Error('the field is no dropdown');
  return { view: form, item };
};

describe('a list of answers that takes more than a view may', () => {
  it('is shortened and says so; the way out of it stays', () => {
    const { view, item } = dropdownOf(services(2000), roomBeside({}));

    expect(bytesOf(view)).toBeLessThanOrEqual(roomBeside({}));
    expect(item.HelperText).toBe(viewWords.en.cutOptions);
    expect(item.Options[0]).toEqual({ Label: 'Service of deliveries 0', Value: '0' });
    expect(item.Options.at(-1)).toEqual({ Label: 'Nobody', Value: 'nobody' });
  });

  it('keeps what was chosen', () => {
    const { item } = dropdownOf(services(2000), roomBeside({}), '1999');

    expect(item.Options.map(({ Value }) => Value)).toContain('1999');
  });

  it('is left alone where it fits', () => {
    const { item } = dropdownOf(services(100), roomBeside({}));

    expect(item.Options).toHaveLength(101);
    expect(item.HelperText).toBeUndefined();
  });

  it('fits whatever the services are called, beside whatever the contact carries', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 600 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 0, max: 9000 }),
        fc.option(fc.integer({ min: 0, max: 19 }), { nil: undefined }),
        (count, name, attributes, chosen) => {
          const room = roomBeside({ notes: 'x'.repeat(attributes) });

          const { view } = dropdownOf(services(count, name), room, chosen?.toString());

          expect(bytesOf(view)).toBeLessThanOrEqual(room);
        },
      ),
      { numRuns: 50 },
    );
  });
});
