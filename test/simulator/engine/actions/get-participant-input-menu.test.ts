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
