import type { Answer, CloudFormationRequest, Outcome } from '../respond.ts';

/** Which quick connects the agents of a queue see, as Amazon Connect keeps it. Both may be repeated. */
export interface ShownQuickConnects {
  show(queue: Queue, quickConnectIds: readonly string[]): Promise<void>;
  hide(queue: Queue, quickConnectIds: readonly string[]): Promise<void>;
}

interface Queue {
  readonly instanceId: string;
  readonly id: string;
}

/** Of one call of the API. */
const mostAtOnce = 50;

/** Shows a queue's agents the quick connects of the template, and hides what a former template showed. */
export const queueQuickConnects =
  ({ shown, answer }: { readonly shown: ShownQuickConnects; readonly answer: Answer }) =>
  async (request: CloudFormationRequest): Promise<void> => {
    const physicalId = String(request.ResourceProperties['QueueArn'] ?? request.LogicalResourceId);
    let outcome: Outcome = { status: 'SUCCESS', physicalId };
    try {
      await act(request, shown);
    } catch (error) {
      outcome = {
        status: 'FAILED',
        physicalId,
        reason: `the quick connects of the queue ${physicalId} could not be set: ${error instanceof Error ? error.message : String(error)}`,
      };
    }
    await answer(request, outcome);
  };

const act = async (request: CloudFormationRequest, shown: ShownQuickConnects): Promise<void> => {
  const now = read(request.ResourceProperties);
  if (request.RequestType === 'Delete') {
    for (const some of chunks(now.ids)) await shown.hide(now.queue, some);
    return;
  }
  const before = request.OldResourceProperties ? read(request.OldResourceProperties) : undefined;
  const gone =
    before && before.queue.id === now.queue.id ? before.ids.filter((id) => !now.ids.includes(id)) : [];
  for (const some of chunks(now.ids)) await shown.show(now.queue, some);
  for (const some of chunks(gone)) await shown.hide(now.queue, some);
};

const chunks = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / mostAtOnce) }, (_, index) =>
    ids.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
  );

const read = (
  properties: Readonly<Record<string, unknown>>,
): { readonly queue: Queue; readonly ids: readonly string[] } => {
  const { InstanceArn: instance, QueueArn: queue, QuickConnectArns: arns } = properties;
  if (typeof instance !== 'string' || typeof queue !== 'string' || !Array.isArray(arns))
    throw new Error('the template must give InstanceArn, QueueArn and QuickConnectArns');
  return {
    queue: { instanceId: last(instance), id: last(queue) },
    ids: arns.map((arn) => last(String(arn))),
  };
};

const last = (arn: string): string => arn.split('/').at(-1) ?? arn;
