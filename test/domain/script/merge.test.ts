import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from '../../../domain/script/merge.ts';

const values: Readonly<Record<string, string>> = {
  customerName: 'Ada Lovelace',
  note: '{customerName} <b>$.Attributes.x</b>',
};
const merged = (template: string) => merge(template, (name) => values[name]);

describe('merging values into a text', () => {
  it('puts a value where its name stands', () => {
    expect(merged('Good morning, {customerName}.')).toBe('Good morning, Ada Lovelace.');
  });

  it('says the other words where a value is missing, also when they are none', () => {
    expect(merged('On {appointment|a day to be agreed}.')).toBe('On a day to be agreed.');
    expect(merged('Complaint {complaintReference|}.')).toBe('Complaint .');
  });

  it('shows the gap where nobody said what stands there', () => {
    expect(merged('Hello {nobody}.')).toBe('Hello ….');
  });

  it('does not say the other words where there is a value', () => {
    expect(merged('{customerName|somebody}')).toBe('Ada Lovelace');
  });

  it('leaves a value as it is, whatever it says', () => {
    expect(merged('{note}')).toBe('{customerName} <b>$.Attributes.x</b>');
    expect(merge('{a}', () => "$& $1 $` $'")).toBe("$& $1 $` $'");
  });

  it('leaves braces around anything else alone', () => {
    expect(merged('{ not a field } {} ${1} {1a}')).toBe('{ not a field } {} ${1} {1a}');
  });

  it('never expands any value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (one, other) => {
        const braced = `{other}${one}{one|x}`;

        const text = merge('<{one}|{other}>', (name) => ({ one: braced, other })[name]);

        expect(text).toBe(`<${braced}|${other}>`);
      }),
    );
  });
});
