/** What CloudFormation sends to the function behind a custom resource. */
export interface CloudFormationRequest {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  /** Only with Update and Delete: what Create answered. */
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: Readonly<Record<string, unknown>>;
  readonly OldResourceProperties?: Readonly<Record<string, unknown>>;
}

export interface Outcome {
  readonly status: 'SUCCESS' | 'FAILED';
  /** What Delete will be sent; also after a failed Create, whose roll-back is a Delete. */
  readonly physicalId: string;
  /** Why it failed, for whoever reads the stack's events. */
  readonly reason?: string;
}

export type Answer = (request: CloudFormationRequest, outcome: Outcome) => Promise<void>;

/**
 * Tells CloudFormation how it went, which waits for an hour otherwise.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html
 */
export const answerCloudFormation: Answer = async (request, { status, physicalId, reason }) => {
  const response = await fetch(request.ResponseURL, {
    method: 'PUT',
    headers: { 'content-type': '' },
    body: JSON.stringify({
      Status: status,
      Reason: reason ?? status,
      PhysicalResourceId: physicalId,
      StackId: request.StackId,
      RequestId: request.RequestId,
      LogicalResourceId: request.LogicalResourceId,
    }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok)
    throw new Error(
      `CloudFormation did not take the answer for ${request.LogicalResourceId}: HTTP ${response.status}`,
    );
};
