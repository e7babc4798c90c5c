import { describe, expect, it } from 'vitest';
import { formSections } from '../../../simulator/console/page/views/form-model.ts';
import { formData, initialValues, missingFields } from '../../../simulator/console/page/views/form-values.ts';

const options = [
  { Label: 'une livraison', Value: 'delivery' },
  { Label: 'un produit', Value: 'product' },
];
const items = [
  { Type: 'RadioGroup', Name: 'category', Label: 'Concerne', Required: true, Options: options },
  {
    Type: 'Dropdown',
    Name: 'objection',
    Label: 'Objection',
    MultiSelect: false,
    Options: options,
    DefaultValue: ['product'],
  },
  { Type: 'CheckboxGroup', Name: 'ways', Label: 'Par', Required: 'true', Options: options },
  { Type: 'TextArea', Name: 'what', Label: 'Quoi', Required: true, DefaultValue: '<b>{{x}}</b> 😀' },
  { Type: 'DatePicker', Name: 'date', Label: 'Date', DefaultValue: '2026-12-01' },
  { Type: 'FormInput', InputType: 'number', Name: 'amount', Label: 'Montant' },
  { Type: 'Toggle', Name: 'urgent', Label: 'Urgent' },
];
const fieldsOf = (sections: unknown) =>
  formSections(sections).flatMap((section) => (section.kind === 'fields' ? section.fields : []));
const fields = fieldsOf([{ Type: 'FormSection', Heading: '', Items: items }]);

describe('Connect’s managed form', () => {
  it('begins with its default values, to the letter', () => {
    expect(initialValues(fields, undefined)).toEqual({
      category: '',
      objection: 'product',
      ways: [],
      what: '<b>{{x}}</b> 😀',
      date: '2026-12-01',
      amount: '',
      urgent: false,
    });
  });

  it('begins with what was typed into it before', () => {
    const kept = JSON.stringify({ category: 'delivery', what: 'retard', ways: ['product'], gone: 'x' });

    expect(initialValues(fields, kept)).toMatchObject({
      category: 'delivery',
      what: 'retard',
      ways: ['product'],
    });
  });

  it.each(['', 'not json', 'null', '{"ways":"product","what":["a"],"urgent":"yes"}'])(
    'begins with its default values when what was kept is %s',
    (kept) => {
      expect(initialValues(fields, kept)).toEqual(initialValues(fields, undefined));
    },
  );

  it('names the required fields that hold nothing, blanks being nothing', () => {
    const values = { ...initialValues(fields, undefined), what: '  \n ' };

    expect(missingFields(fields, values).map(({ name }) => name)).toEqual(['category', 'ways', 'what']);
  });

  it('gives choices of lists as arrays, everything else plain, and leaves out a choice that was not made', () => {
    const values = { ...initialValues(fields, undefined), category: 'delivery', amount: '12,50' };

    expect(formData(fields, values)).toEqual({
      category: 'delivery',
      objection: ['product'],
      what: '<b>{{x}}</b> 😀',
      date: '2026-12-01',
      amount: '12,50',
      urgent: false,
    });
    expect(formData(fields, { ...values, category: '', objection: '' })).not.toHaveProperty('objection');
    expect(formData(fields, { ...values, category: '' })).not.toHaveProperty('category');
  });

  it('finds the fields of a nested grid', () => {
    const nested = [{ Type: 'FormSection', Items: [{ LayoutConfiguration: { Grid: [] }, Items: items }] }];

    expect(fieldsOf(nested).map(({ name }) => name)).toEqual(fields.map(({ name }) => name));
  });

  it.each([undefined, null, '', 'text', 7, [null], [{ Items: [{ Label: 'no name' }] }]])(
    'shows no field where the sections are %j',
    (sections) => {
      expect(fieldsOf(sections)).toEqual([]);
    },
  );
});
