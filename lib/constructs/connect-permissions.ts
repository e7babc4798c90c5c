/**
 * What an Amazon Connect operation acts on, so that a function may call it there and nowhere else. An operation that is not here is
 * not granted: look it up and add its line.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonconnect.html
 */
const actsOn: Readonly<Record<string, readonly string[]>> = {
  'connect:GetContactMetrics': ['/contact/*'],
  'connect:DescribeContact': ['/contact/*'],
  'connect:GetContactAttributes': ['/contact/*'],
  'connect:UpdateContactAttributes': ['/contact/*'],
  'connect:UpdateContactRoutingData': ['/contact/*'],
  'connect:StopContact': ['/contact/*'],
  'connect:StartOutboundVoiceContact': ['/contact/*'],
  /** And the flow in which the task starts: see `startsFlows` in the registry. */
  'connect:StartTaskContact': ['/contact/*'],
  'connect:GetCurrentMetricData': ['/queue/*', '/routing-profile/*', '/agent/*'],
};

/** @throws Error naming the function and the operation when it is not known what the operation acts on. */
export const connectResources = (
  operation: string,
  instanceArn: string,
  lambda: string,
): readonly string[] => {
  const parts = actsOn[operation];
  if (!parts)
    throw new Error(
      `lambdas/registry.ts lets "${lambda}" call ${operation}, and nothing says what it acts on: add its resources to lib/constructs/connect-permissions.ts`,
    );
  return parts.map((part) => `${instanceArn}${part}`);
};
