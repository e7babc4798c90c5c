import {
  ConnectClient,
  ContactNotFoundException,
  DescribeContactCommand,
  InternalServiceException,
  StartTaskContactCommand,
  StopContactCommand,
  ThrottlingException,
} from '@aws-sdk/client-connect';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { PromiseTaskFault } from '../../../domain/promise/faults.ts';
import { troubles } from '../../../domain/promise/model.ts';
import { languages } from '../../../domain/shared/language.ts';
import { connectPromiseTasks } from '../../../lambdas/adapters/connect-promise-tasks.ts';
import { connectTaskAgents } from '../../../lambdas/adapters/connect-task-agents.ts';
import { aPromise } from '../../domain/promise/promises.ts';

const connect = mockClient(ConnectClient);
afterAll(() => connect.restore());
beforeEach(() => {
  connect.reset();
});

const flowsOf = (flow: string) => {
  const arn = (language: string) =>
    `arn:aws:connect:eu-central-1:111122223333:instance/i-1/contact-flow/${flow}-${language}`;
  return { fr: arn('fr'), nl: arn('nl'), de: arn('de'), en: arn('en') };
};
const client = new ConnectClient({ region: 'eu-central-1', maxAttempts: 1 });
const tasks = connectPromiseTasks(client, {
  instanceId: 'i-1',
  callTaskFlows: flowsOf('call-task'),
  timeZone: 'Europe/Brussels',
});
const errorOptions = { $metadata: {}, message: 'no', Message: 'no' };
const inputs = () => connect.commandCalls(StartTaskContactCommand).map(({ args }) => args[0].input);

describe('the task for a callback', () => {
  it('tells of the promise and of no customer, and is the same task when it is asked for again', async () => {
    connect.on(StartTaskContactCommand).resolves({ ContactId: 'task-1' });

    expect(await tasks.callback(aPromise(), 2)).toEqual({ started: true, contactId: 'task-1' });

    expect(inputs()).toMatchObject([
      {
        ContactFlowId: 'call-task-fr',
        Name: 'Client à rappeler',
        ClientToken: 'callback-contact-0.information-2',
        Attributes: {
          taskKind: 'callback',
          promiseId: 'contact-0.information',
          conversationId: 'contact-0',
          customerId: 'ada',
          team: 'service',
          language: 'fr',
        },
      },
    ]);
    expect(JSON.stringify(inputs())).not.toContain('3225550123');
  });

  it.each(languages)('tells a supervisor since when, why and what to do: %s', async (language) => {
    connect.on(StartTaskContactCommand).resolves({ ContactId: 'task-1' });

    await tasks.escalate(aPromise({ language, state: 'late' }));
    for (const trouble of troubles) await tasks.escalate(aPromise({ language, work: { trouble } }));

    const texts = inputs().map(({ Description }) => Description ?? '');
    expect(new Set(texts).size).toBe(1 + troubles.length);
    for (const text of texts) expect(text).toMatch(/23/);
    expect(inputs().every(({ Name = '' }) => Name !== '' && Name.length <= 512)).toBe(true);
    expect(inputs().every(({ Attributes }) => Attributes?.['taskKind'] === 'late-promise')).toBe(true);
    expect(inputs().every(({ ContactFlowId }) => ContactFlowId === `call-task-${language}`)).toBe(true);
  });

  it('is certainly not started after a refusal, and perhaps after any other error', async () => {
    connect
      .on(StartTaskContactCommand)
      .rejectsOnce(new ThrottlingException(errorOptions))
      .rejectsOnce(new InternalServiceException(errorOptions))
      .rejectsOnce(new Error('socket hang up'))
      .resolves({});

    const answers = [];
    for (let count = 0; count < 4; count += 1) answers.push(await tasks.callback(aPromise(), 1));

    expect(answers).toEqual([
      { started: false },
      { started: 'unknown' },
      { started: 'unknown' },
      { started: 'unknown' },
    ]);
  });

  it('is stopped, or was over; what is not answered is a fault', async () => {
    connect
      .on(StopContactCommand)
      .resolvesOnce({})
      .rejectsOnce(new ContactNotFoundException(errorOptions))
      .rejects(new InternalServiceException(errorOptions));

    expect(await tasks.stop('task-1')).toBe('stopped');
    expect(await tasks.stop('task-1')).toBe('gone');
    await expect(tasks.stop('task-1')).rejects.toThrow(PromiseTaskFault);
  });
});

it('knows who has accepted a task, and nobody before', async () => {
  const agentOf = connectTaskAgents(client, 'i-1');
  const Id = 'arn:aws:connect:eu-central-1:111122223333:instance/i-1/agent/agent-1';
  connect
    .on(DescribeContactCommand)
    .resolvesOnce({ Contact: { AgentInfo: { Id } } })
    .resolvesOnce({ Contact: { AgentInfo: { Id, ConnectedToAgentTimestamp: new Date(0) } } })
    .rejects(new Error('socket hang up'));

  expect(await agentOf('task-1')).toBeUndefined();
  expect(await agentOf('task-1')).toBe('agent-1');
  await expect(agentOf('task-1')).rejects.toThrow(PromiseTaskFault);
});
