import { AppointmentCardsFault, SlotStoreFault } from '../../domain/appointment/faults.ts';

/** What trying again cannot cure: the request or the deployment is wrong. Throttles, time-outs and errors of the service are the rest. */
const permanent = new Set([
  'AccessDeniedException',
  'ResourceNotFoundException',
  'SerializationException',
  'UnrecognizedClientException',
  'ValidationException',
]);
const isRetryable = (cause: unknown): boolean => !(cause instanceof Error && permanent.has(cause.name));

export const slotStoreFault = (doing: string, cause: unknown): SlotStoreFault =>
  new SlotStoreFault(`${doing} failed in the table of calendars`, { cause, retryable: isRetryable(cause) });

export const appointmentCardsFault = (doing: string, cause: unknown): AppointmentCardsFault =>
  new AppointmentCardsFault(`${doing} failed in the table of customers`, {
    cause,
    retryable: isRetryable(cause),
  });
