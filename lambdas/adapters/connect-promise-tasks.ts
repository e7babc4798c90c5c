import { type ConnectClient, StartTaskContactCommand, StopContactCommand } from '@aws-sdk/client-connect';
import { guest } from '../../domain/appointment/model.ts';
import { needs } from '../../domain/need/model.ts';
import { PromiseTaskFault } from '../../domain/promise/faults.ts';
import type { CallbackPromise } from '../../domain/promise/model.ts';
import type { PromiseTasks, TaskStart } from '../../domain/promise/ports.ts';
import { callbackTask, latePromiseTask, taskWords } from '../../domain/promise/task-words.ts';
import type { Language } from '../../domain/shared/language.ts';

export interface PromiseTaskSettings {
  readonly instanceId: string;
  /** The flow `call-task` in each language, by ARN. */
  readonly callTaskFlows: Readonly<Record<Language, string>>;
  readonly timeZone: string;
}

/**
 * Starts tasks in Connect (`StartTaskContact`). An error of the client's side says that nothing was started; any other, and no answer, says
 * nothing: the task may be there. The token makes asking again the same task for as long as Connect remembers it. What stands on a task is of
 * the promise, never of the customer.
 */
export const connectPromiseTasks = (
  client: Pick<ConnectClient, 'send'>,
  { instanceId, callTaskFlows, timeZone }: PromiseTaskSettings,
): PromiseTasks => {
  const start = async (
    promise: CallbackPromise,
    task: {
      readonly kind: typeof callbackTask | typeof latePromiseTask;
      readonly token: string;
    },
  ): Promise<TaskStart> => {
    const { language, need, customerId, contactId, id } = promise;
    try {
      const { ContactId } = await client.send(
        new StartTaskContactCommand({
          InstanceId: instanceId,
          ContactFlowId: idOf(callTaskFlows[language]),
          ...taskWords(task.kind, promise, timeZone),
          ClientToken: task.token,
          Attributes: {
            taskKind: task.kind,
            promiseId: id,
            attemptId: 'none',
            campaign: 'none',
            conversationId: contactId,
            customerId: customerId ?? guest,
            direction: 'outbound',
            language,
            need,
            team: needs[need].team,
            scriptId: 'none',
            scriptVersion: 'none',
          },
        }),
      );
      return ContactId === undefined ? { started: 'unknown' } : { started: true, contactId: ContactId };
    } catch (error) {
      return isOfClient(error) ? { started: false } : { started: 'unknown' };
    }
  };

  return {
    callback: (promise, number) =>
      start(promise, {
        kind: callbackTask,
        token: `callback-${promise.id}-${number}`,
      }),
    escalate: (promise) =>
      start(promise, {
        kind: latePromiseTask,
        // Another time that is agreed is another promise to be late with.
        token: `late-${promise.id}-${promise.dueAt.getTime()}`,
      }),
    stop: async (contactId) => {
      try {
        await client.send(new StopContactCommand({ InstanceId: instanceId, ContactId: contactId }));
        return 'stopped';
      } catch (cause) {
        if (isOfClient(cause) && over.has(cause.name)) return 'gone';
        throw new PromiseTaskFault(
          `Connect did not stop contact ${contactId}, which waits for nothing any more`,
          {
            cause,
          },
        );
      }
    },
  };
};

/** There is no such contact, it is over, or is of a kind that cannot be stopped: an agent has it, who sees what became of the promise. */
const over: ReadonlySet<string> = new Set([
  'ContactNotFoundException',
  'ResourceNotFoundException',
  'InvalidRequestException',
]);

const isOfClient = (error: unknown): error is Error =>
  error instanceof Error && '$fault' in error && error.$fault === 'client';

const idOf = (flowArn: string): string => flowArn.slice(flowArn.lastIndexOf('/') + 1);
