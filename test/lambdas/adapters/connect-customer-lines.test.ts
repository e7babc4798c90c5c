import { ConnectClient, DescribeContactCommand, TooManyRequestsException } from '@aws-sdk/client-connect';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { connectCustomerLines } from '../../../lambdas/adapters/connect-customer-lines.ts';

const connect = mockClient(ConnectClient);
afterAll(() => connect.restore());
const lines = connectCustomerLines(new ConnectClient({ region: 'eu-central-1' }), 'instance-1');

describe('the number of a customer’s contact', () => {
  afterEach(() => connect.reset());

  it('is asked of Connect', async () => {
    connect
      .on(DescribeContactCommand, { InstanceId: 'instance-1', ContactId: 'contact-1' })
      .resolves({ Contact: { CustomerEndpoint: { Type: 'TELEPHONE_NUMBER', Address: '+3225550101' } } });

    expect(await lines.numberOf('contact-1')).toBe('+3225550101');
  });

  it.each([
    ['withheld', undefined],
    ['no number', { Type: 'TELEPHONE_NUMBER', Address: 'anonymous' }],
    ['of a chat', { Type: 'CONTACT_FLOW', Address: '+3225550101' }],
  ] as const)('is undefined when it is %s', async (_, CustomerEndpoint) => {
    connect
      .on(DescribeContactCommand)
      .resolves({ Contact: { ...(CustomerEndpoint ? { CustomerEndpoint } : {}) } });

    expect(await lines.numberOf('contact-1')).toBeUndefined();
  });

  it('is a fault that can be tried again when Connect does not answer', async () => {
    connect
      .on(DescribeContactCommand)
      .rejects(new TooManyRequestsException({ message: 'slow down', $metadata: {} }));

    await expect(lines.numberOf('contact-1')).rejects.toMatchObject({
      code: 'conversation.customer-line',
      retryable: true,
    });
  });
});
