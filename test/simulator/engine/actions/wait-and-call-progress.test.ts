import { describe, expect, it } from 'vitest';
import { block, hangUp, type JourneyOptions, journey } from '../support/journey.ts';
import { outcomeOf } from '../support/one-block.ts';

describe('CheckOutboundCallStatus', () => {
  const arrows = [
    'Equals CallAnswered',
    'Equals VoicemailBeep',
    'Equals VoicemailNoBeep',
    'Equals NotDetected',
    'NoMatchingError',
  ];

  it.each([
    ['HUMAN_ANSWERED', 'Equals CallAnswered'],
    ['VOICEMAIL_BEEP', 'Equals VoicemailBeep'],
    ['VOICEMAIL_NO_BEEP', 'Equals VoicemailNoBeep'],
    ['AMD_UNRESOLVED', 'Equals NotDetected'],
    [undefined, 'NoMatchingError'],
    ['SIT_TONE_BUSY', 'NoMatchingError'],
  ])('%s takes %s', async (answeringMachineDetectionStatus, outcome) => {
    const contact = { answeringMachineDetectionStatus };

    expect(await outcomeOf('CheckOutboundCallStatus', arrows, {}, { contact })).toBe(outcome);
  });

  it('takes the error branch on a chat', async () => {
    expect(await outcomeOf('CheckOutboundCallStatus', arrows, {}, { contact: { channel: 'CHAT' } })).toBe(
      'NoMatchingError',
    );
  });
});

describe('Wait', () => {
  const wait = (
    Parameters: Readonly<Record<string, unknown>>,
    options: JourneyOptions = { contact: { channel: 'TASK' }, alone: true },
  ) =>
    journey(
      {
        wait: block(
          'Wait',
          {
            next: 'x',
            'Equals WaitCompleted': 'end',
            'Equals Continue': 'end',
            'Equals CustomerReturned': 'end',
            ParticipantNotFound: 'end',
            NoMatchingError: 'end',
          },
          Parameters,
        ),
        end: hangUp,
      },
      options,
    );

  it('lets the time pass', async () => {
    const task = await wait({ TimeLimitSeconds: '900' });

    expect(task.outcomes).toEqual(['Equals WaitCompleted']);
    expect(task.seconds).toBe(900);
  });

  it('keeps a caller waiting only for an event, in an inbound flow', async () => {
    expect((await wait({ TimeLimitSeconds: '5' }, {})).outcomes).toEqual(['NoMatchingError']);
    expect((await wait({ TimeLimitSeconds: '5', Events: ['CustomerReturned'] }, {})).outcomes).toEqual([
      'Equals WaitCompleted',
    ]);
    expect(
      (await wait({ TimeLimitSeconds: '5', Events: ['CustomerReturned'] }, { type: 'CUSTOMER_QUEUE' }))
        .outcomes,
    ).toEqual(['NoMatchingError']);
  });

  it('finds no bot, refuses a time out of bounds, and goes on at once where the flow runs on', async () => {
    expect((await wait({ TimeLimitSeconds: '5', Events: ['BotParticipantDisconnected'] })).outcomes).toEqual([
      'ParticipantNotFound',
    ]);
    expect((await wait({ TimeLimitSeconds: '604801' })).outcomes).toEqual(['NoMatchingError']);
    expect((await wait({ TimeLimitSeconds: '0' })).outcomes).toEqual(['NoMatchingError']);
    expect((await wait({ TimeLimitSeconds: '5', ContinueExecution: 'True' })).outcomes).toEqual([
      'Equals Continue',
    ]);
  });
});
