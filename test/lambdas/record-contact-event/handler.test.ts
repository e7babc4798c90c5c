import { describe, expect, it } from 'vitest';
import type { ContactEvent } from '../../../domain/contact/model.ts';
import { createHandler } from '../../../lambdas/record-contact-event/handler.ts';
import { recordedFrame } from '../../support/frame.ts';
import { nothingFollows } from '../../support/record-steps.ts';

const handle = async (...events: readonly unknown[]) => {
  const kept: ContactEvent[] = [];
  const frame = recordedFrame();
  const handler = createHandler(
    {
      ...nothingFollows,
      journal: {
        keepEvent: async (event) => {
          kept.push(event);
        },
      },
    },
    frame,
  );
  const answer = await handler({
    Records: events.map((event, index) => ({ messageId: `m-${index}`, body: JSON.stringify(event) })),
  });
  return { answer, kept, lines: frame.lines };
};
const anEvent = (detail: Readonly<Record<string, unknown>>) => ({
  version: '0',
  id: 'e-1',
  'detail-type': 'Amazon Connect Contact Event',
  source: 'aws.connect',
  account: '111122223333',
  time: '2026-11-24T09:00:10Z',
  region: 'eu-central-1',
  resources: ['arn:aws:connect:eu-central-1:111122223333:instance/i/contact/contact-1'],
  detail: {
    contactId: 'contact-1',
    initialContactId: 'contact-1',
    channel: 'VOICE',
    initiationMethod: 'INBOUND',
    ...detail,
  },
});

describe('record-contact-event', () => {
  it('takes the time that belongs to the type of the event', async () => {
    const { kept } = await handle(
      anEvent({ eventType: 'INITIATED', initiationTimestamp: '2026-11-24T09:00:00.123Z' }),
      anEvent({
        eventType: 'QUEUED',
        queueInfo: { queueArn: 'queue-1', enqueueTimestamp: '2026-11-24T09:00:05Z' },
      }),
      anEvent({
        eventType: 'CONNECTED_TO_AGENT',
        agentInfo: { agentArn: 'agent-1', connectedToAgentTimestamp: '2026-11-24T09:00:07Z' },
      }),
      anEvent({ eventType: 'CONTACT_DATA_UPDATED' }),
    );

    expect(kept.map(({ type, at }) => `${type} ${at.toISOString()}`)).toEqual([
      'INITIATED 2026-11-24T09:00:00.123Z',
      'QUEUED 2026-11-24T09:00:05.000Z',
      'CONNECTED_TO_AGENT 2026-11-24T09:00:07.000Z',
      'CONTACT_DATA_UPDATED 2026-11-24T09:00:10.000Z',
    ]);
  });

  it('reads keys in any case, and `Voice` as VOICE, as the samples of AWS mix them', async () => {
    const { kept } = await handle({
      Time: '2026-11-24T09:00:10Z',
      Detail: {
        EventType: 'DISCONNECTED',
        ContactId: 'contact-1',
        Channel: 'Voice',
        DisconnectTimestamp: '2026-11-24T09:00:09Z',
        DisconnectReason: 'CUSTOMER_DISCONNECT',
        AgentInfo: { AgentArn: 'agent-1' },
      },
    });

    expect(kept).toEqual([
      {
        contactId: 'contact-1',
        initialContactId: 'contact-1',
        type: 'DISCONNECTED',
        at: new Date('2026-11-24T09:00:09Z'),
        channel: 'VOICE',
        initiationMethod: undefined,
        queueArn: undefined,
        agentArn: 'agent-1',
        disconnectReason: 'CUSTOMER_DISCONNECT',
        disconnectedAt: new Date('2026-11-24T09:00:09Z'),
      },
    ]);
  });

  it('reports what is no contact event, keeps the rest, and logs the contact', async () => {
    const { answer, kept, lines } = await handle({ hello: 'world' }, anEvent({ eventType: 'COMPLETED' }));

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-0' }] });
    expect(kept).toHaveLength(1);
    expect(lines.find(({ outcome }) => outcome === 'recorded')).toMatchObject({
      contactId: 'contact-1',
      trigger: 'queue',
    });
  });
});
