import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Markup, parseMarkup } from '../../../simulator/console/page/views/markup.ts';

const textOf = (markup: readonly Markup[]): string =>
  markup.map((piece) => (typeof piece === 'string' ? piece : textOf(piece.children))).join('');

describe('a TemplateString', () => {
  it('becomes the elements of its list', () => {
    expect(
      parseMarkup(
        '<p>Appelle pour une <strong>plainte</strong>.<br/>Urgent</p><ul><li>un</li><li>deux</li></ul>',
      ),
    ).toEqual([
      {
        tag: 'p',
        children: [
          'Appelle pour une ',
          { tag: 'strong', children: ['plainte'] },
          '.',
          { tag: 'br', children: [] },
          'Urgent',
        ],
      },
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['un'] },
          { tag: 'li', children: ['deux'] },
        ],
      },
    ]);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<p onclick="alert(1)">press</p>',
    '<a href="javascript:alert(1)">here</a>',
  ])('shows %s as the text it is, but for tags of the list', (source) => {
    const markup = parseMarkup(source);

    expect(markup.every((piece) => typeof piece === 'string')).toBe(true);
    expect(textOf(markup)).toBe(source);
  });

  it('reads entities once: what a customer wrote as markup stays what they wrote', () => {
    expect(parseMarkup('&lt;b&gt; &amp;lt; &#39;x&#x27; &unknown;')).toEqual(["<b> &lt; 'x' &unknown;"]);
  });

  it('ends a paragraph where the next begins, and an item where the next begins', () => {
    expect(parseMarkup('<p>one<p>two')).toEqual([
      { tag: 'p', children: ['one'] },
      { tag: 'p', children: ['two'] },
    ]);
    expect(parseMarkup('<ul><li>one<li>two</ul>after')).toEqual([
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['one'] },
          { tag: 'li', children: ['two'] },
        ],
      },
      'after',
    ]);
  });

  it('takes a list item only in a list', () => {
    expect(parseMarkup('<li>alone</li>')).toEqual(['<li>alone</li>']);
  });

  it('loses no word, whatever is written, and gives no other element', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</ul>',
      '</li>',
      '<b>',
      '</b>',
      '<br>',
      '<i>',
      '<script>',
      'wort',
      '😀',
      '<',
      '>',
      '&',
    );
    const tags = (markup: readonly Markup[]): readonly string[] =>
      markup.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.tag, ...tags(piece.children)]));

    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const markup = parseMarkup(parts.join(''));

        expect(textOf(markup).split('wort').length).toBe(parts.join('').split('wort').length);
        for (const tag of tags(markup)) expect(['p', 'br', 'b', 'strong', 'em', 'ul', 'li']).toContain(tag);
      }),
    );
  });
});
