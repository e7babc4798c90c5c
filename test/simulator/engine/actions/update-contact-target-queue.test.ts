import { describe, expect, it } from 'vitest';
import { oneBlock } from '../support/one-block.ts';

describe('UpdateContactTargetQueue', () => {
  it('names a queue or an agent by id, ARN, user name or path; nothing is queued', async () => {
    const byId = await oneBlock('UpdateContactTargetQueue', { QueueId: 'sales' });
    const byPath = await oneBlock(
      'UpdateContactTargetQueue',
      { AgentId: '$.Attributes.who' },
      { contact: { attributes: { who: 'ada' } } },
    );

    expect(byId.contact.targetQueue).toMatchObject({
      kind: 'queue',
      arn: expect.stringMatching(/queue\/sales$/),
    });
    expect(byPath.contact.targetQueue).toMatchObject({
      kind: 'agent',
      arn: expect.stringMatching(/agent\/ada$/),
    });
    expect(byId.of('queued')).toEqual([]);
  });

  it.each([
    { QueueId: 'moon' },
    { AgentId: 'nobody' },
    { QueueId: '' },
    { QueueId: '$.Attributes.none' },
    {},
  ])('takes the error branch for %j and keeps the former queue', async (parameters) => {
    const targetQueue = { kind: 'queue', arn: 'before' } as const;

    const call = await oneBlock('UpdateContactTargetQueue', parameters, { contact: { targetQueue } });

    expect(call.outcomes).toEqual(['NoMatchingError']);
    expect(call.contact.targetQueue).toBe(targetQueue);
  });
});

describe('the routing of a contact', () => {
  it('has a priority or an age', async () => {
    expect(
      (await oneBlock('UpdateContactRoutingBehavior', { QueuePriority: '1' })).contact.queuePriority,
    ).toBe(1);
    expect(
      (await oneBlock('UpdateContactRoutingBehavior', { QueueTimeAdjustmentSeconds: '-30' })).contact,
    ).toMatchObject({
      queuePriority: 5,
      queueTimeAdjustmentSeconds: -30,
    });
  });

  it('has criteria, with the paths in them resolved', async () => {
    const criteria = (id: string) => ({
      Steps: [
        {
          Expression: {
            AttributeCondition: {
              ComparisonOperator: 'Match',
              MatchCriteria: { AgentsCriteria: { AgentIds: [id] } },
            },
          },
        },
      ],
    });
    const contact = { attributes: { agent: 'ada', all: JSON.stringify(criteria('bob')) } };

    const fixed = await oneBlock(
      'UpdateContactRoutingCriteria',
      { RoutingCriteria: criteria('$.Attributes.agent') },
      { contact },
    );
    const path = await oneBlock(
      'UpdateContactRoutingCriteria',
      { RoutingCriteria: '$.Attributes.all' },
      { contact },
    );

    expect(fixed.contact.routingCriteria).toEqual(criteria('ada'));
    expect(path.contact.routingCriteria).toEqual(criteria('bob'));
  });

  it('has no criteria that are none, and none in the queue of an agent', async () => {
    const one = { Steps: [{}] };

    expect(
      (await oneBlock('UpdateContactRoutingCriteria', { RoutingCriteria: 'nonsense' })).outcomes,
    ).toEqual(['NoMatchingError']);
    expect(
      (await oneBlock('UpdateContactRoutingCriteria', { RoutingCriteria: { Steps: Array(6).fill({}) } }))
        .outcomes,
    ).toEqual(['NoMatchingError']);
    expect(
      (
        await oneBlock(
          'UpdateContactRoutingCriteria',
          { RoutingCriteria: one },
          { contact: { targetQueue: { kind: 'agent', arn: 'ada' } } },
        )
      ).outcomes,
    ).toEqual(['NoMatchingError']);
  });
});
