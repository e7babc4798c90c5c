import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { answerCloudFormation } from '../../../lib/custom-resources/respond.ts';

const answerTo = async (status: number): Promise<{ readonly sent: unknown; readonly failure: unknown }> => {
  let body = '';
  const server = createServer((incoming, response) => {
    incoming.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    incoming.on('end', () => {
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  let failure: unknown;
  try {
    await answerCloudFormation(
      {
        RequestType: 'Create',
        ResponseURL: `http://127.0.0.1:${port}/answer`,
        StackId: 'stack',
        RequestId: 'request',
        LogicalResourceId: 'Thing',
        ResourceProperties: {},
      },
      { status: 'FAILED', physicalId: 'thing-1', reason: 'why' },
    );
  } catch (error) {
    failure = error;
  } finally {
    server.close();
  }
  return { sent: JSON.parse(body), failure };
};

describe('the answer to CloudFormation', () => {
  it('says which resource, how it went, and why', async () => {
    const { sent, failure } = await answerTo(200);

    expect(failure).toBeUndefined();
    expect(sent).toEqual({
      Status: 'FAILED',
      Reason: 'why',
      PhysicalResourceId: 'thing-1',
      StackId: 'stack',
      RequestId: 'request',
      LogicalResourceId: 'Thing',
    });
  });

  it('that is not taken is a fault, so that the function fails visibly', async () => {
    const { failure } = await answerTo(403);

    expect(String(failure)).toContain('did not take the answer for Thing: HTTP 403');
  });
});
