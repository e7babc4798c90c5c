import {
  AssociatePhoneNumberContactFlowCommand,
  BatchGetFlowAssociationCommand,
  type ConnectClient,
  DisassociatePhoneNumberContactFlowCommand,
} from '@aws-sdk/client-connect';
import type { NumberBindings } from './handler.ts';

/**
 * `ResourceIds` are ARNs: the SDK names their type so, and the release that brought the operation says so. Not established: what it answers
 * for a number that starts no flow (taken for an empty list), and how soon after a binding it knows of it.
 *
 * @see https://docs.aws.amazon.com/connect/latest/APIReference/API_BatchGetFlowAssociation.html
 */
export const connectBindings = (client: ConnectClient): NumberBindings => ({
  flowOf: async ({ instanceId, arn }) => {
    const { FlowAssociationSummaryList: found = [] } = await client.send(
      new BatchGetFlowAssociationCommand({
        InstanceId: instanceId,
        ResourceIds: [arn],
        ResourceType: 'VOICE_PHONE_NUMBER',
      }),
    );
    return found[0]?.FlowId?.split('/').at(-1);
  },
  bind: async ({ instanceId, arn }, flowId) => {
    await client.send(
      new AssociatePhoneNumberContactFlowCommand({
        InstanceId: instanceId,
        PhoneNumberId: idOf(arn),
        ContactFlowId: flowId,
      }),
    );
  },
  unbind: async ({ instanceId, arn }) => {
    await client.send(
      new DisassociatePhoneNumberContactFlowCommand({ InstanceId: instanceId, PhoneNumberId: idOf(arn) }),
    );
  },
});

const idOf = (arn: string): string => arn.split('/').at(-1) ?? arn;
