/** A piece of a TemplateString: text, or one of the few elements that are taken from it. */
export type Markup = string | { readonly tag: MarkupTag; readonly children: readonly Markup[] };
const tags = ['p', 'br', 'b', 'strong', 'em', 'ul', 'li'] as const;
export type MarkupTag = (typeof tags)[number];

interface Open {
  readonly tag: MarkupTag;
  readonly children: Markup[];
}

/**
 * A TemplateString as elements, never as HTML: only bare tags of the list are taken, only where they may stand; everything else, an attribute
 * included, is shown as the text it is.
 */
export const parseMarkup = (source: string): readonly Markup[] => {
  const root: Markup[] = [];
  const open: Open[] = [];
  const here = (): Markup[] => open.at(-1)?.children ?? root;
  const write = (text: string): void => {
    if (text !== '') here().push(decoded(text));
  };
  let last = 0;
  for (const found of source.matchAll(/<(\/?)([a-z]+)\s*(\/?)>/gi)) {
    const [whole, slash, name = '', selfClosed] = found;
    const tag = tags.find((known) => known === name.toLowerCase());
    if (tag === undefined) continue;
    const closing = slash === '/';
    const place = open.findLastIndex((element) => element.tag === tag);
    const takes = tag === 'br' ? true : closing ? place >= 0 : selfClosed === '' && mayStand(tag, open);
    if (!takes) continue;
    write(source.slice(last, found.index));
    last = found.index + whole.length;
    if (tag === 'br') here().push({ tag, children: [] });
    else if (closing) open.length = place;
    else {
      closeBefore(tag, open);
      const element: Open = { tag, children: [] };
      here().push(element);
      open.push(element);
    }
  }
  write(source.slice(last));
  return root;
};

/** List items only in lists; a list only where no words are being marked. */
const mayStand = (tag: MarkupTag, open: readonly Open[]): boolean =>
  tag === 'li'
    ? open.some((element) => element.tag === 'ul')
    : tag === 'ul'
      ? open.every((element) => element.tag === 'p' || element.tag === 'li' || element.tag === 'ul')
      : true;

/** As browsers do: a new paragraph or list ends the paragraph before, a new item the item before. */
const closeBefore = (tag: MarkupTag, open: Open[]): void => {
  if (tag === 'p' || tag === 'ul') {
    const paragraph = open.findIndex((element) => element.tag === 'p');
    if (paragraph >= 0) open.length = paragraph;
  }
  if (tag === 'li') {
    const listPlace = open.findLastIndex((element) => element.tag === 'ul');
    open.length = listPlace + 1;
  }
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hexadecimal), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
