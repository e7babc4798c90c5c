/** How errors of the Amazon Connect client are read by whoever must know whether something has happened. */

/** Errors after which Connect asks to come back later. */
const busyNames: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'TooManyRequestsException',
  'LimitExceededException',
  'ServiceQuotaExceededException',
]);

/** The request never left: there was nobody to connect to. Only with a client that sends once. */
const neverSent: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * Connect itself has refused the request, so nothing came of it. `$fault` alone does not say so: what is not in the operation's model has it by the
 * client's own rule, and 408 is an error of the client that says nothing. Hence the status.
 */
export const isRefusal = (error: unknown): error is Error => {
  const status = statusOf(error);
  return error instanceof Error && status !== undefined && status >= 400 && status < 500 && status !== 408;
};

export const isBusy = (error: unknown): boolean =>
  isRefusal(error) && (busyNames.has(error.name) || statusOf(error) === 429);

export const wasNeverSent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && neverSent.has(String(error.code));

const statusOf = (error: unknown): number | undefined => {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined;
  const metadata = error.$metadata as { readonly httpStatusCode?: unknown } | undefined;
  return typeof metadata?.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined;
};
