import {
  ConnectClient,
  InternalServiceException,
  InvalidRequestException,
  StartTaskContactCommand,
  ThrottlingException,
} from '@aws-sdk/client-connect';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../../domain/shared/language.ts';
import { connectDispositionTasks } from '../../../lambdas/adapters/connect-disposition-tasks.ts';

const connect = mockClient(ConnectClient);
afterAll(() => connect.restore());
beforeEach(() => {
  connect.reset();
});

const flowOf = (language: string) =>
  `arn:aws:connect:eu-central-1:111122223333:instance/i-1/contact-flow/flow-${language}`;
const tasks = connectDispositionTasks(new ConnectClient({ region: 'eu-central-1' }), {
  instanceId: 'i-1',
  flows: { fr: flowOf('fr'), nl: flowOf('nl'), de: flowOf('de'), en: flowOf('en') },
  timeZone: 'Europe/Brussels',
});
const task = {
  conversationId: 'contact-1',
  agentId: 'agent-1',
  language: 'fr',
  need: 'complaint',
  team: 'complaints',
  startedAt: new Date('2026-11-24T09:00:00Z'),
} as const;
const errorOptions = { $metadata: {}, message: 'no', Message: 'no' };

describe('the task for a missing disposition', () => {
  it('says when the contact was, and names no customer', async () => {
    connect.on(StartTaskContactCommand).resolves({ ContactId: 'task-1' });

    expect(await tasks.start(task)).toBe('started');

    expect(connect.commandCalls(StartTaskContactCommand)[0]?.args[0].input).toEqual({
      InstanceId: 'i-1',
      ContactFlowId: 'flow-fr',
      Name: 'Clôture à compléter',
      Description:
        'Votre contact du mardi 24 novembre à 10 heures a été fermé sans clôture. Indiquez son résultat.',
      ClientToken: 'disposition-contact-1',
      Attributes: {
        taskKind: 'disposition',
        conversationId: 'contact-1',
        agentId: 'agent-1',
        language: 'fr',
        need: 'complaint',
        team: 'complaints',
        customerId: 'guest',
        scriptId: 'none',
        scriptVersion: 'none',
      },
    });
  });

  it.each(languages)('starts in the flow of its language: %s', async (language) => {
    connect.on(StartTaskContactCommand).resolves({});

    await tasks.start({ ...task, language, agentId: undefined });

    const input = connect.commandCalls(StartTaskContactCommand)[0]?.args[0].input;
    expect(input?.ContactFlowId).toBe(`flow-${language}`);
    expect(input?.Attributes?.['agentId']).toBe('none');
    expect(input?.Name?.length).toBeGreaterThan(5);
  });

  it.each([
    ['busy', new ThrottlingException(errorOptions)],
    ['impossible', new InvalidRequestException(errorOptions)],
    ['unknown', new InternalServiceException(errorOptions)],
    ['unknown', new Error('socket hang up')],
  ] as const)('is %s after an error that says so', async (outcome, error) => {
    connect.on(StartTaskContactCommand).rejects(error);

    expect(await tasks.start(task)).toBe(outcome);
  });
});
