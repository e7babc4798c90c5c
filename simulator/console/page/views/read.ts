/** ViewData comes from a flow: anything may stand anywhere, and what a template found empty is `''`. */
export type Data = Readonly<Record<string, unknown>>;

export const object = (value: unknown): Data | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : undefined;

export const text = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';

export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];

/** Flow language knows no booleans: `true`, `"true"`. */
export const flag = (value: unknown): boolean => value === true || value === 'true';

/** A button's place in a view: a string, or an object with a label and perhaps the action that it raises instead of the place's own name. */
export interface Slot {
  readonly label: string;
  readonly action: string;
}
export const slot = (data: Data, name: string): Slot | undefined => {
  const given = data[name];
  const label = text(object(given)?.['Label'] ?? given);
  const action = text(object(given)?.['Action']);
  return label === '' ? undefined : { label, action: action === '' ? name : action };
};

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** For Copyable ones: what is copied. */
  readonly copies: string | undefined;
  readonly link: string | undefined;
}
/** Label and value; both empty: nothing. Only web addresses become links. */
export const facts = (value: unknown): readonly Fact[] =>
  list(value).flatMap((entry) => {
    const item = object(entry);
    if (item === undefined) return [];
    const [label, shown] = [text(item['Label']), text(item['Value'])];
    if (label === '' && shown === '') return [];
    const url = text(item['Url']);
    const resource = text(item['ResourceId']);
    return [
      {
        label,
        value: shown,
        copies: flag(item['Copyable']) ? (resource === '' ? shown : resource) : undefined,
        link: /^https?:\/\//i.test(url) ? url : undefined,
      },
    ];
  });

/** The server's word on a form: a string, or an object with a header and content. */
export const errorText = (
  value: unknown,
): { readonly header: string; readonly content: string } | undefined => {
  const given = object(value);
  const header = text(given?.['Header'] ?? given?.['Heading']);
  const content = text(given?.['Content'] ?? given?.['Text'] ?? value);
  return header === '' && content === '' ? undefined : { header, content };
};

/** The managed view's name in `arn:aws:connect:…:aws:view/form:1` or `form`; undefined: a view of the customer's own. */
export const managedView = (viewId: string): ManagedView | undefined => {
  const name = /^(?:arn:[^/]*:aws:view\/)?([a-z-]+)(?::[^/]*)?$/.exec(viewId)?.[1];
  return managedViews.find((known) => known === name);
};
const managedViews = ['detail', 'form', 'confirmation', 'list', 'cards'] as const;
export type ManagedView = (typeof managedViews)[number];
