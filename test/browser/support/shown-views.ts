import type { ShownView } from '../../../simulator/console/protocol.ts';

/** Every type of field that Connect's form has, and what was wrong with it. */
export const formView: ShownView = {
  id: 'form-1',
  viewId: 'arn:aws:connect:eu-central-1:aws:view/form:1',
  actions: ['Back', 'Next', 'Step'],
  data: {
    Heading: 'Écouter',
    SubHeading: '',
    ErrorText: 'Indiquez une date passée.',
    Sections: [
      { Type: 'DataSection', Heading: 'À dire', Items: [{ Label: 'À dire', Value: 'Racontez-moi.' }] },
      {
        Type: 'FormSection',
        Heading: 'À noter',
        Items: [
          {
            Type: 'RadioGroup',
            Name: 'category',
            Label: 'La plainte concerne',
            Required: true,
            Options: [
              { Label: 'une livraison', Value: 'delivery' },
              { Label: 'un produit', Value: 'product' },
            ],
          },
          {
            Type: 'TextArea',
            Name: 'what',
            Label: 'Ce qui s’est passé',
            Required: true,
            HelperText: 'Dans ses mots',
          },
          {
            Type: 'Dropdown',
            Name: 'objection',
            Label: 'Objection',
            Options: [{ Label: 'Trop cher', Value: 'price' }],
          },
          {
            Type: 'CheckboxGroup',
            Name: 'ways',
            Label: 'Réponse par',
            Options: [{ Label: 'e-mail', Value: 'e' }],
            DefaultValue: ['e'],
          },
          { Type: 'DatePicker', Name: 'date', Label: 'Depuis quand', DefaultValue: '2026-11-03' },
          { Type: 'TimePicker', Name: 'at', Label: 'Heure' },
          { Type: 'FormInput', InputType: 'number', Name: 'amount', Label: 'Montant' },
          { Type: 'Toggle', Name: 'urgent', Label: 'Urgent' },
        ],
      },
    ],
    Next: { Label: 'Suivant' },
    Back: { Label: 'Dossier' },
  },
};

/** A customer's words with markup in them, beside markup of the view's own. */
export const detailView: ShownView = {
  id: 'detail-1',
  viewId: 'arn:aws:connect:eu-central-1:aws:view/detail:1',
  actions: ['ActionSelected', 'Back'],
  data: {
    Heading: 'Dossier du client',
    AttributeBar: [{ Label: 'Client', Value: 'C-10042', Copyable: true }],
    Sections: [
      { TemplateString: '<p>Cliente <strong>fidèle</strong> <img src=x onerror="document.title=1"></p>' },
      { Heading: 'Plaintes', Items: [], NoItemMessage: 'Rien au dossier' },
    ],
    Actions: ['Plainte', 'Actualiser'],
    Back: '',
  },
};
