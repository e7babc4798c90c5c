import { type Language, languages } from '../../../domain/shared/language.ts';
import { fitted } from './fit.ts';
import { isoDate } from './render-form.ts';
import { readShown, readSubmitted, record } from './submission.ts';
import type { View } from './view-data.ts';
import { viewWords } from './words.ts';

/**
 * The view that was shown, filled with what was submitted, and the word that it was not saved. It needs nothing but the two: no table, no
 * script. Undefined when what was shown is no answer of ours.
 */
export const refilled = (
  shown: unknown,
  submitted: unknown,
  {
    language,
    roomBytes,
    told = viewWords[language].notSaved,
  }: {
    readonly language: Language;
    readonly roomBytes: number;
    /** Why the view is back. Default: that it was not saved, and may be the next time. */
    readonly told?: string;
  },
): (View & { readonly token: string }) | undefined => {
  const answer = readShown(shown);
  const { outcome, token } = answer;
  const view = record(answer['view']);
  if (typeof token !== 'string') return undefined;
  switch (outcome) {
    case 'form': {
      if (!Array.isArray(view['Sections'])) return undefined;
      const { submission } = readSubmitted(submitted, answer);
      const filled = {
        ...view,
        ErrorText: told,
        Sections: view['Sections'].map((section: unknown) => filledSection(record(section), submission)),
      };
      return { ...fitted({ outcome, view: filled } as unknown as View, roomBytes, language), token };
    }
    case 'detail':
      return Array.isArray(view['Sections'])
        ? ({ outcome, view: { ...view, Description: told }, token } as unknown as View & {
            readonly token: string;
          })
        : undefined;
    case 'confirmation':
      return typeof view['Heading'] === 'string'
        ? ({ outcome, view, token } as unknown as View & { readonly token: string })
        : undefined;
    default:
      return undefined;
  }
};

const filledSection = (
  section: Readonly<Record<string, unknown>>,
  submission: Readonly<Record<string, string>>,
) =>
  section['Type'] === 'FormSection' && Array.isArray(section['Items'])
    ? { ...section, Items: section['Items'].map((item: unknown) => filledItem(record(item), submission)) }
    : section;

/** An input that came back empty is empty again, also where it began with something. */
const filledItem = (
  { DefaultValue: _, ...item }: Readonly<Record<string, unknown>>,
  submission: Readonly<Record<string, string>>,
) => {
  const name = String(item['Name']);
  if (!Object.hasOwn(submission, name)) return item;
  const value = submission[name];
  return {
    ...item,
    ...(item['Type'] === 'DatePicker' && !isoDate.test(value ?? '')
      ? { Type: 'FormInput', InputType: 'text' }
      : {}),
    DefaultValue: item['Type'] === 'Dropdown' ? [value] : value,
  };
};

export const languageOf = (text: string | undefined): Language =>
  languages.find((language) => language === text) ?? 'fr';
