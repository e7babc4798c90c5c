import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../domain/script/document.ts';
import { languages } from '../../../../domain/shared/language.ts';
import { inAll } from '../a-script.ts';

import { base, read, takenOf } from './reading.ts';

const text: Field = { ...base, type: 'text', maximumLength: 10 };
const long: Field = { ...base, type: 'text', maximumLength: 100, long: true };
const choice: Field = {
  ...base,
  type: 'choice',
  options: { gas: { fr: 'du gaz', nl: 'gas', de: 'Gas', en: 'gas' }, oil: inAll('oil') },
};
const number: Field = { ...base, type: 'number' };
const amount: Field = { ...base, type: 'amount' };
const day: Field = { ...base, type: 'date' };
const phone: Field = { ...base, type: 'phone' };
const email: Field = { ...base, type: 'email' };
const consent: Field = { ...base, type: 'consent', purpose: 'marketing' };
const every: readonly Field[] = [text, long, choice, number, amount, day, phone, email, consent];

describe('a text', () => {
  it.each([
    '<b>hi</b>',
    '{today}',
    '$.Attrib.x',
    '${process}',
    'שלום עולם',
    'مرحبا',
    '👩‍👩‍👧‍👦 👍🏽',
    'it\'s "ok"',
    'a\tb',
  ])('is taken word for word: %j', (typed) => {
    expect(read(text, typed)).toEqual({ ok: true, value: { value: typed, spoken: typed } });
  });

  it('is counted as people count: a family of four is one character, and so is a letter with its accents', () => {
    expect(takenOf(text, '👩‍👩‍👧‍👦'.repeat(10))).toBe('👩‍👩‍👧‍👦'.repeat(10));
    expect(takenOf(text, 'e\u0301'.repeat(10))).toBe('e\u0301'.repeat(10));
    expect(takenOf(text, '👩‍👩‍👧‍👦'.repeat(11))).toBe('refused: too-long');
    expect(takenOf(text, 'a'.repeat(11))).toBe('refused: too-long');
  });

  it('is not fooled by a letter that carries a thousand accents', () => {
    expect(takenOf(text, `a${'\u0301'.repeat(1000)}`)).toBe('refused: too-long');
  });

  it.each(['a\u0000b', 'a\u001bb', 'a\u0085b', 'a\u202eb', 'a\u2066b', 'a\ud800b'])(
    'is refused where nobody could read it: %j',
    (typed) => {
      expect(takenOf(text, typed)).toBe('refused: unreadable');
    },
  );

  it('may have several lines only where the field has', () => {
    expect(takenOf(text, 'a\nb')).toBe('refused: unreadable');
    expect(takenOf(long, 'a\r\nb\n\nc')).toBe('a\r\nb\n\nc');
  });

  it('has 200 characters where the script says nothing', () => {
    const unbounded: Field = { ...base, type: 'text' };

    expect(takenOf(unbounded, 'a'.repeat(200))).toBe('a'.repeat(200));
    expect(takenOf(unbounded, 'a'.repeat(201))).toBe('refused: too-long');
  });
});

describe('a choice', () => {
  it('is one of the options, and is said back in their words', () => {
    expect(read(choice, 'gas', 'fr')).toEqual({ ok: true, value: { value: 'gas', spoken: 'du gaz' } });
  });

  it.each(['GAS', 'wood', 'constructor', '__proto__', 'toString'])('is refused otherwise: %j', (typed) => {
    expect(takenOf(choice, typed)).toBe('refused: not-a-choice');
  });
});

describe('a consent', () => {
  it('is yes or no, and nothing else', () => {
    expect(read(consent, 'yes', 'nl')).toEqual({ ok: true, value: { value: true, spoken: 'Ja' } });
    expect(read(consent, 'no', 'nl')).toEqual({ ok: true, value: { value: false, spoken: 'Nee' } });
    expect(takenOf(consent, 'true')).toBe('refused: not-a-choice');
  });
});

describe('a field of any type', () => {
  it('may be left empty only where it is not required', () => {
    for (const field of every) {
      expect(takenOf(field, ' \n\u00a0')).toBe('refused: missing');
      expect(takenOf({ ...field, required: false }, '')).toBeUndefined();
    }
  });

  it('is refused with a message that names it, whatever was typed, in every language; what is taken is said back', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(
        '{customerName}',
        '$.Attributes.x',
        '${7*7}',
        '<script>',
        '\u202e',
        '🧑‍🚒',
        '__proto__',
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...every),
        typed,
        fc.constantFrom(...languages),
        (field, input, language) => {
          const answer = read(field, input, language);

          if (answer?.ok === false) expect(answer.error.message).toContain('Field');
          else expect(answer?.value.spoken).not.toBe('');
          if (answer?.ok && field.type === 'text') expect(answer.value.spoken).toBe(input.trim());
        },
      ),
      { numRuns: 800 },
    );
  });
});
