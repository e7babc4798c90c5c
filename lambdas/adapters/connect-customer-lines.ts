import { type ConnectClient, DescribeContactCommand } from '@aws-sdk/client-connect';
import type { CustomerLines } from '../../domain/conversation/ports.ts';
import { Fault } from '../../domain/shared/fault.ts';

/** Connect did not say whose contact it is. */
class CustomerLineFault extends Fault {
  readonly code = 'conversation.customer-line';
  readonly retryable = true;
}

/** Asks Connect (`DescribeContact`): the number of the customer's endpoint, which the guide's own event does not have. */
export const connectCustomerLines = (
  client: Pick<ConnectClient, 'send'>,
  instanceId: string,
): CustomerLines => ({
  numberOf: async (contactId) => {
    try {
      const { Contact } = await client.send(
        new DescribeContactCommand({ InstanceId: instanceId, ContactId: contactId }),
      );
      const { Type, Address } = Contact?.CustomerEndpoint ?? {};
      return Type === 'TELEPHONE_NUMBER' && /^\+[1-9]\d{4,14}$/.test(Address ?? '') ? Address : undefined;
    } catch (cause) {
      throw new CustomerLineFault(`asking Connect for the number of contact ${contactId} failed`, { cause });
    }
  },
});
