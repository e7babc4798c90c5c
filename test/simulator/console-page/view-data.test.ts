import { describe, expect, it } from 'vitest';
import { contents } from '../../../simulator/console/page/views/content.ts';
import { errorText, facts, managedView, slot } from '../../../simulator/console/page/views/read.ts';

describe('ViewData', () => {
  it.each([
    ['arn:aws:connect:eu-central-1:aws:view/form:1', 'form'],
    ['arn:aws-us-gov:connect:us-gov-west-1:aws:view/detail:1', 'detail'],
    ['cards', 'cards'],
    ['arn:aws:connect:eu-central-1:111122223333:instance/abc/view/form:1', undefined],
    ['after-contact-work', undefined],
  ])('of %s is drawn as %s', (viewId, kind) => {
    expect(managedView(viewId)).toBe(kind);
  });

  it('names a button by a string or by a label, and nothing by an empty one', () => {
    expect(slot({ Back: 'Retour' }, 'Back')).toEqual({ label: 'Retour', action: 'Back' });
    expect(slot({ Next: { Label: 'Suivant', Action: 'Go' } }, 'Next')).toEqual({
      label: 'Suivant',
      action: 'Go',
    });
    expect(slot({ Back: { Label: '' } }, 'Back')).toBeUndefined();
    expect(slot({ Back: '' }, 'Back')).toBeUndefined();
  });

  it('shows sections of every shape, in any depth, and keeps what a section says when it is empty', () => {
    expect(
      contents([
        'Last order: 4711',
        { TemplateString: '<p>fidèle</p>' },
        [{ Heading: 'Plaintes', Items: [], NoItemMessage: 'Rien au dossier' }],
        { Heading: 'Client', Items: [{ Label: 'Nom', Value: 'Dubois' }], Columns: 2 },
        '',
        null,
      ]),
    ).toEqual([
      { kind: 'text', text: 'Last order: 4711' },
      { kind: 'markup', markup: [{ tag: 'p', children: ['fidèle'] }] },
      { kind: 'facts', heading: 'Plaintes', facts: [], noItems: 'Rien au dossier', columns: 1 },
      {
        kind: 'facts',
        heading: 'Client',
        facts: [{ label: 'Nom', value: 'Dubois', copies: undefined, link: undefined }],
        noItems: '',
        columns: 2,
      },
    ]);
  });

  it('links to web addresses only', () => {
    const [web, script] = facts([
      { Label: 'a', Value: 'order', Url: 'https://example.com/1' },
      { Label: 'b', Value: 'order', Url: 'javascript:alert(1)' },
    ]);

    expect(web?.link).toBe('https://example.com/1');
    expect(script?.link).toBeUndefined();
  });

  it('shows an error of the server, as a text or with a header', () => {
    expect(errorText('')).toBeUndefined();
    expect(errorText('Choisissez.')).toEqual({ header: '', content: 'Choisissez.' });
    expect(errorText({ Header: 'Pas noté', Content: 'Réessayez.' })).toEqual({
      header: 'Pas noté',
      content: 'Réessayez.',
    });
  });
});
