import type { FormItem, FormView } from './view-data.ts';

type WithOptions = Extract<FormItem, { readonly Options: unknown }>;

/** A list of answers is no help below this, and no view is too large because of it. */
const fewest = 10;

/**
 * The form with its longest list of answers shortened until it fits, and a word with the field that there are more. What was chosen stays,
 * and so does the last answer, which is the way on when no other suits.
 *
 * @param told stands with the field.
 */
export const withFewerOptions = (
  view: FormView,
  fits: (view: FormView) => boolean,
  told: string,
): FormView => {
  let result = view;
  while (!fits(result)) {
    const longest = itemsWithOptions(result).toSorted((a, b) => b.Options.length - a.Options.length)[0];
    if (longest === undefined || longest.Options.length <= fewest) return result;
    result = replaced(result, longest.Name, shorter(longest, told));
  }
  return result;
};

const shorter = (item: WithOptions, told: string): WithOptions => {
  const most = Math.floor(item.Options.length * 0.8);
  const chosen = [item.DefaultValue ?? []].flat();
  const Options = item.Options.filter(
    ({ Value }, index) => index < most - 1 || index === item.Options.length - 1 || chosen.includes(Value),
  );
  const { HelperText = '' } = item;
  const helper = HelperText.endsWith(told) ? HelperText : [HelperText, told].filter(Boolean).join(' ');
  return { ...item, Options, HelperText: helper };
};

const itemsWithOptions = ({ Sections }: FormView): readonly WithOptions[] =>
  Sections.flatMap((section) => (section.Type === 'FormSection' ? section.Items : [])).flatMap((item) =>
    item.Type === 'Dropdown' || item.Type === 'RadioGroup' ? [item] : [],
  );

const replaced = (view: FormView, name: string, by: WithOptions): FormView => ({
  ...view,
  Sections: view.Sections.map((section) =>
    section.Type === 'FormSection'
      ? { ...section, Items: section.Items.map((item) => (item.Name === name ? by : item)) }
      : section,
  ),
});
