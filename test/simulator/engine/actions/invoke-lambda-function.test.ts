import { describe, expect, it, vi } from 'vitest';
import { block, hangUp, type JourneyOptions, journey } from '../support/journey.ts';
import { ThrottledError } from '../support/services.ts';

const arn = 'arn:aws:lambda:eu-central-1:111122223333:function:look-up:live';

const invoke = (Parameters: Readonly<Record<string, unknown>> = {}) => ({
  call: block(
    'InvokeLambdaFunction',
    { next: 'keep', NoMatchingError: 'end' },
    { LambdaFunctionARN: arn, InvocationTimeLimitSeconds: '3', ...Parameters },
  ),
  keep: block('UpdateContactAttributes', 'end', {
    Attributes: {
      word: '$.External.word',
      deep: '$.External.list.1.name',
      same: '$.LambdaInvocation.ResultData.word',
    },
  }),
  end: hangUp,
});
const answering = (answer: unknown, options: JourneyOptions = {}): JourneyOptions => ({
  ...options,
  functions: { 'look-up': () => answer },
});

describe('the answer of a function', () => {
  it('replaces the whole of $.External, and is told with its request', async () => {
    const call = await journey(
      invoke({ LambdaInvocationAttributes: { who: '$.ContactId' } }),
      answering({ word: 'yes' }),
    );

    expect(call.contact.attributes).toMatchObject({ word: 'yes', same: 'yes', deep: '' });
    expect(call.of('lambda-invoked')).toMatchObject([
      { name: 'look-up', request: { who: 'contact-1' }, answer: { word: 'yes' }, error: undefined },
    ]);
  });

  it.each([
    ['a number', { word: 1 }],
    ['a nested object', { word: { a: 'b' } }],
    ['a null', { word: null }],
    ['a list', ['a']],
    ['nothing', undefined],
    ['a text', 'yes'],
    ['more than 32 KB', { word: 'é'.repeat(16_500) }],
  ])('that holds %s is no STRING_MAP', async (_what, answer) => {
    const call = await journey(invoke(), answering(answer));

    expect(call.outcomes).toEqual(['NoMatchingError']);
    expect(call.of('arrow-followed')[0]?.reason).toContain('look-up');
  });

  it('may be any JSON where the block says so', async () => {
    const JSONType = { ResponseValidation: { ResponseType: 'JSON' } };

    const call = await journey(
      invoke(JSONType),
      answering({ word: 7, list: [{ name: 'a' }, { name: 'b' }] }),
    );

    expect(call.contact.attributes).toMatchObject({ word: '7', deep: 'b' });
  });
});

describe('a function that fails', () => {
  it('is not invoked again when it throws', async () => {
    const broken = vi.fn<(event: never) => unknown>(() => {
      throw new Error('the table is gone');
    });

    const call = await journey(invoke(), { functions: { 'look-up': broken } });

    expect(call.outcomes).toEqual(['NoMatchingError']);
    expect(broken).toHaveBeenCalledTimes(1);
    expect(call.of('lambda-invoked')).toMatchObject([{ error: 'the table is gone', answer: undefined }]);
  });

  it('is invoked up to three times more when the service throttled it', async () => {
    const throttled = vi.fn<(event: never) => unknown>(() => {
      throw new ThrottledError('Rate exceeded');
    });

    const call = await journey(invoke(), { functions: { 'look-up': throttled } });

    expect(call.outcomes).toEqual(['NoMatchingError']);
    expect(throttled).toHaveBeenCalledTimes(4);
    expect(call.seconds).toBeLessThanOrEqual(8);
  });

  it('may succeed at the second try', async () => {
    const tries = vi.fn<(event: never) => unknown>(() => ({ word: 'at last' }));
    tries.mockImplementationOnce(() => {
      throw new ThrottledError('Rate exceeded');
    });

    const call = await journey(invoke(), { functions: { 'look-up': tries } });

    expect(call.contact.attributes['word']).toBe('at last');
  });

  it('is given up after its time limit on the virtual clock', async () => {
    const call = await journey(invoke(), { functions: { 'look-up': () => new Promise(() => undefined) } });

    expect(call.outcomes).toEqual(['NoMatchingError']);
    expect(call.seconds).toBe(3);
    expect(call.of('lambda-invoked')).toMatchObject([{ error: 'no answer within 3 s' }]);
  });

  it('takes the error branch when it is not associated, or its ARN leads to nothing', async () => {
    expect((await journey(invoke())).outcomes).toEqual(['NoMatchingError']);
    expect((await journey(invoke({ LambdaFunctionARN: '$.Attributes.none' }))).outcomes).toEqual([
      'NoMatchingError',
    ]);
  });
});

describe('a caller who hangs up meanwhile', () => {
  it('ends the run; the function is reported when it ends', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const pending = new Promise((resolve) => {
      answer = resolve;
    });

    const call = await journey(invoke(), {
      functions: { 'look-up': () => pending },
      before: (caller) => caller.hangUpAfter(1000),
    });
    const reportedAtTheEnd = call.of('lambda-invoked');
    answer({ word: 'too late' });
    await pending;
    await new Promise(setImmediate);

    expect(call.end).toEqual({ end: 'aborted' });
    expect(reportedAtTheEnd).toEqual([]);
    expect(call.services.events.at(-1)).toMatchObject({
      type: 'lambda-invoked',
      answer: { word: 'too late' },
    });
  });
});

describe('an asynchronous invocation', () => {
  it('goes on at once and leaves $.External alone', async () => {
    const call = await journey(invoke({ InvocationType: 'ASYNCHRONOUS' }), answering({ word: 'later' }));

    expect(call.outcomes[0]).toBe('next');
    expect(call.contact.attributes['word']).toBe('');
    expect(call.services.events.map(({ type }) => type)).toContain('lambda-invoked');
  });
});
