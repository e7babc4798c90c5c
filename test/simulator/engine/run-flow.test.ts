import { describe, expect, it } from 'vitest';
import { aFlow, block, hangUp, journey, say } from './support/journey.ts';

describe('a run of a flow', () => {
  it('says what it meets, in order, and names every arrow that it followed', async () => {
    const call = await journey({ greet: say('Welcome.', 'bye'), bye: say('Goodbye.', 'end'), end: hangUp });

    expect(call.end).toEqual({ end: 'disconnected' });
    expect(call.heard).toEqual(['Welcome.', 'Goodbye.']);
    expect(call.of('arrow-followed')).toMatchObject([
      { flow: 'main', from: 'greet', action: 'MessageParticipant', outcome: 'next', to: 'bye' },
      { flow: 'main', from: 'bye', action: 'MessageParticipant', outcome: 'next', to: 'end' },
    ]);
    expect(call.of('flow-started')).toMatchObject([{ flow: 'main', flowType: 'CONTACT_FLOW' }]);
  });

  it('never follows the NextAction of a block that branches: it is a copy of one of its branches', async () => {
    const call = await journey({
      check: block(
        'Compare',
        { next: 'copy', 'Equals gold': 'gold' },
        { ComparisonValue: '$.Attributes.tier' },
      ),
      gold: hangUp,
      copy: hangUp,
    });

    expect(call.end).toMatchObject({ end: 'failed' });
    expect(call.of('problem')).toMatchObject([{ flow: 'main', block: 'check' }]);
    expect(call.of('arrow-followed')).toMatchObject([{ outcome: 'NoMatchingCondition', to: undefined }]);
  });

  it('names the block and the cure when an error has no arrow', async () => {
    const call = await journey({
      set: block('UpdateContactTargetQueue', 'end', { QueueId: 'nowhere' }),
      end: hangUp,
    });

    expect(call.end).toMatchObject({ end: 'failed' });
    expect(call.of('problem')[0]?.message).toBe(
      'the block "set" (UpdateContactTargetQueue) of main came to NoMatchingError, there is no queue "nowhere", and has no arrow for it: wire that outcome',
    );
  });

  it('takes the error branch of a type that it does not know, and says so', async () => {
    const call = await journey({
      odd: block('AuthenticateParticipant', { next: 'end', NoMatchingError: 'end' }),
      end: hangUp,
    });

    expect(call.end).toEqual({ end: 'disconnected' });
    expect(call.outcomes).toEqual(['NoMatchingError']);
    expect(call.of('problem')[0]?.message).toContain('AuthenticateParticipant');
  });

  it('fails when an arrow leads to a block that is not there', async () => {
    const call = await journey({ greet: say('Hello.', 'gone') });

    expect(call.end).toMatchObject({ end: 'failed' });
    expect(call.of('problem')[0]?.message).toContain('"gone"');
  });

  it('ends a cycle that nothing else ends, by name', async () => {
    const round = block('UpdateFlowLoggingBehavior', 'round', { FlowLoggingBehavior: 'Enabled' });

    const call = await journey({ round }, { options: { stepLimit: 100 } });

    expect(call.end).toMatchObject({ end: 'failed' });
    expect(call.of('problem')[0]?.message).toContain('100 blocks');
    expect(call.outcomes).toHaveLength(100);
  });

  it('stops in the middle of a prompt when the caller hangs up', async () => {
    const call = await journey(
      { greet: say('A long welcome that goes on and on and on for many seconds.', 'end'), end: hangUp },
      { before: (caller) => caller.hangUpAfter(1000) },
    );

    expect(call.end).toEqual({ end: 'aborted' });
    expect(call.of('prompt-heard')).toMatchObject([{ interrupted: true }]);
    expect(call.seconds).toBe(1);
  });

  it('stops when the centre ends the run, as it does when an agent takes the contact', async () => {
    const centre = new AbortController();

    const call = await journey(
      {
        music: block('MessageParticipantIteratively', {}, { Messages: [{ Text: 'Please hold the line.' }] }),
      },
      {
        type: 'CUSTOMER_QUEUE',
        signal: centre.signal,
        before: (_caller, clock) => void clock.at(clock.nowMilliseconds() + 60_000, () => centre.abort()),
      },
    );

    expect(call.end).toEqual({ end: 'aborted' });
    expect(call.seconds).toBe(60);
  });
});

describe('a transfer to another flow', () => {
  const other = aFlow(
    { tell: say('$.Attributes.kept and $.FlowAttributes.lost.', 'end'), end: hangUp },
    'other',
  );

  it('keeps the contact and loses the flow attributes', async () => {
    const call = await journey(
      {
        keep: block('UpdateContactAttributes', { next: 'lose' }, { Attributes: { kept: 'here' } }),
        lose: block('UpdateFlowAttributes', { next: 'go' }, { FlowAttributes: { lost: { Value: 'there' } } }),
        go: block('TransferToFlow', {}, { ContactFlowId: 'other' }),
      },
      { flows: [other] },
    );

    expect(call.heard).toEqual(['here and .']);
    expect(call.end).toEqual({ end: 'disconnected' });
    expect(call.of('flow-started').map(({ flow }) => flow)).toEqual(['main', 'other']);
    expect(call.of('transferred')).toMatchObject([{ to: 'other', kind: 'flow' }]);
  });

  it.each([
    ['there is no such flow', 'nowhere'],
    ['it is a whisper flow', 'whisper'],
  ])('takes its error branch when %s', async (_why, ContactFlowId) => {
    const call = await journey(
      { go: block('TransferToFlow', { next: 'x', NoMatchingError: 'end' }, { ContactFlowId }), end: hangUp },
      { flows: [aFlow({ end: block('EndFlowExecution') }, 'whisper', 'AGENT_WHISPER')] },
    );

    expect(call.outcomes).toEqual(['NoMatchingError']);
  });
});
