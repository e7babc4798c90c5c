import { describe, expect, it } from 'vitest';
import { block, hangUp, journey, say } from '../support/journey.ts';

const play = (Parameters: Readonly<Record<string, unknown>>) => ({
  play: block('MessageParticipant', { next: 'end', NoMatchingError: 'wrong' }, Parameters),
  wrong: hangUp,
  end: hangUp,
});

describe('MessageParticipant', () => {
  it('lasts as long as the words take to say, and then goes on', async () => {
    const call = await journey(play({ Text: 'x'.repeat(150) }));

    expect(call.seconds).toBe(10);
    expect(call.caller.heard).toEqual([
      { text: 'x'.repeat(150), language: 'en-GB', voice: 'Amy', milliseconds: 10_000 },
    ]);
    expect(call.of('prompt-heard')).toMatchObject([
      { who: 'customer', language: 'en-GB', interrupted: false },
    ]);
  });

  it('speaks SSML as plain words, and takes the pauses that it asks for', async () => {
    const ssml =
      '<speak>Your code is <say-as interpret-as="digits">42</say-as>.<break time="2s"/> Bye &amp; thanks</speak>';

    const call = await journey(play({ SSML: ssml }));

    expect(call.heard).toEqual(['Your code is 42. Bye & thanks']);
    expect(call.seconds).toBeGreaterThan(3);
  });

  it('reads a text that is SSML as SSML', async () => {
    expect((await journey(play({ Text: '<speak>Hello</speak>' }))).heard).toEqual(['Hello']);
  });

  it('names a recording that is there, and takes the error branch for one that is not', async () => {
    expect((await journey(play({ PromptId: 'beep' }))).heard).toEqual(['[beep.wav]']);
    expect((await journey(play({ PromptId: 'gone' }))).outcomes).toEqual(['NoMatchingError']);
    expect(
      (
        await journey(
          play({ Media: { Uri: 's3://b/$.Channel/hi.wav', SourceType: 'S3', MediaType: 'Audio' } }),
        )
      ).heard,
    ).toEqual(['[s3://b/VOICE/hi.wav]']);
  });

  it('takes the error branch when nothing is left to say', async () => {
    expect((await journey(play({ Text: '$.Attributes.nothing' }))).outcomes).toEqual(['NoMatchingError']);
  });

  it('takes the error branch when nobody is on the line, as on a callback that is not dialled yet', async () => {
    expect((await journey(play({ Text: 'Hello' }), { alone: true })).outcomes).toEqual(['NoMatchingError']);
  });

  it('does nothing, with success, on a task', async () => {
    const task = await journey(play({ Text: 'Hello' }), { alone: true, contact: { channel: 'TASK' } });

    expect(task.outcomes).toEqual(['next']);
    expect(task.heard).toEqual([]);
  });

  it('writes a text to a chat in no time, and cannot play a recording there', async () => {
    const chat = await journey(play({ Text: 'Hello $.CustomerEndpoint.Address' }), {
      contact: { channel: 'CHAT' },
    });

    expect(chat.of('message-sent')).toMatchObject([{ who: 'customer', text: 'Hello +32470123456' }]);
    expect(chat.seconds).toBe(0);
    expect((await journey(play({ PromptId: 'beep' }), { contact: { channel: 'CHAT' } })).outcomes).toEqual([
      'NoMatchingError',
    ]);
    expect((await journey(play({ SSML: 'Hi' }), { contact: { channel: 'CHAT' } })).outcomes).toEqual([
      'NoMatchingError',
    ]);
  });

  it('is skipped when the caller has typed ahead and the block allows it', async () => {
    const call = await journey(play({ Text: 'A long menu', SkipWhenDTMFBufferEnabled: 'true' }), {
      before: (caller) => caller.press('1'),
    });

    expect(call.heard).toEqual([]);
    expect(call.caller.keysLeft).toBe('1');
  });
});

describe('MessageParticipantIteratively', () => {
  const tenSeconds = (letter: string) => ({ Text: letter.repeat(150) });
  const hold = (Parameters: Readonly<Record<string, unknown>>) => ({
    hold: block(
      'MessageParticipantIteratively',
      { 'Equals MessagesInterrupted': 'offer', NoMatchingError: 'wrong' },
      Parameters,
    ),
    offer: block(
      'Loop',
      { 'Equals ContinueLooping': 'hold', 'Equals DoneLooping': 'end' },
      { LoopCount: '1' },
    ),
    wrong: hangUp,
    end: hangUp,
  });

  it('plays in turn until the interrupt time, breaks off, and goes on with the next message afterwards', async () => {
    const call = await journey(
      hold({
        Messages: [tenSeconds('a'), tenSeconds('b'), tenSeconds('c')],
        InterruptFrequencySeconds: '15',
      }),
      {
        type: 'CUSTOMER_QUEUE',
      },
    );

    expect(call.of('prompt-heard').map(({ text, interrupted }) => [text[0], interrupted])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
      ['a', true],
    ]);
    expect(call.seconds).toBe(30);
  });

  it('does not begin a message at the instant of the interrupt', async () => {
    const call = await journey(hold({ Messages: [tenSeconds('a')], InterruptFrequencySeconds: '20' }));

    expect(call.of('prompt-heard').map(({ interrupted }) => interrupted)).not.toContain(true);
    expect(call.heard).toHaveLength(4);
  });

  it('holds for ever without an interrupt, until the caller hangs up', async () => {
    const call = await journey(hold({ Messages: [tenSeconds('a')] }), {
      before: (caller) => caller.hangUpAfter(3_600_000),
    });

    expect(call.end).toEqual({ end: 'aborted' });
    expect(call.heard).toHaveLength(360);
  });

  it('takes the error branch on a chat, on a task, with nobody on the line, and with a message that cannot be played', async () => {
    const messages = { Messages: [tenSeconds('a')] };

    expect((await journey(hold(messages), { contact: { channel: 'CHAT' } })).outcomes).toEqual([
      'NoMatchingError',
    ]);
    expect((await journey(hold(messages), { contact: { channel: 'TASK' } })).outcomes).toEqual([
      'NoMatchingError',
    ]);
    expect((await journey(hold(messages), { alone: true })).outcomes).toEqual(['NoMatchingError']);
    expect((await journey(hold({ Messages: [] }))).outcomes).toEqual(['NoMatchingError']);
    expect(
      (await journey(hold({ Messages: [{ PromptId: '' }], InterruptFrequencySeconds: '20' }))).outcomes,
    ).toEqual(['NoMatchingError']);
  });
});

describe('MessageParticipantIteratively without an error branch', () => {
  it('ends the flow of a chat, which goes on waiting', async () => {
    const chat = await journey(
      { hold: block('MessageParticipantIteratively', {}, { Messages: [{ Text: 'Please wait.' }] }) },
      { contact: { channel: 'CHAT' }, type: 'CUSTOMER_QUEUE' },
    );

    expect(chat.end).toEqual({ end: 'flow-ended' });
  });
});

describe('a flow that says goodbye', () => {
  it('disconnects the caller, and only ends when there is nobody to disconnect', async () => {
    expect((await journey({ bye: say('Bye.', 'end'), end: hangUp })).end).toEqual({ end: 'disconnected' });
    expect((await journey({ end: hangUp }, { alone: true })).end).toEqual({ end: 'flow-ended' });
    expect((await journey({ end: block('EndFlowExecution') })).end).toEqual({ end: 'flow-ended' });
  });
});
