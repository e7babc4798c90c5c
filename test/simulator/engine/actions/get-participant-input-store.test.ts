import { describe, expect, it } from 'vitest';
import { block, hangUp, journey } from '../support/journey.ts';

const tenSeconds = 'x'.repeat(150);

const store = (Parameters: Readonly<Record<string, unknown>> = {}) => ({
  ask: block(
    'GetParticipantInput',
    { next: 'read', InvalidPhoneNumber: 'read', NoMatchingError: 'read' },
    {
      Text: tenSeconds,
      StoreInput: 'True',
      InputTimeLimitSeconds: '6',
      InputValidation: { CustomValidation: { MaximumLength: '8' } },
      DTMFConfiguration: {
        InputTerminationSequence: '#',
        DisableCancelKey: 'False',
        InterdigitTimeLimitSeconds: '3',
      },
      ...Parameters,
    },
  ),
  read: block('UpdateContactAttributes', 'end', { Attributes: { stored: '$.StoredCustomerInput' } }),
  end: hangUp,
});
const stored = async (press: string, Parameters?: Readonly<Record<string, unknown>>) => {
  const call = await journey(store(Parameters), { caller: [{ press }] });
  return {
    value: call.contact.attributes['stored'],
    outcome: call.outcomes[0],
    seconds: call.seconds,
    left: call.caller.keysLeft,
  };
};

describe('GetParticipantInput that stores', () => {
  it('keeps the digits up to the terminator, which is no part of them', async () => {
    expect(await stored('1234#5')).toEqual({ value: '1234', outcome: 'next', seconds: 10, left: '5' });
  });

  it('knows a terminator of several keys', async () => {
    const DTMFConfiguration = { InputTerminationSequence: '##' };

    expect(await stored('12#3##', { DTMFConfiguration })).toMatchObject({ value: '12#3' });
  });

  it('ends when the input is full, and leaves the rest', async () => {
    expect(await stored('123456789#')).toMatchObject({ value: '12345678', left: '9#' });
  });

  it('ends when the caller pauses too long between two keys', async () => {
    const call = await journey(store(), {
      before: (caller) => {
        caller.pressAfter(11_000, '1');
        caller.pressAfter(13_900, '2');
        caller.pressAfter(17_000, '3');
      },
    });

    expect(call.contact.attributes['stored']).toBe('12');
    expect(call.seconds).toBeCloseTo(16.9);
    expect(call.caller.keysLeft).toBe('');
  });

  it('succeeds with the word Timeout when nothing comes', async () => {
    const call = await journey(store());

    expect(call.contact.attributes['stored']).toBe('Timeout');
    expect(call.outcomes[0]).toBe('next');
    expect(call.seconds).toBe(16);
  });

  it('throws away what came before a star, unless the cancel key is off', async () => {
    expect(await stored('12*34#')).toMatchObject({ value: '34' });
    expect(await stored('12*34#', { DTMFConfiguration: { DisableCancelKey: 'True' } })).toMatchObject({
      value: '12*34',
    });
  });

  it('tells the caller what it waits for', async () => {
    const call = await journey(store(), { caller: [{ press: '1#' }] });

    expect(call.caller.requests).toEqual([{ kind: 'digits', maximumLength: 8, terminator: '#' }]);
  });

  it.each([
    ['a Belgian number as people key it', '0470123456#', 'Local', 'BE', '+32470123456'],
    ['the same with the country in it', '32470123456#', 'E164', undefined, '+32470123456'],
    ['a Dutch number', '0612345678#', 'Local', 'NL', '+31612345678'],
  ])('keeps %s in E.164', async (_what, press, NumberFormat, CountryCode, number) => {
    const InputValidation = {
      PhoneNumberValidation: { NumberFormat, ...(CountryCode ? { CountryCode } : {}) },
    };

    expect(await stored(press, { InputValidation })).toMatchObject({ value: number, outcome: 'next' });
  });

  it('takes InvalidPhoneNumber for digits that are no number, and stores nothing', async () => {
    const InputValidation = { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'BE' } };

    expect(await stored('123#', { InputValidation })).toMatchObject({
      value: '',
      outcome: 'InvalidPhoneNumber',
    });
  });

  it('takes the error branch for encrypted input, by name: the plain digits would be a lie', async () => {
    const call = await journey(store({ InputEncryption: { EncryptionKeyId: 'k', Key: 'pem' } }), {
      caller: [{ press: '1#' }],
    });

    expect(call.outcomes[0]).toBe('NoMatchingError');
    expect(call.of('problem')).toMatchObject([{ message: 'InputEncryption is not simulated' }]);
  });
});
