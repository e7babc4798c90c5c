import { md5, type SendRequest, SqsFault } from './message.ts';

export interface QueueSettings {
  readonly name: string;
  readonly arn: string;
  readonly fifo: boolean;
  readonly contentBasedDeduplication: boolean;
  readonly delaySeconds: number;
  readonly visibilitySeconds: number;
  readonly retentionSeconds: number;
  readonly receiveWaitSeconds: number;
  readonly maximumMessageBytes: number;
  readonly redrive: { readonly deadLetterArn: string; readonly maxReceiveCount: number } | undefined;
}
const longestDelaySeconds = 900;
export const longestVisibilitySeconds = 43_200;

/**
 * What the queue takes: answers the id under which a FIFO queue knows the message again.
 *
 * @throws SqsFault with the reason, in the words of SQS.
 */
export const accept = (
  { fifo, contentBasedDeduplication, maximumMessageBytes }: QueueSettings,
  { body, delaySeconds, groupId, deduplicationId }: SendRequest,
): string | undefined => {
  if (body.length === 0) {
    throw new SqsFault('MissingParameter', 'The request must contain the parameter MessageBody.');
  }
  if (Buffer.byteLength(body) > maximumMessageBytes) {
    throw new SqsFault(
      'InvalidParameterValue',
      `One or more parameters are invalid. Reason: Message must be shorter than ${maximumMessageBytes} bytes.`,
    );
  }
  within('DelaySeconds', delaySeconds, 0, longestDelaySeconds);
  if (!fifo) return undefined;
  if (groupId === undefined) {
    throw new SqsFault('MissingParameter', 'The request must contain the parameter MessageGroupId.');
  }
  const once = deduplicationId ?? (contentBasedDeduplication ? md5(body) : undefined);
  if (once !== undefined) return once;
  throw new SqsFault(
    'InvalidParameterValue',
    'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
  );
};

export const within = (name: string, value: number | undefined, least: number, most: number): void => {
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return;
  throw new SqsFault(
    'InvalidParameterValue',
    `Value ${value} for parameter ${name} is invalid. Reason: Must be between ${least} and ${most}, if provided.`,
  );
};
