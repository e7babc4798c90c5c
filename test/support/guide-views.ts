import type { Screen, ScreenField } from '../../domain/script/screen.ts';

/** Markup, another direction, emoji, a path of the flow language, a merge field, quotes: as a customer may say it. */
export const strange =
  '<script>alert(1)</script> <b>fett</b> مرحبا بالعالم 👩‍👩‍👧‍👦 $.Attributes.customerId {customerName} & "Ende" \\';

export const aField = (more: Partial<ScreenField> & Pick<ScreenField, 'type'>): ScreenField => ({
  name: 'field',
  label: 'Field',
  required: true,
  ...more,
});

export const aScreen = (more: Partial<Screen> = {}): Screen => ({
  place: 'step:welcome',
  title: 'Welcome',
  say: ['Hello.'],
  fields: [],
  next: 'Next',
  ...more,
});
