import {
  AssociateQueueQuickConnectsCommand,
  type ConnectClient,
  DisassociateQueueQuickConnectsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-connect';
import type { ShownQuickConnects } from './handler.ts';

/** Hiding what is gone already is done: a queue or a quick connect may have been deleted before. */
export const connectQuickConnects = (client: ConnectClient): ShownQuickConnects => ({
  show: async ({ instanceId, id }, quickConnectIds) => {
    await client.send(
      new AssociateQueueQuickConnectsCommand({
        InstanceId: instanceId,
        QueueId: id,
        QuickConnectIds: [...quickConnectIds],
      }),
    );
  },
  hide: async ({ instanceId, id }, quickConnectIds) => {
    try {
      await client.send(
        new DisassociateQueueQuickConnectsCommand({
          InstanceId: instanceId,
          QueueId: id,
          QuickConnectIds: [...quickConnectIds],
        }),
      );
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  },
});
