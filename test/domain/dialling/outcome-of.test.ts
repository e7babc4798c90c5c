import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptOutcomes, type Manner } from '../../../domain/campaign/model.ts';
import { type ContactFacts, outcomeOf } from '../../../domain/dialling/outcome-of.ts';
import type { DispositionCode } from '../../../domain/script/dispositions.ts';

const facts = (more: Partial<ContactFacts>): ContactFacts => ({
  disconnectReason: undefined,
  connected: undefined,
  answeringMachineDetectionStatus: undefined,
  agentConnected: undefined,
  ...more,
});

describe('the outcome of a call that nobody answered, by the reason that Connect gives', () => {
  it.each([
    ['TELECOM_BUSY', 'busy'],
    ['TELECOM_UNANSWERED', 'no-answer'],
    ['TELECOM_TIMEOUT', 'no-answer'],
    ['TELECOM_ORIGINATOR_CANCEL', 'no-answer'],
    ['CUSTOMER_NEVER_ARRIVED', 'no-answer'],
    ['CUSTOMER_DISCONNECT', 'no-answer'],
    ['TELECOM_NUMBER_INVALID', 'invalid-number'],
    ['OUTBOUND_DESTINATION_ENDPOINT_ERROR', 'invalid-number'],
    ['TELECOM_POTENTIAL_BLOCKING', 'technical'],
    ['TELECOM_PROBLEM', 'technical'],
    ['OUTBOUND_RESOURCE_ERROR', 'technical'],
    ['OUTBOUND_ATTEMPT_FAILED', 'technical'],
    ['A_REASON_OF_NEXT_YEAR', 'technical'],
    [undefined, 'technical'],
  ] as const)('%s: %s', (disconnectReason, outcome) => {
    expect(outcomeOf(facts({ disconnectReason, connected: false }), undefined, 'progressive')).toBe(outcome);
  });

  it('is what the reason says, also when the call is said to have been connected and no agent was there', () => {
    const contradictory = facts({
      disconnectReason: 'TELECOM_UNANSWERED',
      connected: true,
      agentConnected: false,
    });

    expect(outcomeOf(contradictory, undefined, 'progressive')).toBe('no-answer');
  });

  it('is known from an event that does not say whether it was answered, when the reason says so itself', () => {
    expect(outcomeOf(facts({ disconnectReason: 'TELECOM_BUSY' }), undefined, 'progressive')).toBe('busy');
    expect(
      outcomeOf(facts({ disconnectReason: 'CUSTOMER_DISCONNECT' }), undefined, 'progressive'),
    ).toBeUndefined();
    expect(
      outcomeOf(facts({ disconnectReason: 'A_REASON_OF_NEXT_YEAR' }), undefined, 'progressive'),
    ).toBeUndefined();
  });
});

describe('the outcome of a call that was answered', () => {
  const answered = { connected: true, disconnectReason: 'CUSTOMER_DISCONNECT' };

  it.each<[string, Partial<ContactFacts>, DispositionCode | undefined, Manner, string | undefined]>([
    [
      'no agent ever came, in a progressive campaign',
      { agentConnected: false },
      undefined,
      'progressive',
      'abandoned',
    ],
    [
      'the person hung up while waiting for an agent',
      { agentConnected: false, queued: true },
      undefined,
      'progressive',
      'abandoned',
    ],
    [
      'the person hung up before an agent was asked for',
      { agentConnected: false, queued: false },
      undefined,
      'progressive',
      'answered',
    ],
    [
      'the queue took nobody, and we hung up',
      { agentConnected: false, queued: false, disconnectReason: 'CONTACT_FLOW_DISCONNECT' },
      undefined,
      'progressive',
      'abandoned',
    ],
    ['the agent who rang had gone', { agentConnected: false }, undefined, 'preview', 'abandoned'],
    ['a flow talked with the person', { agentConnected: false }, undefined, 'automated', 'answered'],
    [
      'a flow talked, and says the person refused',
      { agentConnected: false },
      'refused',
      'automated',
      'refused',
    ],
    ['it is not said whether an agent came', {}, undefined, 'progressive', undefined],
    ['an agent talked', { agentConnected: true }, undefined, 'progressive', 'answered'],
    ['an agent sold something', { agentConnected: true }, 'sale', 'progressive', 'answered'],
    [
      'the person does not want to be called again',
      { agentConnected: true },
      'refused',
      'preview',
      'refused',
    ],
    [
      'the person wants another time',
      { agentConnected: true },
      'callback-promised',
      'preview',
      'callback-asked',
    ],
    ['the agent heard a voicemail', { agentConnected: true }, 'not-reached', 'preview', 'machine'],
    [
      'a machine was heard',
      { agentConnected: false, answeringMachineDetectionStatus: 'VOICEMAIL_BEEP' },
      undefined,
      'progressive',
      'machine',
    ],
    [
      'a machine was heard, but an agent sold something: the agent was there',
      { agentConnected: true, answeringMachineDetectionStatus: 'VOICEMAIL_BEEP' },
      'sale',
      'progressive',
      'answered',
    ],
    [
      'what was heard is not understood',
      { agentConnected: true, answeringMachineDetectionStatus: 'AMD_UNRESOLVED_SILENCE' },
      undefined,
      'progressive',
      'answered',
    ],
  ])('%s', (_, more, disposition, manner, outcome) => {
    expect(outcomeOf(facts({ ...answered, ...more }), disposition, manner)).toBe(outcome);
  });

  it.each([
    ['AMD_UNANSWERED', 'no-answer'],
    ['SIT_TONE_BUSY', 'busy'],
    ['SIT_TONE_INVALID_NUMBER', 'invalid-number'],
    ['SIT_TONE_DETECTED', 'technical'],
    ['FAX_MACHINE_DETECTED', 'machine'],
  ] as const)('detection heard %s: %s', (answeringMachineDetectionStatus, outcome) => {
    expect(outcomeOf(facts({ answeringMachineDetectionStatus }), undefined, 'automated')).toBe(outcome);
  });
});

describe('whatever is told', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom('constructor', '__proto__', 'toString', 'TELECOM_BUSY'),
  );
  const maybe = fc.option(fc.boolean(), { nil: undefined });

  it('is one of the outcomes, or waits for the record; a record that says all never waits', () => {
    fc.assert(
      fc.property(words, words, maybe, maybe, (disconnectReason, heard, connected, agentConnected) => {
        const outcome = outcomeOf(
          { disconnectReason, connected, agentConnected, answeringMachineDetectionStatus: heard },
          undefined,
          'progressive',
        );

        expect([...attemptOutcomes, undefined]).toContain(outcome);
        if (connected !== undefined && agentConnected !== undefined) expect(outcome).toBeDefined();
      }),
    );
  });
});
