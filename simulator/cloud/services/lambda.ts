import type { Deliveries } from '../events/target.ts';
import type { LocalFunction } from '../functions/pool.ts';
import { readBody, type Service, sendError } from '../network/gateway.ts';

/** Lambda: Invoke, waiting for the answer or not. */
export const lambdaService =
  (
    functionAt: (name: string) => LocalFunction | undefined,
    invokeLater: () => Deliveries['invokeLater'],
  ): Service =>
  async ({ request, response, idle }) => {
    const name = decodeURIComponent(/\/functions\/([^/]+)\/invocations/.exec(request.url ?? '')?.[1] ?? '');
    const target = functionAt(name);
    if (target === undefined)
      return sendError(response, 404, 'ResourceNotFoundException', `Function not found: ${name}`);
    const event: unknown = JSON.parse((await readBody(request)).toString() || '{}');
    if (request.headers['x-amz-invocation-type'] === 'Event') {
      void invokeLater()(target.settings.arn, event);
      response.writeHead(202).end();
      return;
    }
    const answer = await idle(target.invoke(event));
    if (answer.ok) response.writeHead(200).end(JSON.stringify(answer.payload));
    else if (answer.retryable) sendError(response, 500, 'ServiceException', answer.error);
    else {
      const [errorType = '', ...message] = answer.error.split(': ');
      response
        .writeHead(200, { 'x-amz-function-error': 'Unhandled' })
        .end(JSON.stringify({ errorType, errorMessage: message.join(': ') }));
    }
  };
