import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { block, hangUp, type JourneyOptions, journey } from '../support/journey.ts';

const tenSeconds = 'x'.repeat(150);

const menu = (Parameters: Readonly<Record<string, unknown>> = {}) => ({
  menu: block(
    'GetParticipantInput',
    {
      next: 'other',
      'Equals 1': 'one',
      'Equals *': 'star',
      InputTimeLimitExceeded: 'late',
      NoMatchingCondition: 'other',
      NoMatchingError: 'wrong',
    },
    { Text: tenSeconds, StoreInput: 'False', InputTimeLimitSeconds: '5', ...Parameters },
  ),
  one: hangUp,
  star: hangUp,
  late: hangUp,
  other: hangUp,
  wrong: hangUp,
});

describe('GetParticipantInput as a menu', () => {
  it.each([
    ['a key that has a branch takes it', '1', 'Equals 1'],
    ['the star is a key like any other', '*', 'Equals *'],
    ['any other key takes NoMatchingCondition, never NextAction', '7', 'NoMatchingCondition'],
  ])('%s', async (_rule, press, outcome) => {
    const call = await journey(menu(), { caller: [{ press }] });

    expect(call.outcomes).toEqual([outcome]);
    expect(call.of('listening')).toMatchObject([{ who: 'customer', for: 'key' }]);
    expect(call.of('input')).toMatchObject([{ kind: 'keys', value: press }]);
    expect(call.seconds).toBe(10);
  });

  it('times out after the prompt and the time limit', async () => {
    const call = await journey(menu());

    expect(call.outcomes).toEqual(['InputTimeLimitExceeded']);
    expect(call.of('input')).toMatchObject([{ kind: 'nothing', value: '' }]);
    expect(call.seconds).toBe(15);
  });

  it('breaks the prompt off at the first key', async () => {
    const call = await journey(menu(), { before: (caller) => caller.pressAfter(2000, '1') });

    expect(call.outcomes).toEqual(['Equals 1']);
    expect(call.of('prompt-heard')).toMatchObject([{ interrupted: true }]);
    expect(call.seconds).toBe(2);
  });

  it('does not even begin to speak when a key was pressed before, and leaves the rest for the next block', async () => {
    const call = await journey(menu(), { before: (caller) => caller.press('12') });

    expect(call.outcomes).toEqual(['Equals 1']);
    expect(call.heard).toEqual([]);
    expect(call.caller.keysLeft).toBe('2');
  });

  it('drops what was pressed before it where that is asked for, as the service does without touch-tone buffering', async () => {
    const call = await journey(menu(), {
      before: (caller) => caller.press('7'),
      caller: [{ press: '1' }],
      options: { earlyKeys: 'dropped' },
    });

    expect(call.outcomes).toEqual(['Equals 1']);
    expect(call.heard).toHaveLength(1);
  });

  it('listens without a prompt', async () => {
    const call = await journey(menu({ Text: undefined }), { caller: [{ press: '1' }] });

    expect(call.outcomes).toEqual(['Equals 1']);
    expect(call.seconds).toBe(0);
  });

  it.each<[string, JourneyOptions]>([
    ['on a chat', { contact: { channel: 'CHAT' } }],
    ['on a task', { contact: { channel: 'TASK' }, alone: true }],
    ['with nobody on the line', { alone: true }],
  ])('takes the error branch %s', async (_where, options) => {
    expect((await journey(menu(), options)).outcomes).toEqual(['NoMatchingError']);
  });

  it('is aborted by a caller who hangs up while it listens', async () => {
    const call = await journey(menu(), { before: (caller) => caller.hangUpAfter(12_000) });

    expect(call.end).toEqual({ end: 'aborted' });
    expect(call.seconds).toBe(12);
  });

  it('takes the error branch when its time limit is missing', async () => {
    expect((await journey(menu({ InputTimeLimitSeconds: '' }))).outcomes).toEqual(['NoMatchingError']);
  });
});

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

describe('the keys of a caller', () => {
  const step = (next: string) =>
    block(
      'GetParticipantInput',
      { next, NoMatchingError: 'end' },
      {
        Text: tenSeconds,
        StoreInput: 'True',
        InputTimeLimitSeconds: '5',
        InputValidation: { CustomValidation: { MaximumLength: '3' } },
        DTMFConfiguration: {
          InputTerminationSequence: '#',
          DisableCancelKey: 'True',
          InterdigitTimeLimitSeconds: '2',
        },
      },
    );

  it('are neither lost nor doubled, whenever they are pressed', async () => {
    const key = fc.record({
      key: fc.constantFrom(...'0123456789'),
      afterMilliseconds: fc.integer({ min: 0, max: 60 }).map((n) => n * 1000),
    });

    await fc.assert(
      fc.asyncProperty(fc.array(key, { maxLength: 12 }), async (presses) => {
        const call = await journey(
          { first: step('second'), second: step('third'), third: step('end'), end: hangUp },
          {
            before: (caller, clock) => {
              for (const { key, afterMilliseconds } of presses) {
                if (afterMilliseconds === 0) caller.press(key);
                else clock.at(clock.nowMilliseconds() + afterMilliseconds, () => caller.press(key));
              }
            },
          },
        );
        const pressed = presses
          .map((press, index) => ({ ...press, index }))
          .filter(({ afterMilliseconds }) => afterMilliseconds <= call.seconds * 1000)
          .sort((one, other) => one.afterMilliseconds - other.afterMilliseconds || one.index - other.index)
          .map(({ key }) => key)
          .join('');
        const taken = call
          .of('input')
          .map(({ value }) => value)
          .join('');

        // A key pressed at the very instant in which the last block gives up may come before or after it.
        const all = taken + call.caller.keysLeft;
        expect(pressed.startsWith(all)).toBe(true);
        const atTheEnd = presses.filter(
          ({ afterMilliseconds }) => afterMilliseconds === call.seconds * 1000,
        ).length;
        expect(pressed.length - all.length).toBeLessThanOrEqual(atTheEnd);
      }),
      { numRuns: 150 },
    );
  });
});
