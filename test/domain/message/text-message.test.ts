import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmationId, mostParts, textMessageParts } from '../../../domain/message/text-message.ts';

describe('a text message', () => {
  it.each([
    ['', 1, 'gsm-7'],
    ['a'.repeat(160), 1, 'gsm-7'],
    ['a'.repeat(161), 2, 'gsm-7'],
    ['a'.repeat(306), 2, 'gsm-7'],
    ['a'.repeat(307), 3, 'gsm-7'],
    ['a'.repeat(612), 4, 'gsm-7'],
    ['€'.repeat(80), 1, 'gsm-7'],
    ['€'.repeat(81), 2, 'gsm-7'],
    // 153 places hold 76 of them: none is split over two parts.
    ['€'.repeat(153), 3, 'gsm-7'],
    ['Votre rendez-vous est confirmé : mardi à 10 heures', 1, 'gsm-7'],
    ['Merci d’être venue', 1, 'ucs-2'],
    ['ê'.repeat(70), 1, 'ucs-2'],
    ['ê'.repeat(71), 2, 'ucs-2'],
    ['😀'.repeat(35), 1, 'ucs-2'],
    ['😀'.repeat(67), 3, 'ucs-2'],
  ] as const)('takes its parts: %j', (text, parts, encoding) => {
    expect(textMessageParts(text)).toEqual({ ok: true, value: { parts, encoding } });
  });

  it.each([
    ['a'.repeat(613), 5],
    ['ê'.repeat(269), 5],
  ])('is refused, not cut, past four parts', (text, parts) => {
    expect(textMessageParts(text)).toEqual({
      ok: false,
      error: { code: 'message.too-long', parts, most: mostParts },
    });
  });

  it('never takes fewer parts when it grows', () => {
    const partsOf = (text: string) => {
      const read = textMessageParts(text);
      return read.ok ? read.value.parts : read.error.parts;
    };
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 700 }),
        fc.string({ unit: 'binary', maxLength: 5 }),
        (text, more) => {
          expect(partsOf(text + more)).toBeGreaterThanOrEqual(partsOf(text));
        },
      ),
    );
  });
});

describe('the id of a confirmation', () => {
  it('is the same for the same agreement, and another for every other', () => {
    const agreement = fc.tuple(fc.uuid(), fc.integer({ min: 1, max: 9999 }));
    fc.assert(
      fc.property(agreement, agreement, ([one, number], [other, otherNumber]) => {
        const same = one === other && number === otherNumber;
        expect(confirmationId(one, number) === confirmationId(other, otherNumber)).toBe(same);
        expect(confirmationId(one, number)).toBe(confirmationId(one, number));
      }),
    );
  });
});
