import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../lambdas/record-contact/handler.ts';
import { inMemoryContacts } from '../../support/contacts.ts';
import { recordedFrame } from '../../support/frame.ts';
import { inMemoryMissingDispositions } from '../../support/missing-dispositions.ts';
import { nothingFollows } from '../../support/record-steps.ts';

const streamed = (...records: readonly unknown[]) => ({
  Records: records.map((record, index) => ({
    kinesis: {
      sequenceNumber: String(index + 1),
      data: Buffer.from(JSON.stringify(record)).toString('base64'),
    },
  })),
});
const aContactRecord = (parts: Readonly<Record<string, unknown>> = {}) => ({
  AWSAccountId: '111122223333',
  ContactId: 'contact-1',
  InitialContactId: 'contact-1',
  PreviousContactId: null,
  Channel: 'VOICE',
  InitiationMethod: 'INBOUND',
  InitiationTimestamp: '2026-11-24T09:00:00Z',
  ConnectedToSystemTimestamp: null,
  DisconnectTimestamp: '2026-11-24T09:04:00Z',
  DisconnectReason: 'CUSTOMER_DISCONNECT',
  LastUpdateTimestamp: '2026-11-24T09:05:00Z',
  CustomerEndpoint: { Address: '+32450000101', Type: 'TELEPHONE_NUMBER' },
  Attributes: {
    customerId: 'customer-1',
    customerName: 'Madame Peeters',
    need: 'complaint',
    segment: 'none',
    agreed: 'some words of hers',
  },
  Agent: null,
  Queue: null,
  ...parts,
});

describe('record-contact', () => {
  it('keeps what the record says, and of the attributes keys and choices, no names and no words', async () => {
    const contacts = inMemoryContacts(['customer-1']);
    const frame = recordedFrame();

    const answer = await createHandler(
      { ...nothingFollows, ...inMemoryMissingDispositions(), ...contacts },
      frame,
    )(
      streamed(
        aContactRecord({
          Queue: {
            ARN: 'queue-1',
            Name: 'service-fr',
            EnqueueTimestamp: '2026-11-24T09:01:00Z',
            DequeueTimestamp: '2026-11-24T09:01:40Z',
            Duration: 40,
          },
          Agent: {
            ARN: 'arn:aws:connect:eu-central-1:111122223333:instance/i-1/agent/agent-1',
            Username: 'marie',
            ConnectedToAgentTimestamp: '2026-11-24T09:01:40Z',
            AgentInteractionDuration: 120,
            CustomerHoldDuration: 5,
            AfterContactWorkDuration: 30,
          },
        }),
      ),
    );

    expect(answer).toEqual({ batchItemFailures: [] });
    const kept = await contacts.journal.find('contact-1');
    expect(kept?.record).toEqual({
      contactId: 'contact-1',
      initialContactId: 'contact-1',
      previousContactId: undefined,
      nextContactId: undefined,
      relatedContactId: undefined,
      channel: 'VOICE',
      initiationMethod: 'INBOUND',
      startedAt: new Date('2026-11-24T09:00:00Z'),
      lastUpdatedAt: new Date('2026-11-24T09:05:00Z'),
      connectedToSystemAt: undefined,
      disconnectedAt: new Date('2026-11-24T09:04:00Z'),
      disconnectReason: 'CUSTOMER_DISCONNECT',
      customerNumber: '+32450000101',
      queue: { name: 'service-fr', enqueuedAt: new Date('2026-11-24T09:01:00Z'), waitSeconds: 40 },
      agent: {
        id: 'agent-1',
        username: 'marie',
        connectedAt: new Date('2026-11-24T09:01:40Z'),
        talkSeconds: 120,
        holdSeconds: 5,
        afterContactWorkSeconds: 30,
        stillWorking: false,
      },
      attributes: { customerId: 'customer-1', need: 'complaint' },
    });
    expect(frame.lines).toMatchObject([
      { trigger: 'stream', outcome: 'not-recorded', contactId: 'contact-1' },
    ]);
    expect(JSON.stringify(frame.lines)).not.toMatch(/Peeters|32450000101/);
  });

  it('finds that the agent gave no disposition, once the after-contact work is over', async () => {
    const missing = inMemoryMissingDispositions();
    const handler = createHandler(
      { ...nothingFollows, ...missing, ...inMemoryContacts([]) },
      recordedFrame(),
    );
    const agent = {
      ARN: 'arn:aws:connect:eu-central-1:111122223333:instance/i-1/agent/agent-1',
      Username: 'marie',
      ConnectedToAgentTimestamp: '2026-11-24T09:01:40Z',
      AfterContactWorkStartTimestamp: '2026-11-24T09:04:00Z',
    };

    await handler(streamed(aContactRecord({ Agent: agent })));
    expect(missing.started).toEqual([]);

    const over = { ...agent, AfterContactWorkEndTimestamp: '2026-11-24T09:05:30Z' };
    await handler(streamed(aContactRecord({ Agent: over, LastUpdateTimestamp: '2026-11-24T09:05:30Z' })));
    expect(missing.started).toMatchObject([{ conversationId: 'contact-1', agentId: 'agent-1' }]);
  });

  it('reads keys in any case, attributes too', async () => {
    const contacts = inMemoryContacts([]);

    await createHandler(
      { ...nothingFollows, ...inMemoryMissingDispositions(), ...contacts },
      recordedFrame(),
    )(
      streamed({
        contactId: 'contact-1',
        channel: 'Chat',
        lastUpdateTimestamp: '2026-11-24T09:05:00Z',
        attributes: { CUSTOMERID: 'customer-1' },
      }),
    );

    expect((await contacts.journal.find('contact-1'))?.record).toMatchObject({
      channel: 'CHAT',
      customerNumber: undefined,
      startedAt: new Date('2026-11-24T09:05:00Z'),
      attributes: { customerId: 'customer-1' },
    });
  });

  it('reports a record that cannot be read by its sequence number, and keeps the others', async () => {
    const contacts = inMemoryContacts([]);

    const answer = await createHandler(
      { ...nothingFollows, ...inMemoryMissingDispositions(), ...contacts },
      recordedFrame(),
    )(streamed({ ContactId: 'contact-0' }, aContactRecord()));

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect(await contacts.journal.find('contact-1')).toBeDefined();
  });
});
