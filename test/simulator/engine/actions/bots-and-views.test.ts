import { describe, expect, it } from 'vitest';
import type { Recognised } from '../../../../simulator/engine/services.ts';
import { block, hangUp, type JourneyOptions, journey } from '../support/journey.ts';

const bot = async (alias: string, utterance: string): Promise<Recognised | undefined> =>
  alias === 'our-bot'
    ? utterance.includes('appointment')
      ? { intent: 'Book', slots: { day: 'monday' } }
      : { intent: utterance === '12' ? 'Keyed' : 'FallbackIntent', slots: {} }
    : undefined;

const ask = (Parameters: Readonly<Record<string, unknown>> = {}) => ({
  ask: block(
    'ConnectParticipantWithLexBot',
    {
      next: 'end',
      'Equals Book': 'keep',
      'Equals Keyed': 'keep',
      NoMatchingCondition: 'keep',
      InputTimeLimitExceeded: 'end',
      NoMatchingError: 'end',
    },
    { Text: 'x'.repeat(150), LexV2Bot: { AliasArn: 'our-bot' }, ...Parameters },
  ),
  keep: block('UpdateContactAttributes', 'end', { Attributes: { lex: '$.Lex.IntentName/$.Lex.Slots.day' } }),
  end: hangUp,
});
const withBot = (options: JourneyOptions = {}): JourneyOptions => ({
  ...options,
  overrides: { recognise: bot },
});

describe('ConnectParticipantWithLexBot', () => {
  it('branches on the intent of what the caller says', async () => {
    const call = await journey(ask(), withBot({ caller: [{ say: 'an appointment please' }] }));

    expect(call.outcomes[0]).toBe('Equals Book');
    expect(call.contact.attributes['lex']).toBe('Book/monday');
    expect(call.of('listening')).toMatchObject([{ for: 'speech' }]);
    expect(call.of('input')).toMatchObject([{ kind: 'speech', value: 'an appointment please' }]);
  });

  it('hears keys as well, and stops speaking for them', async () => {
    const call = await journey(ask(), withBot({ before: (caller) => caller.pressAfter(3000, '12#') }));

    expect(call.outcomes[0]).toBe('Equals Keyed');
    expect(call.of('prompt-heard')).toMatchObject([{ interrupted: true }]);
    expect(call.of('input')).toMatchObject([{ kind: 'keys', value: '12' }]);
  });

  it('does not pass on keys from before', async () => {
    const call = await journey(
      ask(),
      withBot({ before: (caller) => caller.press('12'), caller: [{ say: 'an appointment' }] }),
    );

    expect(call.outcomes[0]).toBe('Equals Book');
    expect(call.heard).toHaveLength(1);
  });

  it('takes NoMatchingCondition for an intent without a branch, and for silence', async () => {
    const silent = await journey(ask(), withBot());

    expect((await journey(ask(), withBot({ caller: [{ say: 'hm' }] }))).outcomes[0]).toBe(
      'NoMatchingCondition',
    );
    expect(silent.outcomes[0]).toBe('NoMatchingCondition');
    expect(silent.seconds).toBe(14);
  });

  it('waits on the phone as long as the session attribute says', async () => {
    const LexSessionAttributes = { 'x-amz-lex:audio:start-timeout-ms:*:*': '8000' };

    expect((await journey(ask({ LexSessionAttributes }), withBot())).seconds).toBe(18);
  });

  it('reads messages on a chat, and gives up only where a limit is set', async () => {
    const chat = { contact: { channel: 'CHAT' } } as const;
    const written = await journey(ask(), withBot({ ...chat, caller: [{ say: 'appointment' }] }));
    const late = await journey(ask({ LexTimeoutSeconds: { Text: '60' } }), withBot(chat));
    const left = await journey(
      ask(),
      withBot({ ...chat, before: (caller) => caller.hangUpAfter(86_400_000) }),
    );

    expect(written.outcomes[0]).toBe('Equals Book');
    expect(written.of('input')).toMatchObject([{ kind: 'message' }]);
    expect(late.outcomes).toEqual(['InputTimeLimitExceeded']);
    expect(late.seconds).toBe(60);
    expect(left.end).toEqual({ end: 'aborted' });
  });

  it('takes the error branch without a bot, on a task, with nobody there', async () => {
    expect((await journey(ask(), { caller: [{ say: 'x' }] })).outcomes).toEqual(['NoMatchingError']);
    expect((await journey(ask({ LexV2Bot: { AliasArn: '' } }), withBot())).outcomes).toEqual([
      'NoMatchingError',
    ]);
    expect((await journey(ask(), withBot({ contact: { channel: 'TASK' } }))).outcomes).toEqual([
      'NoMatchingError',
    ]);
    expect((await journey(ask(), withBot({ alone: true }))).outcomes).toEqual(['NoMatchingError']);
  });
});

const show = (Parameters: Readonly<Record<string, unknown>> = {}) => ({
  show: block(
    'ShowView',
    {
      next: 'x',
      'Equals Next': 'keep',
      NoMatchingCondition: 'end',
      TimeLimitExceeded: 'end',
      NoMatchingError: 'end',
    },
    {
      ViewResource: { Id: 'arn:aws:connect:eu-central-1:aws:view/form:1' },
      InvocationTimeLimitSeconds: '120',
      ViewData: { Heading: 'For $.Attributes.name', Items: [{ Value: '$.Attributes.name', Required: true }] },
      ...Parameters,
    },
  ),
  keep: block('UpdateContactAttributes', 'end', {
    Attributes: { view: '$.Views.Action/$.Views.ViewResultData.FormData.list.0' },
  }),
  end: hangUp,
});
const agent = (options: JourneyOptions = {}): JourneyOptions => ({
  ...options,
  contact: { channel: 'CHAT', attributes: { name: 'Ada' }, ...options.contact },
});

describe('ShowView', () => {
  it('shows the view with its data, and branches on the action that comes back', async () => {
    const guide = await journey(
      show(),
      agent({ caller: [{ choose: 'Next', data: { FormData: { list: ['first'] } } }] }),
    );

    expect(guide.caller.shown).toEqual([
      {
        viewId: 'arn:aws:connect:eu-central-1:aws:view/form:1',
        data: { Heading: 'For Ada', Items: [{ Value: 'Ada', Required: true }] },
        actions: ['Next'],
      },
    ]);
    expect(guide.contact.attributes['view']).toBe('Next/first');
    expect(guide.of('input')).toMatchObject([{ kind: 'view' }]);
  });

  it('offers the actions of a view of our own', async () => {
    const views = [
      {
        arn: 'arn:aws:connect:eu-central-1:1:instance/i/view/script',
        name: 'script',
        template: {},
        actions: ['Next', 'Stop'],
      },
    ];
    const own = show({
      ViewResource: { Id: 'arn:aws:connect:eu-central-1:1:instance/i/view/script:$LATEST' },
    });

    const guide = await journey(own, agent({ definition: { views }, caller: [{ choose: 'Stop' }] }));

    expect(guide.caller.shown).toMatchObject([{ actions: ['Next', 'Stop'] }]);
    expect(guide.outcomes).toEqual(['NoMatchingCondition']);
  });

  it('gives up after its time limit', async () => {
    const guide = await journey(show(), agent());

    expect(guide.outcomes).toEqual(['TimeLimitExceeded']);
    expect(guide.seconds).toBe(120);
  });

  it.each<[string, Readonly<Record<string, unknown>>, JourneyOptions]>([
    [
      'the view is not there',
      { ViewResource: { Id: 'arn:aws:connect:eu-central-1:1:instance/i/view/gone:1' } },
      {},
    ],
    ['the contact is a call', {}, { contact: { channel: 'VOICE' } }],
    ['the data take more than 16 KB', { ViewData: { text: 'x'.repeat(16_384) } }, {}],
    ['nobody is there', {}, { alone: true }],
  ])('takes the error branch when %s', async (_why, parameters, options) => {
    expect((await journey(show(parameters), agent(options))).outcomes).toEqual(['NoMatchingError']);
  });
});
