import {
  AssociatePhoneNumberContactFlowCommand,
  BatchGetFlowAssociationCommand,
  ConnectClient,
  DisassociatePhoneNumberContactFlowCommand,
  InternalServiceException,
  ResourceNotFoundException,
} from '@aws-sdk/client-connect';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { connectBindings } from '../../../lib/custom-resources/bind-number/connect-bindings.ts';
import { bindNumber } from '../../../lib/custom-resources/bind-number/handler.ts';
import type { CloudFormationRequest, Outcome } from '../../../lib/custom-resources/respond.ts';

const instance = 'arn:aws:connect:eu-central-1:111122223333:instance/centre';
const numberArn = 'arn:aws:connect:eu-central-1:111122223333:phone-number/number';
const connect = mockClient(ConnectClient);
afterAll(() => connect.restore());

const request = (change: Partial<CloudFormationRequest>): CloudFormationRequest => ({
  RequestType: 'Create',
  ResponseURL: 'https://cloudformation.example/answer',
  StackId: 'stack',
  RequestId: 'request',
  LogicalResourceId: 'NumberBinding',
  ResourceProperties: properties('entry'),
  ...change,
});
const properties = (flow: string, number = numberArn) => ({
  InstanceArn: instance,
  PhoneNumberArn: number,
  PhoneNumber: '+3225880100',
  ContactFlowArn: `${instance}/contact-flow/${flow}`,
});

const run = async (change: Partial<CloudFormationRequest>): Promise<Outcome> => {
  const answers: Outcome[] = [];
  const handler = bindNumber({
    bindings: connectBindings(new ConnectClient({ region: 'eu-central-1' })),
    answer: async (_, outcome) => {
      answers.push(outcome);
    },
  });
  await handler(request(change));
  expect(answers).toHaveLength(1);
  return answers[0] ?? { status: 'FAILED', physicalId: 'none' };
};

const boundTo = (flow: string | undefined) =>
  connect.on(BatchGetFlowAssociationCommand).resolves({
    FlowAssociationSummaryList:
      flow === undefined ? [] : [{ ResourceId: numberArn, FlowId: `${instance}/contact-flow/${flow}` }],
  });
const flowsBound = () =>
  connect.commandCalls(AssociatePhoneNumberContactFlowCommand).map(({ args }) => args[0].input.ContactFlowId);

beforeEach(() => {
  connect.reset();
});

describe('binding the number', () => {
  it('lets it start the entry flow, and keeps the flow it started before', async () => {
    boundTo('former');

    const { status, physicalId } = await run({});

    expect(status).toBe('SUCCESS');
    expect(physicalId).toBe(`bound|former|${numberArn}`);
    expect(connect.commandCalls(AssociatePhoneNumberContactFlowCommand)[0]?.args[0].input).toEqual({
      InstanceId: 'centre',
      PhoneNumberId: 'number',
      ContactFlowId: 'entry',
    });
  });

  it('gives the former flow back when the first deployment is rolled back', async () => {
    boundTo('former');
    const { physicalId } = await run({});
    boundTo('entry');

    await run({ RequestType: 'Delete', PhysicalResourceId: physicalId });

    expect(flowsBound()).toEqual(['entry', 'former']);
  });

  it('leaves a number without a flow as it was', async () => {
    boundTo(undefined);
    connect.on(AssociatePhoneNumberContactFlowCommand).callsFake(() => {
      boundTo('entry');
    });
    const { physicalId } = await run({});

    await run({ RequestType: 'Delete', PhysicalResourceId: physicalId });

    expect(physicalId).toBe(`bound|none|${numberArn}`);
    expect(connect.commandCalls(DisassociatePhoneNumberContactFlowCommand)).toHaveLength(1);
    expect(flowsBound()).toEqual(['entry']);
  });

  it('does not take silence for "no flow": when Connect does not name ours either, the former one is unknown', async () => {
    boundTo(undefined);

    const { status, physicalId } = await run({});

    expect([status, physicalId]).toEqual(['SUCCESS', `bound|unknown|${numberArn}`]);
  });

  it.each(['unknown', 'none', 'former'])(
    'touches nothing on roll-back while Connect names no flow for the number: former one %s',
    async (former) => {
      boundTo(undefined);

      const { status } = await run({
        RequestType: 'Delete',
        PhysicalResourceId: `bound|${former}|${numberArn}`,
      });

      expect(status).toBe('SUCCESS');
      expect(connect.commandCalls(DisassociatePhoneNumberContactFlowCommand)).toEqual([]);
      expect(flowsBound()).toEqual([]);
    },
  );

  it('takes the number from our flow, which is about to go, when Connect names it at last', async () => {
    boundTo('entry');

    await run({ RequestType: 'Delete', PhysicalResourceId: `bound|unknown|${numberArn}` });

    expect(connect.commandCalls(DisassociatePhoneNumberContactFlowCommand)).toHaveLength(1);
  });

  it('knows a former flow of none only after the binding: a failure before that leaves it unknown', async () => {
    boundTo(undefined);
    connect
      .on(AssociatePhoneNumberContactFlowCommand)
      .rejects(new InternalServiceException({ $metadata: {}, message: 'try later' }));

    const { status, physicalId } = await run({});

    expect([status, physicalId]).toEqual(['FAILED', `bound|unknown|${numberArn}`]);
  });

  it('keeps what it knows about the time before us over an update and its roll-back', async () => {
    const mine = `bound|former|${numberArn}`;
    boundTo('entry');

    const updated = await run({
      RequestType: 'Update',
      PhysicalResourceId: mine,
      ResourceProperties: properties('entry-2'),
    });
    const rolledBack = await run({
      RequestType: 'Update',
      PhysicalResourceId: mine,
      ResourceProperties: properties('entry'),
    });

    expect([updated.physicalId, rolledBack.physicalId]).toEqual([mine, mine]);
    expect(flowsBound()).toEqual(['entry-2', 'entry']);
  });

  it('takes another number for a new one, so that the old one is given back after it', async () => {
    boundTo('other-former');
    const other = `${numberArn}-2`;

    const { physicalId } = await run({
      RequestType: 'Update',
      PhysicalResourceId: `bound|former|${numberArn}`,
      ResourceProperties: properties('entry', other),
    });

    expect(physicalId).toBe(`bound|other-former|${other}|former|${numberArn}`);
  });

  it('still knows what the old number started when the change to another one is rolled back', async () => {
    boundTo('entry');
    const other = `${numberArn}-2`;

    const { physicalId } = await run({
      RequestType: 'Update',
      PhysicalResourceId: `bound|none|${other}|former|${numberArn}`,
      OldResourceProperties: properties('entry', other),
    });

    expect(physicalId).toBe(`bound|former|${numberArn}`);
    expect(flowsBound()).toEqual(['entry']);
  });

  it('never takes our own flow for the former one when a request comes twice', async () => {
    boundTo('entry');

    const { status, physicalId } = await run({});

    expect(status).toBe('SUCCESS');
    expect(physicalId).toBe(`bound|none|${numberArn}`);
  });

  it('does not take back a number that somebody has bound elsewhere since', async () => {
    boundTo('somebody-elses');

    const { status } = await run({ RequestType: 'Delete', PhysicalResourceId: `bound|former|${numberArn}` });

    expect(status).toBe('SUCCESS');
    expect(flowsBound()).toEqual([]);
    expect(connect.commandCalls(DisassociatePhoneNumberContactFlowCommand)).toEqual([]);
  });

  it('lets the stack go when the number is gone', async () => {
    connect
      .on(BatchGetFlowAssociationCommand)
      .rejects(new ResourceNotFoundException({ $metadata: {}, message: 'no such number' }));

    const { status } = await run({ RequestType: 'Delete', PhysicalResourceId: `bound|former|${numberArn}` });

    expect(status).toBe('SUCCESS');
  });

  it('takes the number from our flow, which is about to go, when the former one is gone', async () => {
    boundTo('entry');
    connect
      .on(AssociatePhoneNumberContactFlowCommand)
      .rejects(new ResourceNotFoundException({ $metadata: {}, message: 'no such flow' }));

    const { status } = await run({ RequestType: 'Delete', PhysicalResourceId: `bound|former|${numberArn}` });

    expect(status).toBe('SUCCESS');
    expect(connect.commandCalls(DisassociatePhoneNumberContactFlowCommand)).toHaveLength(1);
  });

  it('keeps the stack when the number could not be given back for another reason', async () => {
    boundTo('entry');
    connect
      .on(AssociatePhoneNumberContactFlowCommand)
      .rejects(new InternalServiceException({ $metadata: {}, message: 'try later' }));

    const { status } = await run({ RequestType: 'Delete', PhysicalResourceId: `bound|former|${numberArn}` });

    expect(status).toBe('FAILED');
    expect(connect.commandCalls(DisassociatePhoneNumberContactFlowCommand)).toEqual([]);
  });

  it('says which number failed, why, and what to look at', async () => {
    connect
      .on(BatchGetFlowAssociationCommand)
      .rejects(new ResourceNotFoundException({ $metadata: {}, message: 'no such number' }));

    const { status, reason } = await run({});

    expect(status).toBe('FAILED');
    expect(reason).toMatch(
      /^\+3225880100 could not be bound to its flow: no such number\. .*settings\.number\.arn/,
    );
  });

  it('can be rolled back after a failure that changed nothing', async () => {
    connect
      .on(BatchGetFlowAssociationCommand)
      .rejects(new InternalServiceException({ $metadata: {}, message: 'try later' }));
    const { physicalId } = await run({});
    connect.reset();

    const { status } = await run({ RequestType: 'Delete', PhysicalResourceId: physicalId });

    expect(status).toBe('SUCCESS');
    expect(connect.calls()).toEqual([]);
  });

  it('gives the former flow back when it is not known whether the binding went through', async () => {
    boundTo('former');
    connect
      .on(AssociatePhoneNumberContactFlowCommand)
      .rejectsOnce(new InternalServiceException({ $metadata: {}, message: 'timed out' }))
      .resolves({});
    const failed = await run({});
    boundTo('entry');

    await run({ RequestType: 'Delete', PhysicalResourceId: failed.physicalId });

    expect(failed.status).toBe('FAILED');
    expect(flowsBound().at(-1)).toBe('former');
  });
});
