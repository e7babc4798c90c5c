import { expect, it } from 'vitest';
import { writtenNumber } from '../../../domain/phone-number/written-number.ts';

it.each([
  ['+32470123456', '0470 12 34 56'],
  ['+3225550123', '02 555 01 23'],
  ['+3281223344', '081 22 33 44'],
  ['+33612345678', '+33612345678'],
  ['+32470', '+32470'],
])('writes %s as %s', (number, written) => {
  expect(writtenNumber(number)).toBe(written);
});
