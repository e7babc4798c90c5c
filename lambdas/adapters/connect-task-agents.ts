import { type ConnectClient, DescribeContactCommand } from '@aws-sdk/client-connect';
import { PromiseTaskFault } from '../../domain/promise/faults.ts';

/** Asks Connect (`DescribeContact`) who has accepted a task: the id of the user; undefined while nobody has. */
export const connectTaskAgents =
  (client: Pick<ConnectClient, 'send'>, instanceId: string) =>
  async (taskContactId: string): Promise<string | undefined> => {
    try {
      const { Contact } = await client.send(
        new DescribeContactCommand({ InstanceId: instanceId, ContactId: taskContactId }),
      );
      const { Id, ConnectedToAgentTimestamp } = Contact?.AgentInfo ?? {};
      return ConnectedToAgentTimestamp === undefined ? undefined : Id?.slice(Id.lastIndexOf('/') + 1);
    } catch (cause) {
      throw new PromiseTaskFault(`asking Connect who has task ${taskContactId} failed`, { cause });
    }
  };
